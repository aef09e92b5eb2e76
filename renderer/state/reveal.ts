import type { Id } from '../../shared/model/id.ts';

/** A place that the reader is asked to show. */
export interface Reveal {
  readonly articleId: Id;
  readonly offset: number;
  /** Where the words end that were looked for; they are shown until words are selected. */
  readonly end?: number;
  /** Words that must be seen, or only where reading stopped: no reason to unfold anything. */
  readonly what: 'words' | 'position';
  /** Makes the same place askable twice. */
  readonly nonce: number;
}

/** Asks for a place, after what was asked for before. */
export function askFor(before: Reveal | null, place: Omit<Reveal, 'nonce'>): Reveal {
  return { ...place, nonce: (before?.nonce ?? 0) + 1 };
}
