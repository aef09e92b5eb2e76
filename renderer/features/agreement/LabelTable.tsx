import type { Figure } from '../../../shared/agreement/figure.ts';
import type { Agreement } from '../../../shared/agreement/measure-agreement.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { measureName, shown } from './figure-rows.ts';
import type { GammaState } from './use-gamma.ts';

interface LabelTableProps {
  readonly agreement: Agreement;
  readonly gamma: GammaState;
  /** Whether contradictions are measured, which are no stretches of text. */
  readonly isRelation: boolean;
  readonly labelName: (label: string) => string;
}

/** The measures label by label. A figure that is missing says why when it is pointed at. */
export function LabelTable({ agreement, gamma, isRelation, labelName }: LabelTableProps) {
  const words = useStrings().comparing.agreement;
  if (agreement.byLabel.length === 0) return null;
  return (
    <section className="agreement-part">
      <h2>{words.perLabel}</h2>
      <table className="labels">
        <thead>
          <tr>
            <th scope="col">{words.label}</th>
            <th scope="col">{measureName('exact', words, isRelation)}</th>
            <th scope="col">{measureName('relaxed', words, isRelation)}</th>
            {!isRelation && (
              <>
                <th scope="col">{words.measures.unitizing}</th>
                <th scope="col">{words.gammaK}</th>
              </>
            )}
          </tr>
        </thead>
        <tbody>
          {agreement.byLabel.map(({ label, exact, relaxed, unitizing }) => (
            <tr key={label} data-label={label}>
              <th scope="row">
                <bdi>{labelName(label)}</bdi>
              </th>
              <FigureCell figure={exact} />
              <FigureCell figure={relaxed} />
              {!isRelation && (
                <>
                  <FigureCell figure={unitizing} />
                  {gamma.kind === 'done' ? (
                    <FigureCell
                      figure={gamma.figures.gammaK.find(([name]) => name === label)?.[1] ?? null}
                    />
                  ) : (
                    <td className="figure-value">{gamma.kind === 'running' ? '…' : '—'}</td>
                  )}
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function FigureCell({ figure }: { readonly figure: Figure<unknown> | null }) {
  const words = useStrings().comparing.agreement;
  if (figure === null) return <td className="figure-value">—</td>;
  const why = figure.undefinedBecause === null ? undefined : words.because[figure.undefinedBecause];
  return (
    <td className="figure-value" data-undefined={why !== undefined || undefined} title={why}>
      {figure.value === null ? words.undefined : <bdi dir="ltr">{shown(figure.value)}</bdi>}
    </td>
  );
}
