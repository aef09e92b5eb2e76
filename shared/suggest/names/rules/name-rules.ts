import { findBodies } from './find-bodies.ts';
import { findCredits } from './find-credits.ts';
import { findDates } from './find-dates.ts';
import { findFigures } from './find-figures.ts';
import type { NameRule } from './name-rule.ts';
import { findTimes } from './find-times.ts';
import { findTitledPeople } from './find-titled-people.ts';

/** All rules that find names and figures without knowing them; a new rule is one file and a line. */
export const nameRules: readonly NameRule[] = [
  findTitledPeople,
  findBodies,
  findCredits,
  findDates,
  findTimes,
  findFigures,
];
