import type { EditionPart, EditionRecord } from '../../../shared/marks/find-in-edition.ts';
import type { Anchor } from '../../../shared/model/anchor.ts';
import type { Direction } from '../../../shared/model/direction.ts';
import { useWorkspace } from '../../state/app-context.tsx';
import { useRecordLabel } from '../../state/record-label.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { ContextLine } from '../../ui/ContextLine.tsx';
import type { ContextPart } from '../../ui/ContextLine.tsx';
import { SelectField } from '../../ui/Field.tsx';

interface EditionRowProps {
  readonly record: EditionRecord;
  readonly isChosen: boolean;
  readonly direction: { readonly before: Direction; readonly after: Direction };
  readonly placeOf: (part: EditionPart) => number;
  readonly onPlace: (part: EditionPart, place: number) => void;
  readonly onChoose: (isChosen: boolean) => void;
}

/** One annotation with each of its places before and after. */
export function EditionRow(props: EditionRowProps) {
  const { record, isChosen, direction, placeOf, onPlace, onChoose } = props;
  const words = useStrings().importing.editions;
  const labelOf = useRecordLabel();
  const label = useWorkspace(({ project }) => labelOf(project, record));
  return (
    <li className="edition-row">
      <label className="edition-choice">
        {record.fate !== 'orphaned' && (
          <input
            type="checkbox"
            checked={isChosen}
            aria-label={words.take(label)}
            onChange={(event) => {
              onChoose(event.currentTarget.checked);
            }}
          />
        )}
        <span className="edition-table">{words.tables[record.table]}</span>
        <bdi className="edition-label">{label}</bdi>
      </label>
      {record.parts.map((part) => (
        <PartLines
          key={part.key}
          part={part}
          isOrphan={record.fate === 'orphaned'}
          direction={direction}
          place={placeOf(part)}
          onPlace={(place) => {
            onPlace(part, place);
          }}
        />
      ))}
    </li>
  );
}

interface PartLinesProps {
  readonly part: EditionPart;
  /** The whole record finds no place, so nothing is said of its parts. */
  readonly isOrphan: boolean;
  readonly direction: EditionRowProps['direction'];
  readonly place: number;
  readonly onPlace: (place: number) => void;
}

function PartLines({ part, isOrphan, direction, place, onPlace }: PartLinesProps) {
  const words = useStrings().importing.editions;
  const found = part.places[place];
  const losesWords = !isOrphan && part.kind !== 'evidence';
  return (
    <div className="edition-part" data-status={part.status}>
      <p className="edition-part-head">
        <span>{words.parts[part.kind]}</span>
        <span>{words.statuses[part.status]}</span>
      </p>
      <dl>
        <dt>{words.before}</dt>
        <dd>
          <ContextLine parts={contextOf(part.anchor)} direction={direction.before} />
        </dd>
        <dt>{words.after}</dt>
        <dd>
          {found === undefined ? (
            <span className="edition-gone">
              {losesWords ? words.wordsGo : words.statuses.orphaned}
            </span>
          ) : (
            <ContextLine parts={contextOf(found)} direction={direction.after} />
          )}
        </dd>
      </dl>
      {part.places.length > 1 && (
        <SelectField
          label={words.choosePlace}
          value={String(place)}
          choices={part.places.map((_, index) => ({
            id: String(index),
            label: words.place(index + 1, part.places.length),
          }))}
          onChange={(choice) => {
            onPlace(Number(choice));
          }}
        />
      )}
    </div>
  );
}

/** The words of an anchor with what stands around them; lines become blanks. */
function contextOf({ fragments }: Anchor): ContextPart[] {
  const line = (text: string) => text.replace(/\n+/gu, ' ¶ ');
  return fragments.flatMap(({ prefix, exact, suffix }) => [
    { text: `…${line(prefix)}`, isHit: false },
    { text: line(exact), isHit: true },
    { text: `${line(suffix)}…`, isHit: false },
  ]);
}
