import type { Article } from '../model/article.ts';
import type { Change, Edit } from '../model/edit.ts';
import type { Id } from '../model/id.ts';
import type { Project } from '../model/project.ts';
import { err, ok } from '../model/result.ts';
import type { Result } from '../model/result.ts';
import { articleAdditions } from './add-articles.ts';
import type { NewArticle } from './add-articles.ts';
import { placeClaim, placeContradiction, placeMention } from './anchored-parts.ts';
import type { NewPlaces } from './anchored-parts.ts';
import { makeEdit, replacement, touched } from './changes.ts';
import type { EditContext } from './edit-context.ts';
import { editError } from './edit-error.ts';
import type { EditError } from './edit-error.ts';

/** A record that the analyst wants in the new edition, and where its places are there. */
export interface RecordMove {
  readonly table: 'mentions' | 'claims' | 'contradictions';
  readonly id: Id;
  /** Places that are not named stay where they are. */
  readonly places: NewPlaces;
}

/** A newer edition of an article, and what the analyst decided about it. */
export interface NewEdition {
  readonly previousId: Id;
  /** The new edition, or the id of an article that is here already and turns out to be one. */
  readonly next: NewArticle | Id;
  readonly moves: readonly RecordMove[];
  /** What becomes of the previous edition: a line for its notes (empty for none), the trash. */
  readonly previousNote: string;
  readonly trashPrevious: boolean;
}

/**
 * Takes annotations over to a newer edition of their article. Texts never change: the new edition
 * is an article of its own, the accepted records move there with their ids, links and notes, and
 * everything else stays with the previous edition. One edit, so one step takes it back.
 *
 * Errors: `record-not-found`; `dangling-reference` for a place outside of the new edition;
 * `nothing-to-change` when both editions are the same article.
 */
export function newEdition(
  project: Project,
  { previousId, next, moves, previousNote, trashPrevious }: NewEdition,
  context: EditContext,
): Result<Edit, EditError> {
  const previous = project.articles.get(previousId);
  if (previous === undefined) return err(editError('record-not-found', 'articles', previousId));
  const nextId = typeof next === 'string' ? next : next.id;
  if (nextId === previousId) return err(editError('nothing-to-change', 'articles', nextId));
  if (typeof next === 'string' && !project.articles.has(next)) {
    return err(editError('record-not-found', 'articles', next));
  }
  const changes: Change[] = typeof next === 'string' ? [] : articleAdditions(next, context);
  const marked = markPrevious(previous, previousNote, trashPrevious, context);
  if (marked !== previous) changes.push(replacement('articles', previous, marked));

  for (const move of moves) {
    const isOutside = Object.values(move.places).some(
      (anchor) => anchor !== null && anchor.articleId !== nextId,
    );
    if (isOutside) return err(editError('dangling-reference', move.table, move.id));
    const change = changeOf(project, move, context);
    if (change === null) return err(editError('record-not-found', move.table, move.id));
    changes.push(change);
  }
  return ok(makeEdit('new-edition', changes, context));
}

function markPrevious(
  previous: Article,
  note: string,
  trash: boolean,
  context: EditContext,
): Article {
  const goesToTrash = trash && previous.trashedAt === null;
  if (note === '' && !goesToTrash) return previous;
  return {
    ...previous,
    notes: [previous.notes, note].filter((part) => part !== '').join('\n'),
    trashedAt: goesToTrash ? context.now : previous.trashedAt,
    ...touched(context),
  };
}

function changeOf(
  project: Project,
  { table, id, places }: RecordMove,
  context: EditContext,
): Change | null {
  const by = touched(context);
  switch (table) {
    case 'mentions': {
      const mention = project.mentions.get(id);
      if (mention === undefined) return null;
      return replacement(table, mention, { ...placeMention(mention, places), ...by });
    }
    case 'claims': {
      const claim = project.claims.get(id);
      if (claim === undefined) return null;
      return replacement(table, claim, { ...placeClaim(claim, places), ...by });
    }
    case 'contradictions': {
      const item = project.contradictions.get(id);
      if (item === undefined) return null;
      return replacement(table, item, { ...placeContradiction(item, places), ...by });
    }
  }
}
