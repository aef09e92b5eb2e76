import type { Claim } from '../model/claim.ts';

/** Whether a source stands by something or against it. */
export type Stance = 'asserts' | 'denies';

/**
 * What the source of a claim does with it: a negation in the content and one in the cue («نفت أن
 * لا …») cancel each other.
 */
export function stanceOf({ polarity, cue }: Pick<Claim, 'polarity' | 'cue'>): Stance {
  return (polarity === 'negative') === (cue.polarity === 'negative') ? 'asserts' : 'denies';
}
