import { useId, useState } from 'react';
import type { EditionPart, EditionRecord } from '../../../shared/marks/find-in-edition.ts';
import type { Direction } from '../../../shared/model/direction.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { Button } from '../../ui/Button.tsx';
import { EditionRow } from './EditionRow.tsx';

interface EditionGroupProps {
  readonly fate: EditionRecord['fate'];
  readonly records: readonly EditionRecord[];
  readonly chosen: ReadonlySet<string>;
  readonly keyOf: (record: EditionRecord) => string;
  /** What becomes of the ones that were not found. */
  readonly orphanedHint: string;
  readonly direction: { readonly before: Direction; readonly after: Direction };
  readonly placeOf: (record: EditionRecord, part: EditionPart) => number;
  readonly onPlace: (record: EditionRecord, part: EditionPart, place: number) => void;
  readonly onChoose: (keys: readonly string[], isChosen: boolean) => void;
}

/** Records that fared alike. What is unchanged stays folded: there is nothing to compare. */
export function EditionGroup(props: EditionGroupProps) {
  const { fate, records, chosen, keyOf, orphanedHint, direction, placeOf, onPlace, onChoose } =
    props;
  const words = useStrings().importing.editions;
  const headingId = useId();
  const [isOpen, setIsOpen] = useState(fate !== 'unchanged');
  const keys = records.map(keyOf);
  const isAll = keys.every((key) => chosen.has(key));

  return (
    <section className="edition-group" aria-labelledby={headingId}>
      <header>
        <h3 id={headingId}>
          <button
            type="button"
            className="edition-heading"
            aria-expanded={isOpen}
            onClick={() => {
              setIsOpen(!isOpen);
            }}
          >
            {words[fate](records.length)}
          </button>
        </h3>
        {fate !== 'orphaned' && (
          <Button
            look="quiet"
            onPress={() => {
              onChoose(keys, !isAll);
            }}
          >
            {isAll ? words.selectNone : words.selectAll}
          </Button>
        )}
      </header>
      {fate === 'orphaned' && <p className="edition-hint">{orphanedHint}</p>}
      {isOpen && (
        <ul className="edition-rows">
          {records.map((record) => (
            <EditionRow
              key={keyOf(record)}
              record={record}
              isChosen={chosen.has(keyOf(record))}
              direction={direction}
              placeOf={(part) => placeOf(record, part)}
              onPlace={(part, place) => {
                onPlace(record, part, place);
              }}
              onChoose={(isChosen) => {
                onChoose([keyOf(record)], isChosen);
              }}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
