import { useState } from 'react';
import { useLanguage, useStrings } from '../../strings/use-strings.ts';
import { EntryList } from './EntryList.tsx';
import { LinesField } from './LinesField.tsx';
import { useCodebookEditing } from './use-codebook-editing.ts';

/** The known names of each entity type. */
export function NamesTab() {
  const words = useStrings().codebook;
  const language = useLanguage();
  const { codebook, change } = useCodebookEditing();
  const counts = new Map(
    codebook.gazetteers.map(({ entityType, names }) => [entityType, names.length]),
  );
  const [chosenId, setChosenId] = useState<string | null>(null);
  const firstWithNames = codebook.entityTypes.find(({ id }) => counts.has(id));
  const chosen =
    codebook.entityTypes.find(({ id }) => id === chosenId) ??
    firstWithNames ??
    codebook.entityTypes[0];
  if (chosen === undefined) return null;
  const { id } = chosen;
  const stored = codebook.gazetteers.find(({ entityType }) => entityType === id)?.names ?? [];
  return (
    <div className="codebook-split">
      <div className="codebook-side">
        <EntryList
          label={words.names}
          entries={codebook.entityTypes}
          uses={counts}
          selectedId={id}
          onSelect={setChosenId}
        />
      </div>
      <section className="codebook-editor" aria-label={words.names}>
        <p className="editor-note">{words.namesHint}</p>
        <div className="codebook-long-lines">
          <LinesField
            key={id}
            label={words.namesOf(chosen.name[language] || id)}
            lines={stored}
            onStore={(names) => {
              change((current) => {
                const others = current.gazetteers.filter(({ entityType }) => entityType !== id);
                const gazetteers =
                  names.length === 0 ? others : [...others, { entityType: id, names }];
                return { ...current, gazetteers };
              });
            }}
          />
        </div>
      </section>
    </div>
  );
}
