import { projectOfComparison } from '../../../shared/agreement/comparison-project.ts';
import { spansOfClaims, spansOfMentions } from '../../../shared/agreement/spans-of-project.ts';
import type { LabelledSpan } from '../../../shared/agreement/labelled-span.ts';
import type { Claim } from '../../../shared/model/claim.ts';
import type { Id } from '../../../shared/model/id.ts';
import type { Project } from '../../../shared/model/project.ts';
import { nameOfComparison } from '../../state/comparing.ts';

/** What is measured: which spans, with which label. */
export const subjects = [
  'mentions',
  'claim-polarity',
  'claim-certainty',
  'claim-mode',
  'claim-source',
  'claim-cue',
] as const;
/** See {@link subjects}. */
export type Subject = (typeof subjects)[number];

/** One of the two between whom agreement is measured. */
export interface AgreementSide {
  readonly id: string;
  readonly kind: 'project' | 'author' | 'comparison';
  readonly name: string;
  readonly project: Project;
  /** Articles that they can have marked; null stands for all. */
  readonly articleIds: ReadonlySet<Id> | null;
}

/** The whole project, each author in it if there are several, and every colleague's copy. */
export function sidesOf(project: Project): AgreementSide[] {
  const authors = new Set(
    [...project.mentions.values(), ...project.claims.values()].map(({ createdBy }) => createdBy),
  );
  return [
    { id: 'project', kind: 'project', name: '', project, articleIds: null },
    ...[...project.comparisons.values()].map((comparison): AgreementSide => {
      const theirs = projectOfComparison(project, comparison);
      const articleIds = new Set(theirs.articles.keys());
      const name = nameOfComparison(comparison);
      return { id: comparison.id, kind: 'comparison', name, project: theirs, articleIds };
    }),
    ...(authors.size < 2
      ? []
      : [...authors].map((id): AgreementSide => ({
          id,
          kind: 'author',
          name: project.annotators.get(id)?.name ?? '',
          project: onlyBy(project, id),
          articleIds: null,
        }))),
  ];
}

/** The spans of one side in some articles. What was rejected does not count. */
export function spansOf(
  { project }: AgreementSide,
  subject: Subject,
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

const labelOf: Readonly<Record<Exclude<Subject, 'mentions'>, (claim: Claim) => string>> = {
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
  };
}

function filter<R>(table: ReadonlyMap<Id, R>, matches: (record: R) => boolean): Map<Id, R> {
  return new Map([...table].filter(([, record]) => matches(record)));
}
