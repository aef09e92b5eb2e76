import { useMemo, useState } from 'react';
import { countUses } from '../../../shared/edits/codebook-uses.ts';
import type { CodebookList } from '../../../shared/edits/codebook-uses.ts';
import { useWorkspace } from '../../state/app-context.tsx';
import { useStrings } from '../../strings/use-strings.ts';
import { addEntry, entriesOf, idFromName, moveEntry } from './entry-lists.ts';
import { EntryEditor } from './EntryEditor.tsx';
import { EntryList } from './EntryList.tsx';
import { NewEntry } from './NewEntry.tsx';
import { useCodebookEditing } from './use-codebook-editing.ts';

/** One list of the codebook: its entries, and the chosen one to change. */
export function EntryTab({ list }: { readonly list: CodebookList }) {
  const words = useStrings().codebook;
  const { codebook, change } = useCodebookEditing();
  const project = useWorkspace((workspace) => workspace.project);
  const uses = useMemo(() => countUses(project, list), [project, list]);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const entries = entriesOf(codebook, list);
  const chosen = entries.find(({ id }) => id === chosenId) ?? entries[0];
  if (chosen === undefined) return null;
  const index = entries.indexOf(chosen);
  const move = (by: 1 | -1): void => {
    if (entries[index + by] === undefined) return;
    // Until one is chosen the first one shows, and that would be another after the move.
    setChosenId(chosen.id);
    change((current) => moveEntry(current, list, chosen.id, by));
  };
  return (
    <div className="codebook-split">
      <div className="codebook-side">
        <EntryList
          label={words.lists[list]}
          entries={entries}
          uses={uses}
          selectedId={chosen.id}
          onSelect={setChosenId}
          onMove={move}
        />
        <NewEntry
          label={words.newEntry[list]}
          onAdd={(name) => {
            const taken = [...entries.map(({ id }) => id), ...uses.keys()];
            const id = idFromName(name, taken);
            change((current) => addEntry(current, list, id, name));
            setChosenId(id);
          }}
        />
      </div>
      <EntryEditor
        key={`${list} ${chosen.id}`}
        list={list}
        entry={chosen}
        uses={uses.get(chosen.id) ?? 0}
        onMove={move}
        onRemoved={() => {
          setChosenId((entries[index + 1] ?? entries[index - 1])?.id ?? null);
        }}
      />
    </div>
  );
}
