import type { Anchor } from '../model/anchor.ts';
import type { Id } from '../model/id.ts';

/** What tells records apart that stand on the same characters. */
export interface Created {
  readonly id: Id;
  /** ISO 8601. */
  readonly createdAt: string;
}

/**
 * For `sort`: what was made first before what was made later, and of one moment (an import, marking
 * all mentions) by id, which grows with time. A total order, so that it is the same live, after undo
 * and after a restart.
 */
export function compareByCreation(a: Created, b: Created): number {
  return compareWords(a.createdAt, b.createdAt) || compareWords(a.id, b.id);
}

/** A record with where it stands; null where it has no place. */
export interface Placed {
  readonly anchor: Anchor | null;
  readonly record: Created;
}

/**
 * Reading order of records of one article, for `sort`: by first character, what encloses before what
 * it encloses, then as they were made. Those without a place stand at the start.
 */
export function compareInText(a: Placed, b: Placed): number {
  return (
    startOf(a.anchor) - startOf(b.anchor) ||
    endOf(b.anchor) - endOf(a.anchor) ||
    compareByCreation(a.record, b.record)
  );
}

function startOf(anchor: Anchor | null): number {
  return anchor?.fragments[0]?.start ?? 0;
}

function endOf(anchor: Anchor | null): number {
  return anchor?.fragments.at(-1)?.end ?? 0;
}

function compareWords(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
