import { antonyms } from './antonyms.ts';
import { certaintyDiffers } from './certainty-differs.ts';
import { dateDiffers } from './date-differs.ts';
import { denialCue } from './denial-cue.ts';
import { headlineBody } from './headline-body.ts';
import { nameSpelledDifferently } from './name-spelled-differently.ts';
import { numberDiffers } from './number-differs.ts';
import { oppositePolarity } from './opposite-polarity.ts';
import type { PairRule } from './pair-rule.ts';
import { sameThingSaid } from './same-thing.ts';

/** All rules on pairs of claims, the strongest first; a new rule is one file and a line. */
export const pairRules: readonly PairRule[] = [
  oppositePolarity,
  denialCue,
  numberDiffers,
  dateDiffers,
  antonyms,
  nameSpelledDifferently,
  headlineBody,
  certaintyDiffers,
  sameThingSaid,
];
