import { tieBreak, unitaryDisorder } from './alignment.ts';
import type { UnitaryAlignment } from './alignment.ts';
import type { Continuum, Unit } from './continuum.ts';
import type { Dissimilarity } from './dissimilarity.ts';

interface Candidate {
  readonly alignment: UnitaryAlignment;
  readonly units: readonly Unit[];
  readonly disorder: number;
}

/**
 * The best alignment of three or more annotators, exactly, by branch and bound over the unitary
 * alignments that are worth it. For the few dozen units of one text; the cost grows quickly.
 */
export function alignMany(continuum: Continuum, by: Dissimilarity): UnitaryAlignment[] {
  const candidates = worthwhile(continuum, by);
  const byUnit = new Map<Unit, Candidate[]>();
  for (const candidate of candidates) {
    for (const unit of candidate.units) {
      byUnit.set(unit, [...(byUnit.get(unit) ?? []), candidate]);
    }
  }
  for (const list of byUnit.values()) list.sort((a, b) => share(a) - share(b));
  const units = continuum.flat().sort((a, b) => a.start - b.start);
  /** The least that a unit can add, whatever it is aligned with. */
  const least = new Map(units.map((unit) => [unit, share(byUnit.get(unit)?.[0])]));
  let best: readonly Candidate[] = [];
  let bestDisorder = Infinity;
  const covered = new Set<Unit>();

  const search = (chosen: readonly Candidate[], disorder: number): void => {
    const free = units.filter((unit) => !covered.has(unit));
    const bound = free.reduce((sum, unit) => sum + (least.get(unit) ?? 0), disorder);
    if (bound >= bestDisorder - 1e-12) return;
    const [next] = free;
    if (next === undefined) {
      best = chosen;
      bestDisorder = disorder;
      return;
    }
    for (const candidate of byUnit.get(next) ?? []) {
      if (candidate.units.some((unit) => covered.has(unit))) continue;
      for (const unit of candidate.units) covered.add(unit);
      search([...chosen, candidate], disorder + candidate.disorder);
      for (const unit of candidate.units) covered.delete(unit);
    }
  };
  search([], 0);
  return best.map(({ alignment }) => alignment);
}

function share(candidate: Candidate | undefined): number {
  return candidate === undefined ? 0 : candidate.disorder / candidate.units.length;
}

/**
 * Every unitary alignment that does not cost more than its units would alone: such a one can always
 * be split up without loss (Mathet, Widlöcher and Métivier 2015, section 4.5).
 */
function worthwhile(continuum: Continuum, by: Dissimilarity): Candidate[] {
  const tuples = continuum.reduce<UnitaryAlignment[]>(
    (begun, units) => begun.flatMap((tuple) => [null, ...units].map((unit) => [...tuple, unit])),
    [[]],
  );
  return tuples.flatMap((alignment) => {
    const units = alignment.filter((unit) => unit !== null);
    if (units.length === 0) return [];
    const disorder = unitaryDisorder(alignment, by);
    const isWorthwhile = disorder <= units.length * by.empty;
    return isWorthwhile ? [{ alignment, units, disorder: disorder + tieBreak }] : [];
  });
}
