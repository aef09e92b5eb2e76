import type { GammaFigures } from '../../../shared/agreement/gamma/gamma.ts';
import type { Agreement } from '../../../shared/agreement/measure-agreement.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { Button } from '../../ui/Button.tsx';
import { figureRows, shown } from './figure-rows.ts';
import type { useGamma } from './use-gamma.ts';

interface FigureTableProps {
  readonly agreement: Agreement;
  readonly gamma: GammaFigures | null;
  /** Whether contradictions are measured, which match by their claims. */
  readonly isRelation: boolean;
  readonly computing: ReturnType<typeof useGamma>;
}

/** The measures, each with its figure and how it came about. */
export function FigureTable({ agreement, gamma, isRelation, computing }: FigureTableProps) {
  const words = useStrings().comparing.agreement;
  const { state, stop, start } = computing;
  return (
    <>
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{words.measure}</th>
            <th scope="col">{words.figure}</th>
            <th scope="col">{words.how}</th>
          </tr>
        </thead>
        <tbody>
          {figureRows(agreement, gamma, words, isRelation).map(({ id, name, value, told }) => (
            <tr key={id} data-measure={id}>
              <th scope="row">{name}</th>
              <td className="figure-value" data-undefined={value === null || undefined}>
                {value === null ? words.undefined : <bdi dir="ltr">{shown(value)}</bdi>}
              </td>
              <td className="figure-told">{told}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {state.kind === 'running' && (
        <div className="gamma-progress">
          <span>{words.computing(state.done, state.all)}</span>
          <progress
            value={state.done}
            max={Math.max(1, state.all)}
            aria-label={words.measures.gamma}
          />
          <Button look="quiet" onPress={stop}>
            {words.stop}
          </Button>
        </div>
      )}
      {state.kind === 'stopped' && (
        <div className="gamma-progress">
          <span>{words.stopped}</span>
          <Button look="quiet" onPress={start}>
            {words.again}
          </Button>
        </div>
      )}
    </>
  );
}
