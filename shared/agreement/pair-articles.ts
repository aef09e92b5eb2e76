import type { Id } from '../model/id.ts';
import type { Project } from '../model/project.ts';

/** The articles that both projects hold, and what each holds alone. Trashed articles do not count. */
export interface PairedArticles {
  readonly pairs: readonly { readonly mine: Id; readonly theirs: Id }[];
  readonly onlyMine: readonly Id[];
  readonly onlyTheirs: readonly Id[];
}

/**
 * Finds the same articles in two projects. Only articles of exactly the same text are the same, for
 * otherwise no offset could be compared; of several with that text the one with the same id is
 * taken, else the first that is free.
 */
export function pairArticles(mine: Project, theirs: Project): PairedArticles {
  const free = new Map<string, Id[]>();
  for (const id of presentArticles(theirs)) {
    const text = theirs.texts.get(id)?.text ?? '';
    free.set(text, [...(free.get(text) ?? []), id]);
  }
  const partner = new Map<Id, Id>();
  const take = (id: Id, accepts: (other: Id) => boolean): void => {
    const candidates = free.get(mine.texts.get(id)?.text ?? '') ?? [];
    const index = candidates.findIndex(accepts);
    const [other] = index < 0 ? [] : candidates.splice(index, 1);
    if (other !== undefined) partner.set(id, other);
  };
  const ids = presentArticles(mine);
  for (const id of ids) take(id, (other) => other === id);
  for (const id of ids) if (!partner.has(id)) take(id, () => true);
  return {
    pairs: ids.flatMap((id) => {
      const other = partner.get(id);
      return other === undefined ? [] : [{ mine: id, theirs: other }];
    }),
    onlyMine: ids.filter((id) => !partner.has(id)),
    onlyTheirs: [...free.values()].flat(),
  };
}

function presentArticles({ articles }: Project): Id[] {
  return [...articles.values()].filter(({ trashedAt }) => trashedAt === null).map(({ id }) => id);
}
