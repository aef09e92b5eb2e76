import type { Anchor } from '../model/anchor.ts';
import type { Claim } from '../model/claim.ts';
import type { Comparison } from '../model/comparison.ts';
import type { Contradiction } from '../model/contradiction.ts';
import type { Change } from '../model/edit.ts';
import type { Id } from '../model/id.ts';
import type { Project, TableName } from '../model/project.ts';
import { editError } from './edit-error.ts';
import type { EditError, EditErrorCode } from './edit-error.ts';
import { sameValue } from '../model/same-value.ts';
import { isOnCodePointBorder } from '../text/code-points.ts';
import { claimAnchors, contradictionAnchors, mentionAnchors } from './record-anchors.ts';

/**
 * Checks what an edit left behind: no reference to a missing record, no span outside its text, no
 * quote that differs from the text. Looks at the touched records, and for removals at the records
 * that could refer to them, so its cost follows the edit.
 *
 * A quote that differed before the edit may go on to differ: whoever sets a status is not asked
 * about the words. `mayDiffer` lets quotes of own records differ that come back as they were.
 */
export function checkIntegrity(
  project: Project,
  changes: readonly Change[],
  mayDiffer = false,
): EditError | null {
  const removed = new Map<TableName, Set<Id>>();
  for (const change of changes) {
    const current = project[change.table].get(change.id);
    if (current === undefined) {
      removed.set(change.table, (removed.get(change.table) ?? new Set()).add(change.id));
      continue;
    }
    // A later change of the same edit put another version there, and is checked in its turn.
    if (current !== change.after) continue;
    const code = checkRecord(project, change, mayDiffer);
    if (code !== null) return editError(code, change.table, change.id);
  }
  for (const [table, ids] of removed) {
    const referrer = findReferrer(project, table, ids);
    if (referrer !== null) return editError('still-referred-to', table, referrer);
  }
  return null;
}

/** The kinds of record that have a thread of comments. */
const commentedTables = [
  'articles',
  'entities',
  'mentions',
  'claims',
  'propositions',
  'contradictions',
] as const;

function checkRecord(project: Project, change: Change, mayDiffer: boolean): EditErrorCode | null {
  switch (change.table) {
    case 'articles': {
      const article = change.after;
      if (article === null) return null;
      const text = project.texts.get(article.id)?.text;
      if (text === undefined) return 'dangling-reference';
      let end = 0;
      for (const zone of article.zones) {
        if (zone.start < end || zone.end <= zone.start) return 'zones-overlap';
        if (zone.end > text.length) return 'span-outside-text';
        end = zone.end;
      }
      return null;
    }
    case 'texts':
      return project.articles.has(change.id) ? null : 'dangling-reference';
    case 'mentions':
      if (change.after === null) return null;
      if (!project.entities.has(change.after.entityId)) return 'dangling-reference';
      return checkQuotes(project, mentionAnchors, change, mayDiffer);
    case 'claims':
      if (change.after === null) return null;
      return (
        checkClaim(project, change.after) ?? checkQuotes(project, claimAnchors, change, mayDiffer)
      );
    case 'contradictions':
      if (change.after === null) return null;
      return (
        checkContradiction(project, change.after) ??
        checkQuotes(project, contradictionAnchors, change, mayDiffer)
      );
    case 'comments': {
      const owner = change.after?.recordId;
      const exists = commentedTables.some((table) => project[table].has(owner ?? ''));
      return exists ? null : 'dangling-reference';
    }
    case 'decisions':
      return project.comparisons.has(change.after?.comparisonId ?? '')
        ? null
        : 'dangling-reference';
    case 'comparisons':
      return change.after === null ? null : checkComparison(project, change.after);
    case 'entities':
    case 'propositions':
    case 'annotators':
    case 'codebook':
    case 'trash':
      return null;
  }
}

/**
 * The spans of the other analyst, in texts that are here. What they refer to beside that is theirs,
 * and an article that has gone since takes nothing along.
 */
function checkComparison(project: Project, comparison: Comparison): EditErrorCode | null {
  const anchors = [
    ...comparison.mentions.flatMap(mentionAnchors),
    ...comparison.claims.flatMap(claimAnchors),
    ...comparison.contradictions.flatMap(contradictionAnchors),
  ];
  return checkAnchors(
    project,
    anchors.filter(({ articleId }) => project.texts.has(articleId)),
    () => false,
  );
}

function checkClaim(project: Project, claim: Claim): EditErrorCode | null {
  for (const link of [claim.source, ...claim.chain]) {
    if (link.entityId !== null && !project.entities.has(link.entityId)) return 'dangling-reference';
  }
  if (claim.propositionId !== null && !project.propositions.has(claim.propositionId)) {
    return 'dangling-reference';
  }
  return null;
}

function checkContradiction(project: Project, contradiction: Contradiction): EditErrorCode | null {
  const { sideA, sideB } = contradiction;
  for (const id of [...sideA.claimIds, ...sideB.claimIds]) {
    if (!project.claims.has(id)) return 'dangling-reference';
  }
  if (sideA.claimIds.some((id) => sideB.claimIds.includes(id))) return 'same-claim-on-both-sides';
  return null;
}

/** The places of a record, of which those that it had before may go on to differ. */
function checkQuotes<T extends { readonly id: Id }>(
  project: Project,
  anchorsOf: (record: T) => readonly Anchor[],
  { before, after }: { readonly before: T | null; readonly after: T | null },
  mayDiffer: boolean,
): EditErrorCode | null {
  const isKnown = (anchor: Anchor): boolean =>
    before !== null && anchorsOf(before).some((one) => sameValue(one, anchor));
  return checkAnchors(
    project,
    after === null ? [] : anchorsOf(after),
    (anchor) => mayDiffer || isKnown(anchor),
  );
}

function checkAnchors(
  project: Project,
  anchors: readonly Anchor[],
  mayDiffer: (anchor: Anchor) => boolean,
): EditErrorCode | null {
  for (const anchor of anchors) {
    const text = project.texts.get(anchor.articleId)?.text;
    if (text === undefined) return 'dangling-reference';
    let end = 0;
    for (const fragment of anchor.fragments) {
      if (fragment.start < end || fragment.end > text.length) return 'span-outside-text';
      if (text.slice(fragment.start, fragment.end) !== fragment.exact) {
        // No export can tell in code points where half a character stands.
        const isWhole =
          isOnCodePointBorder(text, fragment.start) && isOnCodePointBorder(text, fragment.end);
        if (!isWhole || !mayDiffer(anchor)) return 'quote-differs';
      }
      end = fragment.end;
    }
  }
  return null;
}

/** Id of a record that still refers to one of the removed ones, or null. */
function findReferrer(project: Project, table: TableName, ids: ReadonlySet<Id>): Id | null {
  const { mentions, claims, contradictions } = project;
  if ((commentedTables as readonly TableName[]).includes(table)) {
    const comment = find(project.comments, ({ recordId }) => ids.has(recordId));
    if (comment !== null) return comment;
  }
  const hasAnchorIn = (anchors: readonly Anchor[]): boolean =>
    anchors.some((anchor) => ids.has(anchor.articleId));
  switch (table) {
    case 'articles':
    case 'texts':
      return (
        find(project.articles, (article) => table === 'texts' && ids.has(article.id)) ??
        find(project.texts, (text) => table === 'articles' && ids.has(text.id)) ??
        find(mentions, (mention) => hasAnchorIn(mentionAnchors(mention))) ??
        find(claims, (claim) => hasAnchorIn(claimAnchors(claim))) ??
        find(contradictions, (item) => hasAnchorIn(contradictionAnchors(item)))
      );
    case 'entities':
      return (
        find(mentions, (mention) => ids.has(mention.entityId)) ??
        find(claims, (claim) =>
          [claim.source, ...claim.chain].some(
            (link) => link.entityId !== null && ids.has(link.entityId),
          ),
        )
      );
    case 'claims':
      return find(contradictions, ({ sideA, sideB }) =>
        [...sideA.claimIds, ...sideB.claimIds].some((id) => ids.has(id)),
      );
    case 'propositions':
      return find(claims, ({ propositionId }) => propositionId !== null && ids.has(propositionId));
    case 'comparisons':
      return find(project.decisions, ({ comparisonId }) => ids.has(comparisonId));
    case 'mentions':
    case 'contradictions':
    case 'comments':
    case 'annotators':
    case 'codebook':
    case 'trash':
    case 'decisions':
      return null;
  }
}

function find<T extends { readonly id: Id }>(
  table: ReadonlyMap<Id, T>,
  matches: (record: T) => boolean,
): Id | null {
  for (const record of table.values()) if (matches(record)) return record.id;
  return null;
}
