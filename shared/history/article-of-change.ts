import type { Change } from '../model/edit.ts';
import type { Id } from '../model/id.ts';

/**
 * Finds the articles that changes belong to, edit by edit from the oldest on: a contradiction
 * belongs to those of its claims, a comment to those of what it is about. It remembers where
 * records stood, so that a deleted one is found, too.
 */
export function createArticleFinder(): (change: Change) => readonly Id[] {
  const homes = new Map<Id, readonly Id[]>();
  const none: readonly Id[] = [];

  const find = (change: Change): readonly Id[] => {
    const { table, id } = change;
    const record = change.after ?? change.before;
    if (record === null) return none;
    switch (table) {
      case 'articles':
      case 'texts':
        return [id];
      case 'mentions':
        return [(record as typeof change.before & object).anchor.articleId];
      case 'claims':
        return [(record as typeof change.before & object).content.articleId];
      case 'contradictions': {
        const { sideA, sideB } = record as typeof change.before & object;
        return unique([...sideA.claimIds, ...sideB.claimIds].flatMap(homeOf));
      }
      case 'comments':
        return homeOf((record as typeof change.before & object).recordId);
      case 'decisions':
        return [(record as typeof change.before & object).articleId];
      case 'comparisons':
        return (record as typeof change.before & object).articleIds;
      case 'entities':
      case 'propositions':
      case 'annotators':
      case 'codebook':
      case 'trash':
        return none;
    }
  };
  const homeOf = (id: Id): readonly Id[] => homes.get(id) ?? none;

  return (change) => {
    const found = find(change);
    // Of a deleted record whose claims went first, the last place known is the place.
    const articles = found.length === 0 ? homeOf(change.id) : found;
    if (articles.length > 0) homes.set(change.id, articles);
    return articles;
  };
}

function unique(ids: readonly Id[]): Id[] {
  return [...new Set(ids)];
}
