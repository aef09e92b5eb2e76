import { stanceOf } from '../marks/claim-stance.ts';
import type { Id } from '../model/id.ts';
import type { Project } from '../model/project.ts';
import type { Proposition } from '../model/proposition.ts';
import { countedClaims, speakerOf } from './speakers.ts';
import type { Speaker } from './speakers.ts';

/** What one source says about one proposition; no claims at all is silence. */
export interface MatrixCell {
  readonly asserts: readonly Id[];
  readonly denies: readonly Id[];
}

/** A source with its cells, one for each proposition. */
export interface MatrixRow {
  readonly speaker: Speaker;
  readonly cells: readonly MatrixCell[];
}

/** Who asserts, denies and is silent about what. */
export interface SourceMatrix {
  readonly propositions: readonly Proposition[];
  readonly rows: readonly MatrixRow[];
}

/**
 * Sources by propositions: the propositions with most claims first, the sources that speak about
 * most of them first. Propositions without a claim and sources without a proposition are left out.
 */
export function sourceMatrix(project: Project): SourceMatrix {
  const bySpeaker = new Map<string, { speaker: Speaker; cells: Map<Id, MatrixCell> }>();
  const counts = new Map<Id, number>();
  for (const claim of countedClaims(project)) {
    const id = claim.propositionId;
    if (id === null || !project.propositions.has(id)) continue;
    counts.set(id, (counts.get(id) ?? 0) + 1);
    const speaker = speakerOf(project, claim);
    const row = bySpeaker.get(speaker.key) ?? { speaker, cells: new Map<Id, MatrixCell>() };
    const cell = row.cells.get(id) ?? silence;
    const stance = stanceOf(claim);
    row.cells.set(id, { ...cell, [stance]: [...cell[stance], claim.id] });
    bySpeaker.set(speaker.key, row);
  }
  const propositions = [...project.propositions.values()]
    .filter(({ id }) => counts.has(id))
    .sort((a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0));
  const rows = [...bySpeaker.values()]
    .sort((a, b) => b.cells.size - a.cells.size)
    .map(({ speaker, cells }) => ({
      speaker,
      cells: propositions.map(({ id }) => cells.get(id) ?? silence),
    }));
  return { propositions, rows };
}

const silence: MatrixCell = { asserts: [], denies: [] };
