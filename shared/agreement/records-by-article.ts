import type { Claim } from '../model/claim.ts';
import type { Contradiction } from '../model/contradiction.ts';
import type { Id } from '../model/id.ts';
import type { Mention } from '../model/mention.ts';
import type { Project } from '../model/project.ts';

/** The records that are compared in one article. */
export interface ArticleRecords {
  readonly mentions: readonly Mention[];
  readonly claims: readonly Claim[];
  /** A contradiction belongs where the first claim of its side A stands. */
  readonly contradictions: readonly (readonly [record: Contradiction, first: Claim])[];
}

const none: ArticleRecords = { mentions: [], claims: [], contradictions: [] };

/** A project is never changed in place, and every article of it is asked for in turn. */
const grouped = new WeakMap<Project, ReadonlyMap<Id, ArticleRecords>>();
const commented = new WeakMap<Project['comments'], ReadonlyMap<Id, readonly string[]>>();

/** The records of one article, found without a look at those of all the others. */
export function recordsOf(project: Project, articleId: Id): ArticleRecords {
  let groups = grouped.get(project);
  if (groups === undefined) {
    groups = groupRecords(project);
    grouped.set(project, groups);
  }
  return groups.get(articleId) ?? none;
}

/** The words of the comments on a record, sorted. */
export function commentsOn({ comments }: Project, recordId: Id): readonly string[] {
  let byRecord = commented.get(comments);
  if (byRecord === undefined) {
    const lists = new Map<Id, string[]>();
    for (const comment of comments.values()) {
      lists.set(comment.recordId, [...(lists.get(comment.recordId) ?? []), comment.text].sort());
    }
    byRecord = lists;
    commented.set(comments, byRecord);
  }
  return byRecord.get(recordId) ?? [];
}

function groupRecords(project: Project): ReadonlyMap<Id, ArticleRecords> {
  const groups = new Map<
    Id,
    { mentions: Mention[]; claims: Claim[]; contradictions: [Contradiction, Claim][] }
  >();
  const at = (id: Id) => {
    let group = groups.get(id);
    if (group === undefined) {
      group = { mentions: [], claims: [], contradictions: [] };
      groups.set(id, group);
    }
    return group;
  };
  for (const mention of project.mentions.values())
    at(mention.anchor.articleId).mentions.push(mention);
  for (const claim of project.claims.values()) at(claim.content.articleId).claims.push(claim);
  for (const record of project.contradictions.values()) {
    const first = project.claims.get(record.sideA.claimIds[0] ?? '');
    if (first !== undefined) at(first.content.articleId).contradictions.push([record, first]);
  }
  return groups;
}
