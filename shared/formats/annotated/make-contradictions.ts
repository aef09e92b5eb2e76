import type { Contradiction } from '../../model/contradiction.ts';
import type { Id } from '../../model/id.ts';
import { newFields } from './find-entity.ts';
import type { MatchedDocument } from './match-articles.ts';
import type { Making } from './record-parts.ts';

/** The contradictions of a document that are not here yet; pairs of one record are one again. */
export function makeContradictions(
  { document }: MatchedDocument,
  claimIdOf: ReadonlyMap<string, Id>,
  making: Making,
): Contradiction[] {
  const { targets, project, context, counts, problems } = making;
  const keys = new Set(document.regions.map(({ key }) => key));
  const sides = new Map<string, { relation: string; recordId: string | null; a: Id[]; b: Id[] }>();
  for (const { label, from, to, recordId, path } of document.relations) {
    const target = targets.relations.get(label) ?? { kind: 'leave-out' };
    if (!keys.has(from) || !keys.has(to)) {
      problems.push({ path, reason: 'missing-end', detail: label });
      continue;
    }
    if (target.kind === 'source' || target.kind === 'cue') continue;
    const [a, b] = [claimIdOf.get(from), claimIdOf.get(to)];
    if (target.kind === 'leave-out' || a === undefined || b === undefined || a === b) {
      counts.leftOut += 1;
      continue;
    }
    const relation = target.kind === 'contradiction' ? target.relation : label;
    const key = recordId ?? `${relation} ${a} ${b}`;
    const entry = sides.get(key) ?? { relation, recordId, a: [], b: [] };
    if (!entry.a.includes(a)) entry.a.push(a);
    if (!entry.b.includes(b)) entry.b.push(b);
    sides.set(key, entry);
  }
  const here = new Set(
    [...project.contradictions.values()].map(({ relation, sideA, sideB }) =>
      sidesKey(relation, sideA.claimIds, sideB.claimIds),
    ),
  );
  return [...sides.values()].flatMap(({ relation, recordId, a, b }): Contradiction[] => {
    const second = b.filter((id) => !a.includes(id));
    if (second.length === 0) return [];
    if (here.has(sidesKey(relation, a, second))) {
      counts.same += 1;
      return [];
    }
    return [
      {
        ...newFields(context, making.idFor(recordId)),
        relation,
        strictness: 'contradiction',
        types: [],
        sameEvent: 'unsure',
        sideA: { claimIds: a, evidence: [] },
        sideB: { claimIds: second, evidence: [] },
        explanation: '',
        state: 'confirmed',
        because: '',
        resolution: '',
      },
    ];
  });
}

function sidesKey(relation: string, a: readonly Id[], b: readonly Id[]): string {
  return [relation, a.toSorted().join(' '), b.toSorted().join(' ')].join('|');
}
