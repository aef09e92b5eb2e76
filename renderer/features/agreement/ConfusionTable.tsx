import type { ConfusionCell } from '../../../shared/agreement/measure-agreement.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { Button } from '../../ui/Button.tsx';

interface ConfusionTableProps {
  readonly cells: readonly ConfusionCell[];
  readonly labelName: (label: string) => string;
  readonly names: readonly [string, string];
  readonly selected: ConfusionCell | null;
  readonly onSelect: (cell: ConfusionCell | null) => void;
}

/** Who called what how, with what has no counterpart; each cell leads to its places. */
export function ConfusionTable(props: ConfusionTableProps) {
  const { cells, labelName, names, selected, onSelect } = props;
  const words = useStrings().comparing.agreement;
  if (cells.length === 0) return null;
  const rows = sorted(cells.map(({ mine }) => mine));
  const columns = sorted(cells.map(({ theirs }) => theirs));
  const name = (label: string | null): string =>
    label === null ? words.unmatched : labelName(label);
  return (
    <section className="agreement-part">
      <h2>{words.confusion}</h2>
      <p className="agreement-hint">{words.confusionHint}</p>
      <div className="confusion-scroll" role="region" aria-label={words.confusion} tabIndex={0}>
        <table className="confusion">
          <thead>
            <tr>
              <td>
                <bdi>{names[0]}</bdi> ↓ <bdi>{names[1]}</bdi> →
              </td>
              {columns.map((column) => (
                <th key={column ?? ''} scope="col">
                  <bdi>{name(column)}</bdi>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row ?? ''}>
                <th scope="row">
                  <bdi>{name(row)}</bdi>
                </th>
                {columns.map((column) => {
                  const cell = cells.find((one) => one.mine === row && one.theirs === column);
                  return (
                    <td key={column ?? ''} data-same={row === column || undefined}>
                      {cell !== undefined && (
                        <Button
                          look={cell === selected ? 'primary' : 'quiet'}
                          onPress={() => {
                            onSelect(cell === selected ? null : cell);
                          }}
                        >
                          {cell.places.length}
                        </Button>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** Labels in their order, and what has no counterpart at the end. */
function sorted(labels: readonly (string | null)[]): (string | null)[] {
  const known = [...new Set(labels.filter((label) => label !== null))].sort();
  return labels.includes(null) ? [...known, null] : known;
}
