import type { Claim } from '../model/claim.ts';
import type { Side } from '../model/contradiction.ts';
import type { Change, Edit } from '../model/edit.ts';
import type { Id } from '../model/id.ts';
import type { Project } from '../model/project.ts';
import { err, ok } from '../model/result.ts';
import type { Result } from '../model/result.ts';
import { makeEdit, removal, replacement, touched } from './changes.ts';
import { recordRemovals } from './delete-records.ts';
import type { EditContext } from './edit-context.ts';
import { editError } from './edit-error.ts';
import type { EditError } from './edit-error.ts';
import { homeOf } from './record-references.ts';

/**
 * Removes articles for good (from the trash) with every record that stands in them, or stood there
 * and lies in the trash itself. Records of
 * other articles stay and lose only the places they quote in the removed ones.
 */
export function deleteArticles(
  project: Project,
  ids: readonly Id[],
  context: EditContext,
): Result<Edit, EditError> {
  const gone = new Set(ids);
  const removed = recordRemovals(project, recordsIn(project, gone), context);
  const changes: Change[] = [...withoutPlaces(project, gone, removed, context)];
  for (const id of gone) {
    const article = project.articles.get(id);
    const text = project.texts.get(id);
    if (article === undefined || text === undefined) {
      return err(editError('record-not-found', 'articles', id));
    }
    changes.push(removal('articles', article), removal('texts', text));
  }
  // Without their text they could not come back.
  for (const row of project.trash.values()) {
    if (gone.has(homeOf(row) ?? '')) changes.push(removal('trash', row));
  }
  return ok(makeEdit('delete-articles', changes, context));
}

function recordsIn(project: Project, gone: ReadonlySet<Id>) {
  const { mentions, claims, comments } = project;
  return {
    mentions: [...mentions.values()]
      .filter((mention) => gone.has(mention.anchor.articleId))
      .map(({ id }) => id),
    claims: [...claims.values()]
      .filter((claim) => gone.has(claim.content.articleId))
      .map(({ id }) => id),
    comments: [...comments.values()]
      .filter((comment) => gone.has(comment.recordId))
      .map(({ id }) => id),
  };
}

/** The changes, extended so that no surviving record quotes a removed article. */
function withoutPlaces(
  project: Project,
  gone: ReadonlySet<Id>,
  changes: readonly Change[],
  context: EditContext,
): Change[] {
  const extended = new Map(changes.map((change) => [`${change.table}/${change.id}`, change]));
  for (const before of project.claims.values()) {
    const after = claimWithoutPlaces(before, gone);
    const key = `claims/${before.id}`;
    if (after === before || extended.has(key)) continue;
    extended.set(key, replacement('claims', before, { ...after, ...touched(context) }));
  }
  for (const before of project.contradictions.values()) {
    const key = `contradictions/${before.id}`;
    const planned = extended.get(key);
    if (planned?.after === null) continue;
    // It may already lose claims of the removed articles.
    const current = planned?.table === 'contradictions' ? (planned.after ?? before) : before;
    const sideA = sideWithoutPlaces(current.sideA, gone);
    const sideB = sideWithoutPlaces(current.sideB, gone);
    if (sideA === current.sideA && sideB === current.sideB) continue;
    const after = { ...current, sideA, sideB, ...touched(context) };
    extended.set(key, replacement('contradictions', before, after));
  }
  return [...extended.values()];
}

function sideWithoutPlaces(side: Side, gone: ReadonlySet<Id>): Side {
  const evidence = side.evidence.filter((anchor) => !gone.has(anchor.articleId));
  return evidence.length === side.evidence.length ? side : { ...side, evidence };
}

function claimWithoutPlaces(claim: Claim, gone: ReadonlySet<Id>): Claim {
  const strip = <T extends Claim['source'] | Claim['cue']>(part: T): T =>
    part.anchor !== null && gone.has(part.anchor.articleId) ? { ...part, anchor: null } : part;
  const source = strip(claim.source);
  const cue = strip(claim.cue);
  const chain = claim.chain.map(strip);
  const same =
    source === claim.source &&
    cue === claim.cue &&
    chain.every((link, index) => link === claim.chain[index]);
  return same ? claim : { ...claim, source, cue, chain };
}
