import type { Claim } from '../model/claim.ts';
import type { Contradiction } from '../model/contradiction.ts';
import type { Change, Edit } from '../model/edit.ts';
import type { Id } from '../model/id.ts';
import type { Project } from '../model/project.ts';
import { err, ok } from '../model/result.ts';
import type { Result } from '../model/result.ts';
import type { TrashedRecord, TrashLink } from '../model/trash.ts';
import { addition, makeEdit, removal, replacement, touched } from './changes.ts';
import type { EditContext } from './edit-context.ts';
import { editError } from './edit-error.ts';
import type { EditError } from './edit-error.ts';
import { homeOf, referencesOf, withoutLost } from './record-references.ts';

/**
 * Takes records out of the trash in one edit, with their comments, back into the places they were
 * taken out of as far as these are still free. {@link whatComesBack} says what comes along. Refused
 * as `dangling-reference` when the article, the entity of a mention or a whole side of a
 * contradiction was deleted for good.
 */
export function restoreRecords(
  project: Project,
  ids: readonly Id[],
  context: EditContext,
): Result<Edit, EditError> {
  const missing = ids.find((id) => !project.trash.has(id));
  if (missing !== undefined) return err(editError('record-not-found', 'trash', missing));
  const rows = whatComesBack(project, ids);
  const back = new Set(rows.map(({ id }) => id));
  const changes: Change[] = [];
  const comments: Change[] = [];
  const removals: Change[] = [];
  const articles = new Set<Id>();
  for (const row of rows) {
    removals.push(removal('trash', row));
    const home = homeOf(row);
    if (home !== null) articles.add(home);
    // It is here again by another way (an import); the trash only has to let go of it.
    if (project[row.table].has(row.id)) continue;
    const record = withoutLost(project, row, (id) => back.has(id));
    if (record === null) return err(editError('dangling-reference', row.table, row.id));
    changes.push({ table: row.table, id: row.id, before: null, after: record } as Change);
    for (const comment of row.comments) {
      if (!project.comments.has(comment.id)) comments.push(addition('comments', comment));
    }
  }
  for (const id of articles) {
    const article = project.articles.get(id);
    if (article === undefined || article.trashedAt === null) continue;
    const after = { ...article, trashedAt: null, ...touched(context) };
    changes.push(replacement('articles', article, after));
  }
  const all = [...changes, ...relinked(project, rows, context), ...comments, ...removals];
  return ok(makeEdit('restore-records', all, context));
}

/**
 * What leaves the trash when these records do: what they refer to and cannot be without, and what
 * one deletion took away with them, if everything it refers to is there.
 */
export function whatComesBack(project: Project, ids: readonly Id[]): TrashedRecord[] {
  const rows = new Map<Id, TrashedRecord>();
  const take = (id: Id): void => {
    const row = project.trash.get(id);
    if (row === undefined || rows.has(id)) return;
    // What it refers to comes first, so that each is added after what it needs.
    for (const reference of referencesOf(row)) take(reference);
    rows.set(id, row);
  };
  for (const id of ids) take(id);
  const deletions = new Set([...rows.values()].map(({ deletion }) => deletion));
  const others = [...project.trash.values()].filter((row) => deletions.has(row.deletion));
  for (let found = true; found;) {
    found = false;
    for (const row of others) {
      if (rows.has(row.id)) continue;
      const references = referencesOf(row);
      const hangsOn = references.some((id) => rows.has(id));
      if (!hangsOn || !references.every((id) => rows.has(id) || isThere(project, id))) continue;
      rows.set(row.id, row);
      found = true;
    }
  }
  return [...rows.values()];
}

function isThere({ entities, propositions, claims }: Project, id: Id): boolean {
  return entities.has(id) || propositions.has(id) || claims.has(id);
}

/** Deletes records from the trash for good. */
export function emptyTrash(
  project: Project,
  ids: readonly Id[],
  context: EditContext,
): Result<Edit, EditError> {
  const changes: Change[] = [];
  for (const id of new Set(ids)) {
    const row = project.trash.get(id);
    if (row === undefined) return err(editError('record-not-found', 'trash', id));
    changes.push(removal('trash', row));
  }
  if (changes.length === 0) return err(editError('nothing-to-change', 'trash'));
  return ok(makeEdit('empty-trash', changes, context));
}

/** Changes of records that stayed, so that they refer to the returning ones again. */
function relinked(
  project: Project,
  rows: readonly TrashedRecord[],
  context: EditContext,
): Change[] {
  const claims = new Map<Id, Claim>();
  const contradictions = new Map<Id, Contradiction>();
  for (const { id, links } of rows) {
    for (const link of links) {
      if (link.table === 'claims') {
        const claim = claims.get(link.id) ?? project.claims.get(link.id);
        if (claim !== undefined) claims.set(link.id, claimWith(claim, link, id));
      } else {
        const item = contradictions.get(link.id) ?? project.contradictions.get(link.id);
        if (item !== undefined) contradictions.set(link.id, contradictionWith(item, link, id));
      }
    }
  }
  const changes: Change[] = [];
  for (const [id, after] of claims) {
    const before = project.claims.get(id);
    if (before === undefined || before === after) continue;
    changes.push(replacement('claims', before, { ...after, ...touched(context) }));
  }
  for (const [id, after] of contradictions) {
    const before = project.contradictions.get(id);
    if (before === undefined || before === after) continue;
    changes.push(replacement('contradictions', before, { ...after, ...touched(context) }));
  }
  return changes;
}

/** A place that was given to something else in the meantime keeps what it has. */
function claimWith(claim: Claim, { at }: TrashLink, id: Id): Claim {
  if (at === 'proposition') {
    return claim.propositionId === null ? { ...claim, propositionId: id } : claim;
  }
  if (at === 'source') {
    if (claim.source.entityId !== null) return claim;
    return { ...claim, source: { ...claim.source, entityId: id } };
  }
  const index = Number(at.slice('chain/'.length));
  if (claim.chain[index]?.entityId !== null) return claim;
  const chain = claim.chain.map((one, i) => (i === index ? { ...one, entityId: id } : one));
  return { ...claim, chain };
}

function contradictionWith(item: Contradiction, { at }: TrashLink, id: Id): Contradiction {
  const isOnASide = [...item.sideA.claimIds, ...item.sideB.claimIds].includes(id);
  if (isOnASide || (at !== 'sideA' && at !== 'sideB')) return item;
  return { ...item, [at]: { ...item[at], claimIds: [...item[at].claimIds, id] } };
}
