import { use, useState } from 'react';
import type { ReactNode } from 'react';
import { BookOpen } from 'lucide-react';
import { Button, Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components';
import type { CodebookEntry } from '../../shared/model/codebook.ts';
import { useLanguage, useStrings } from '../strings/use-strings.ts';
import { DialogOpen } from './dialog-open.ts';
import { GuidelineText } from './GuidelineText.tsx';
import './Guideline.css';

interface WithGuidelineProps {
  /** The entry that is chosen; undefined when none is. */
  readonly entry: CodebookEntry | undefined;
  /** The picker. */
  readonly children: ReactNode;
}

/** A picker of codebook entries, and beside its label what the guideline says on the chosen one. */
export function WithGuideline({ entry, children }: WithGuidelineProps) {
  const language = useLanguage();
  return (
    <WithGuidelines
      title={entry?.name[language] ?? ''}
      entries={entry === undefined ? [] : [entry]}
    >
      {children}
    </WithGuidelines>
  );
}

interface WithGuidelinesProps {
  /** What the guideline is on. */
  readonly title: string;
  readonly entries: readonly CodebookEntry[];
  /** Ids of those that are chosen, where several are offered. */
  readonly chosen?: readonly string[];
  readonly children: ReactNode;
}

/** The same for a picker of several: what the guideline says on each that is offered. */
export function WithGuidelines({ title, entries, chosen = [], children }: WithGuidelinesProps) {
  const words = useStrings().codebook;
  const language = useLanguage();
  const told = entries.filter(isTold);
  const [isOpen, setOpen] = useState(false);
  // It lies above every dialog, so it goes where one opens (Ctrl+K).
  const hasDialog = use(DialogOpen);
  if (isOpen && hasDialog) setOpen(false);
  return (
    <div className="with-guideline">
      {children}
      {told.length > 0 && (
        <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
          <Button className="guideline-button" aria-label={words.guidelineOf(title)}>
            <BookOpen aria-hidden />
          </Button>
          <Popover className="popover guideline-popover" placement="bottom end">
            <Dialog className="guideline-entry">
              <Heading slot="title">{title}</Heading>
              {told.map((entry) => (
                <section key={entry.id} data-chosen={chosen.includes(entry.id) || undefined}>
                  {entries.length > 1 && <h3>{entry.name[language]}</h3>}
                  <GuidelineText text={entry.description} />
                  <GuidelineText text={entry.guideline} />
                </section>
              ))}
            </Dialog>
          </Popover>
        </DialogTrigger>
      )}
    </div>
  );
}

/** Whether the guideline says anything on an entry. */
function isTold({ description, guideline }: CodebookEntry): boolean {
  return [description, guideline].some(({ ar, en }) => `${ar}${en}`.trim() !== '');
}
