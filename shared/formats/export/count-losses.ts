import type { Anchor } from '../../model/anchor.ts';
import type { Contradiction } from '../../model/contradiction.ts';
import type { Id } from '../../model/id.ts';
import type { Project } from '../../model/project.ts';
import type { Loss, LossCode } from './export-format.ts';
import { selectRecords } from './export-selection.ts';
import type { ExportSelection } from './export-selection.ts';
import { outermost } from './outermost.ts';
import { anchorsOfClaim, anchorsOfContradiction } from './record-anchors.ts';

/**
 * How much of a selection a format cannot carry, for the codes it names. Codes that count nothing
 * are left out.
 */
export function countLosses(
  project: Project,
  selection: ExportSelection,
  codes: readonly LossCode[],
): Loss[] {
  const { project: selected, contradictionsLeftOut } = selectRecords(project, selection);
  return codes
    .map((code) => ({ code, count: counters[code](selected, contradictionsLeftOut) }))
    .filter(({ count }) => count > 0);
}

/** What each code counts. */
const counters: Readonly<
  Record<LossCode, (selected: Project, contradictionsLeftOut: number) => number>
> = {
  texts: ({ texts }) => texts.size,
  zones: ({ articles }) => sum(articles.values(), ({ zones }) => zones.length),
  'unmentioned-entities': ({ entities, mentions }) => {
    const mentioned = new Set([...mentions.values()].map(({ entityId }) => entityId));
    return count(entities.values(), ({ id }) => !mentioned.has(id));
  },
  'entity-details': ({ entities }) =>
    count(
      entities.values(),
      ({ aliases, note, externalId, reliability, custom }) =>
        aliases.length > 0 ||
        note !== '' ||
        externalId !== '' ||
        reliability !== 'F' ||
        hasFields(custom),
    ),
  mentions: ({ mentions }) => mentions.size,
  'mention-details': ({ mentions }) =>
    count(
      mentions.values(),
      ({ level, role, note, custom }) =>
        level !== 'NAM' || role !== null || note !== '' || hasFields(custom),
    ),
  'overlapping-mentions': ({ mentions }) => countOverlapping(mentions),
  'discontinuous-spans': ({ mentions, claims }) =>
    count(
      [
        ...[...mentions.values()].map(({ anchor }) => anchor),
        ...[...claims.values()].flatMap((claim) => anchorsOfClaim(claim).map(([, a]) => a)),
      ],
      ({ fragments }) => fragments.length > 1,
    ),
  'discontinuous-mentions': ({ mentions }) =>
    count(mentions.values(), ({ anchor }) => anchor.fragments.length > 1),
  claims: ({ claims }) => claims.size,
  'claims-without-verdict': ({ claims }) =>
    count(claims.values(), ({ verdict }) => verdict === 'not-checked' || verdict === ''),
  'claim-details': ({ claims }) => claims.size,
  'claim-times': ({ claims }) =>
    count(claims.values(), ({ claimedAt, eventTime }) =>
      [claimedAt, eventTime].some(({ text, iso }) => text !== '' || iso !== ''),
    ),
  propositions: ({ propositions }) => propositions.size,
  contradictions: ({ contradictions }) => contradictions.size,
  'contradictions-reaching-out': (_, contradictionsLeftOut) => contradictionsLeftOut,
  'contradictions-across-articles': (selected) =>
    count(selected.contradictions.values(), (item) => articlesOf(item, selected).size > 1),
  'contradiction-details': ({ contradictions }) => contradictions.size,
  comments: ({ comments }) => comments.size,
  review: ({ entities, mentions, claims, contradictions }) =>
    count(
      [...entities.values(), ...mentions.values(), ...claims.values(), ...contradictions.values()],
      ({ status }) => status !== 'draft',
    ),
};

/** The articles in which the claims and the evidence of a contradiction lie. */
export function articlesOf(contradiction: Contradiction, { claims }: Project): Set<Id> {
  const { sideA, sideB } = contradiction;
  const ids = [...sideA.claimIds, ...sideB.claimIds].map((id) => claims.get(id)?.content.articleId);
  const evidence = anchorsOfContradiction(contradiction).map(([, { articleId }]) => articleId);
  return new Set([...ids, ...evidence].filter((id) => id !== undefined));
}

/** Continuous mentions that lie wholly or partly under a longer, or under an earlier equal one. */
function countOverlapping(mentions: Project['mentions']): number {
  const lists = new Map<Id, Anchor[]>();
  for (const { anchor } of mentions.values()) {
    if (anchor.fragments.length > 1) continue;
    const list = lists.get(anchor.articleId);
    if (list === undefined) lists.set(anchor.articleId, [anchor]);
    else list.push(anchor);
  }
  return sum(lists.values(), (list) => list.length - outermost(list, (anchor) => anchor).length);
}

function hasFields(custom: Readonly<Record<string, string>>): boolean {
  return Object.values(custom).some((value) => value !== '');
}

function count<R>(records: Iterable<R>, matches: (record: R) => boolean): number {
  return sum(records, (record) => (matches(record) ? 1 : 0));
}

function sum<R>(records: Iterable<R>, amountOf: (record: R) => number): number {
  let total = 0;
  for (const record of records) total += amountOf(record);
  return total;
}
