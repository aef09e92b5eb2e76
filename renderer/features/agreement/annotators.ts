import { labelledRelations } from '../../../shared/agreement/match-relations.ts';
import type { LabelledRelation } from '../../../shared/agreement/match-relations.ts';
import { projectOfComparison } from '../../../shared/agreement/comparison-project.ts';
import { spansOfClaims, spansOfMentions } from '../../../shared/agreement/spans-of-project.ts';
import type { LabelledSpan } from '../../../shared/agreement/labelled-span.ts';
import type { Claim } from '../../../shared/model/claim.ts';
import type { Contradiction } from '../../../shared/model/contradiction.ts';
import type { Id } from '../../../shared/model/id.ts';
import type { Project } from '../../../shared/model/project.ts';
import { nameOfComparison } from '../../state/comparing.ts';

/** Contradictions, by what is said of each. */
export const relationSubjects = [
  'contradiction-relation',
  'contradiction-types',
  'contradiction-strictness',
  'contradiction-state',
] as const;
/** See {@link relationSubjects}. */
export type RelationSubject = (typeof relationSubjects)[number];

/** What is measured as stretches of text: which spans, with which label. */
const spanSubjects = [
  'mentions',
  'claim-polarity',
  'claim-certainty',
  'claim-mode',
  'claim-source',
  'claim-cue',
] as const;
/** See {@link spanSubjects}. */
export type SpanSubject = (typeof spanSubjects)[number];

/** Everything that can be measured. */
export const subjects = [...spanSubjects, ...relationSubjects] as const;
/** See {@link subjects}. */
export type Subject = (typeof subjects)[number];

/** One of the two between whom agreement is measured. */
export interface AgreementSide {
  readonly id: string;
  readonly kind: 'project' | 'author' | 'comparison';
  readonly name: string;
  readonly project: Project;
  /** The claims that their contradictions may point at, whoever made them. */
  readonly claims: Project['claims'];
  /** Articles that they can have marked; null stands for all. */
  readonly articleIds: ReadonlySet<Id> | null;
}

/** The whole project, each author in it if there are several, and every colleague's copy. */
export function sidesOf(project: Project): AgreementSide[] {
  const authors = new Set(
    [project.mentions, project.claims, project.contradictions].flatMap((table) =>
      [...table.values()].map(({ createdBy }) => createdBy),
    ),
  );
  const { claims } = project;
  return [
    { id: 'project', kind: 'project', name: '', project, claims, articleIds: null },
    ...[...project.comparisons.values()].map((comparison): AgreementSide => {
      const theirs = projectOfComparison(project, comparison);
      const articleIds = new Set(theirs.articles.keys());
      const name = nameOfComparison(comparison);
      return {
        id: comparison.id,
        kind: 'comparison',
        name,
        project: theirs,
        claims: theirs.claims,
        articleIds,
      };
    }),
    ...(authors.size < 2
      ? []
      : [...authors].map((id): AgreementSide => ({
          id,
          kind: 'author',
          name: project.annotators.get(id)?.name ?? '',
          project: onlyBy(project, id),
          claims,
          articleIds: null,
        }))),
  ];
}

/** The spans of one side in some articles. What was rejected does not count. */
export function spansOf(
  { project }: AgreementSide,
  subject: SpanSubject,
  articleIds: readonly Id[],
): LabelledSpan[] {
  const ids = new Map(articleIds.map((id) => [id, id]));
  const kept: Project = {
    ...project,
    mentions: filter(project.mentions, ({ status }) => status !== 'rejected'),
    claims: filter(project.claims, ({ status }) => status !== 'rejected'),
  };
  if (subject === 'mentions') return spansOfMentions(kept, ids);
  return spansOfClaims(kept, ids, labelOf[subject]);
}

/** Whether contradictions are measured. */
export function isRelationSubject(subject: Subject): subject is RelationSubject {
  return (relationSubjects as readonly Subject[]).includes(subject);
}

/** The contradictions of both sides; those that were found to be none count by their state alone. */
export function relationsOf(
  [one, other]: readonly [AgreementSide, AgreementSide],
  subject: RelationSubject,
  articleIds: readonly Id[],
): readonly [LabelledRelation[], LabelledRelation[]] {
  const side = ({ project, claims }: AgreementSide) => ({
    claims,
    contradictions: [...project.contradictions.values()].filter(
      ({ status, state }) =>
        status !== 'rejected' && (subject === 'contradiction-state' || state !== 'rejected'),
    ),
  });
  return labelledRelations(side(one), side(other), new Set(articleIds), relationLabel[subject]);
}

/** What joins the types of one contradiction in its label. */
export const labelJoint = '+';

const relationLabel: Readonly<Record<RelationSubject, (contradiction: Contradiction) => string>> = {
  'contradiction-relation': ({ relation }) => relation,
  'contradiction-types': ({ types }) => [...types].sort().join(labelJoint),
  'contradiction-strictness': ({ strictness }) => strictness,
  'contradiction-state': ({ state }) => state,
};

const labelOf: Readonly<Record<Exclude<SpanSubject, 'mentions'>, (claim: Claim) => string>> = {
  'claim-polarity': ({ polarity }) => polarity,
  'claim-certainty': ({ certainty }) => certainty,
  'claim-mode': ({ mode }) => mode,
  'claim-source': ({ source }) => source.kind,
  'claim-cue': ({ cue }) => cue.class,
};

function onlyBy(project: Project, author: Id): Project {
  return {
    ...project,
    mentions: filter(project.mentions, ({ createdBy }) => createdBy === author),
    claims: filter(project.claims, ({ createdBy }) => createdBy === author),
    contradictions: filter(project.contradictions, ({ createdBy }) => createdBy === author),
  };
}

function filter<R>(table: ReadonlyMap<Id, R>, matches: (record: R) => boolean): Map<Id, R> {
  return new Map([...table].filter(([, record]) => matches(record)));
}
