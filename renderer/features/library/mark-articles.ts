import type { Id } from '../../../shared/model/id.ts';

/** The marked ids with one added or taken out. */
export function toggleMark(marked: readonly Id[], id: Id): readonly Id[] {
  return marked.includes(id) ? marked.filter((other) => other !== id) : [...marked, id];
}

/** The ids from one row to another, both included, whichever comes first. */
export function idsBetween(ids: readonly Id[], from: Id, to: Id): readonly Id[] {
  const [a, b] = [ids.indexOf(from), ids.indexOf(to)];
  if (a < 0 || b < 0) return [to];
  return ids.slice(Math.min(a, b), Math.max(a, b) + 1);
}
