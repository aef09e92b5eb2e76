import type { Figure } from '../../../shared/agreement/figure.ts';
import type { GammaFigures } from '../../../shared/agreement/gamma/gamma.ts';
import type { Agreement } from '../../../shared/agreement/measure-agreement.ts';
import type { Strings } from '../../strings/strings.ts';

/** A measure with its figure, and a sentence on how it came about or why there is none. */
export interface FigureRow {
  readonly id: keyof Strings['comparing']['agreement']['measures'];
  readonly name: string;
  readonly value: number | null;
  readonly told: string;
}

/** A figure as it is shown and saved: three places, a sign, no more. */
export function shown(value: number | null): string {
  return value === null ? '' : value.toFixed(3);
}

/** Parts of a thousandth, as they come up over a long text, in digits that anybody reads. */
function shownSmall(value: number | null): string {
  return (value ?? 0).toPrecision(3);
}

/** What a measure is called; contradictions match by their claims, not as stretches of text. */
export function measureName(
  id: FigureRow['id'],
  { measures, relationMeasures }: Strings['comparing']['agreement'],
  isRelation: boolean,
): string {
  return isRelation && (id === 'exact' || id === 'relaxed') ? relationMeasures[id] : measures[id];
}

/** Every measure of the table, in its order. γ is left out until it is computed. */
export function figureRows(
  agreement: Agreement,
  gamma: GammaFigures | null,
  words: Strings['comparing']['agreement'],
  isRelation: boolean,
): FigureRow[] {
  const { exact, relaxed, kappa, alpha, unitizing } = agreement;
  const { explain, because } = words;
  const f1 = isRelation ? explain.f1OfRelations : explain.f1;
  const row = <B>(
    id: FigureRow['id'],
    figure: Figure<B>,
    told: (basis: B) => string,
  ): FigureRow => ({
    id,
    name: measureName(id, words, isRelation),
    value: figure.value,
    told: figure.undefinedBecause === null ? told(figure.basis) : because[figure.undefinedBecause],
  });
  return [
    row('exact', exact, (b) => f1(b.matched, b.mine, b.theirs, true)),
    row('relaxed', relaxed, (b) => f1(b.matched, b.mine, b.theirs, false)),
    row('kappa', kappa, (b) => explain.kappa(b.pairs, shown(b.observed), shown(b.expected))),
    row('alpha', alpha, (b) => explain.alpha(b.units, shown(b.observed), shown(b.expected))),
    ...(gamma === null
      ? []
      : [
          row('gamma', gamma.gamma, (b) =>
            explain.gamma(shown(b.observed), shown(b.expected), b.samples),
          ),
          row('gammaCat', gamma.gammaCat, (b) =>
            explain.gammaCat(b.aligned, shown(b.observed), shown(b.expected)),
          ),
        ]),
    row('unitizing', unitizing, (b) =>
      explain.unitizing(b.length, shownSmall(b.observed), shownSmall(b.expected)),
    ),
  ];
}
