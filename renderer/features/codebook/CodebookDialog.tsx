import { useState } from 'react';
import { codebookLists } from '../../../shared/edits/codebook-uses.ts';
import type { CodebookList } from '../../../shared/edits/codebook-uses.ts';
import { useSession } from '../../state/app-context.tsx';
import { useRefusal } from '../../state/refusal.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import type { TabEntry } from '../../ui/Tabs.tsx';
import { AntonymsTab } from './AntonymsTab.tsx';
import { CodebookTools } from './CodebookTools.tsx';
import { EntryTab } from './EntryTab.tsx';
import { FieldsTab } from './FieldsTab.tsx';
import { GuidelineTab } from './GuidelineTab.tsx';
import { NamesTab } from './NamesTab.tsx';
import './codebook.css';

type CodebookPart = CodebookList | 'antonyms' | 'names' | 'fields' | 'general';

/** What can be tagged and the word lists behind the suggestions. Every change takes effect at once. */
export function CodebookDialog() {
  const words = useStrings().codebook;
  const set = useSession((session) => session.set);
  const refusal = useRefusal();
  const [part, setPart] = useState<CodebookPart>('entityTypes');
  const tabs: TabEntry<CodebookPart>[] = [
    ...codebookLists.map((list) => ({
      id: list,
      label: words.lists[list],
      content: <EntryTab list={list} />,
    })),
    { id: 'antonyms', label: words.antonyms, content: <AntonymsTab /> },
    { id: 'names', label: words.names, content: <NamesTab /> },
    { id: 'fields', label: words.fields, content: <FieldsTab /> },
    { id: 'general', label: words.general, content: <GuidelineTab /> },
  ];
  return (
    <Dialog
      title={words.title}
      isOpen
      size="large"
      onClose={() => {
        set({ dialog: null });
      }}
      actions={<CodebookTools />}
    >
      <div className="codebook">
        {refusal !== null && (
          <p role="alert" className="field-error codebook-line">
            {refusal}
          </p>
        )}
        <Tabs label={words.parts} value={part} tabs={tabs} onChange={setPart} />
      </div>
    </Dialog>
  );
}
