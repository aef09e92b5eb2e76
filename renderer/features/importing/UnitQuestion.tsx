import type {
  OffsetUnit,
  UnitDecision,
} from '../../../shared/formats/annotated/annotated-format.ts';
import { offsetUnits } from '../../../shared/formats/annotated/annotated-format.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { Segments } from '../../ui/Segments.tsx';

interface UnitQuestionProps {
  /** Null when places are found by quotes. */
  readonly unit: UnitDecision | null;
  readonly onChoose: (unit: OffsetUnit) => void;
}

/** What the positions of a file count, how that is known, and the question where it is not. */
export function UnitQuestion({ unit, onChoose }: UnitQuestionProps) {
  const words = useStrings().importing.annotated;
  if (unit === null) return <p className="annotated-unit">{words.byQuote}</p>;
  const isOpen = unit.how === 'ask' || unit.how === 'chosen';
  return (
    <div className="annotated-unit" data-asking={unit.how === 'ask' || undefined}>
      <p>{words.unitHow[unit.how](words.units[unit.unit], unit.quotes)}</p>
      {unit.samples.length > 0 && (
        <table className="project-table annotated-samples">
          <thead>
            <tr>
              {offsetUnits.map((each) => (
                <th key={each} scope="col">
                  {words.units[each]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {unit.samples.map((sample, index) => (
              // Samples have nothing of their own to be told apart by.
              <tr key={index}>
                {offsetUnits.map((each) => (
                  <td key={each} dir="auto">
                    {sample[each]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {isOpen && (
        <Segments
          label={words.unitLabel}
          showLabel
          value={unit.unit}
          choices={offsetUnits.map((id) => ({ id, label: words.units[id] }))}
          onChange={onChoose}
        />
      )}
    </div>
  );
}
