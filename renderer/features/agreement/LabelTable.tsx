import type { Figure } from '../../../shared/agreement/figure.ts';
import type { GammaFigures } from '../../../shared/agreement/gamma/gamma.ts';
import type { Agreement } from '../../../shared/agreement/measure-agreement.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { shown } from './figure-rows.ts';

interface LabelTableProps {
  readonly agreement: Agreement;
  readonly gamma: GammaFigures | null;
  readonly labelName: (label: string) => string;
}

/** The measures label by label. A figure that is missing says why when it is pointed at. */
export function LabelTable({ agreement, gamma, labelName }: LabelTableProps) {
  const words = useStrings().comparing.agreement;
  if (agreement.byLabel.length === 0) return null;
  return (
    <section className="agreement-part">
      <h3>{words.perLabel}</h3>
      <table className="labels">
        <thead>
          <tr>
            <th scope="col">{words.label}</th>
            <th scope="col">{words.measures.exact}</th>
            <th scope="col">{words.measures.relaxed}</th>
            <th scope="col">{words.measures.unitizing}</th>
            <th scope="col">{words.gammaK}</th>
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
              <FigureCell figure={unitizing} />
              <FigureCell figure={gamma?.gammaK.find(([name]) => name === label)?.[1] ?? null} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function FigureCell({ figure }: { readonly figure: Figure<unknown> | null }) {
  const words = useStrings().comparing.agreement;
  if (figure === null) return <td className="figure-value">…</td>;
  const why = figure.undefinedBecause === null ? undefined : words.because[figure.undefinedBecause];
  return (
    <td className="figure-value" data-undefined={why !== undefined || undefined} title={why}>
      {figure.value === null ? words.undefined : <bdi dir="ltr">{shown(figure.value)}</bdi>}
    </td>
  );
}
