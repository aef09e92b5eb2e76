import type { ReactNode } from 'react';
import { BookOpen } from 'lucide-react';
import { Button, Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components';
import type { CodebookEntry } from '../../shared/model/codebook.ts';
import { useLanguage, useStrings } from '../strings/use-strings.ts';
import { GuidelineText } from './GuidelineText.tsx';
import './Guideline.css';

interface WithGuidelineProps {
  /** The entry that is chosen; undefined when none is. */
  readonly entry: CodebookEntry | undefined;
  /** The picker. */
  readonly children: ReactNode;
}

/** Whether the guideline says anything on an entry. */
function isTold({ description, guideline }: CodebookEntry): boolean {
  return [description, guideline].some(({ ar, en }) => `${ar}${en}`.trim() !== '');
}

/** A picker of codebook entries, and beside its label what the guideline says on the chosen one. */
export function WithGuideline({ entry, children }: WithGuidelineProps) {
  const words = useStrings().codebook;
  const language = useLanguage();
  return (
    <div className="with-guideline">
      {children}
      {entry !== undefined && isTold(entry) && (
        <DialogTrigger>
          <Button className="guideline-button" aria-label={words.guidelineOf(entry.name[language])}>
            <BookOpen aria-hidden />
          </Button>
          <Popover className="popover guideline-popover" placement="bottom end">
            <Dialog className="guideline-entry">
              <Heading slot="title">{entry.name[language]}</Heading>
              <GuidelineText text={entry.description} />
              <GuidelineText text={entry.guideline} />
            </Dialog>
          </Popover>
        </DialogTrigger>
      )}
    </div>
  );
}
