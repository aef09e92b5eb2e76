import type { Claim } from '../model/claim.ts';
import type { Comment } from '../model/comment.ts';
import type { Contradiction } from '../model/contradiction.ts';
import type { Change } from '../model/edit.ts';
import type { Id } from '../model/id.ts';
import type { Project } from '../model/project.ts';
import { trashedTables } from '../model/trash.ts';
import type { TrashedRecord, TrashLink } from '../model/trash.ts';
import { addition, replacement } from './changes.ts';
import type { EditContext } from './edit-context.ts';

/**
 * The changes of a deletion, followed by those that put what it deletes into the trash: each record
 * with its comments and with the places in other records from which the deletion took it out.
 */
export function withTrash(
  project: Project,
  changes: readonly Change[],
  context: EditContext,
): Change[] {
  const comments = new Map<Id, Comment[]>();
  const links = new Map<Id, TrashLink[]>();
  for (const change of changes) {
    const { table, before, after } = change;
    if (table === 'comments' && before !== null && after === null) {
      comments.set(before.recordId, [...(comments.get(before.recordId) ?? []), before]);
    } else if (before !== null && after !== null) {
      for (const [id, link] of lostLinks(change)) links.set(id, [...(links.get(id) ?? []), link]);
    }
  }
  const deletion = context.newId();
  const rows: Change[] = [];
  for (const { table, id, before, after } of changes) {
    if (before === null || after !== null || !isTrashed(table)) continue;
    const row = {
      id,
      deletion,
      deletedBy: context.by,
      deletedAt: context.now,
      comments: comments.get(id) ?? [],
      links: links.get(id) ?? [],
      table,
      record: before,
    } as TrashedRecord;
    const known = project.trash.get(id);
    rows.push(known === undefined ? addition('trash', row) : replacement('trash', known, row));
  }
  return [...changes, ...rows];
}

function isTrashed(table: Change['table']): table is TrashedRecord['table'] {
  return (trashedTables as readonly string[]).includes(table);
}

/** What a changed record no longer refers to, with the place where it did. */
function lostLinks({ table, before, after }: Change): [Id, TrashLink][] {
  if (table === 'claims') return lostByClaim(before as Claim, after as Claim);
  if (table === 'contradictions') {
    return lostByContradiction(before as Contradiction, after as Contradiction);
  }
  return [];
}

function lostByClaim(before: Claim, after: Claim): [Id, TrashLink][] {
  const lost: [Id, TrashLink][] = [];
  const compare = (was: Id | null, is: Id | null | undefined, at: string): void => {
    if (was !== null && is !== was) lost.push([was, { table: 'claims', id: before.id, at }]);
  };
  compare(before.source.entityId, after.source.entityId, 'source');
  compare(before.propositionId, after.propositionId, 'proposition');
  for (const [i, link] of before.chain.entries()) {
    compare(link.entityId, after.chain[i]?.entityId, `chain/${i}`);
  }
  return lost;
}

function lostByContradiction(before: Contradiction, after: Contradiction): [Id, TrashLink][] {
  return (['sideA', 'sideB'] as const).flatMap((at) =>
    before[at].claimIds
      .filter((id) => !after[at].claimIds.includes(id))
      .map((id): [Id, TrashLink] => [id, { table: 'contradictions', id: before.id, at }]),
  );
}
