import { findBodies } from './find-bodies.ts';
import { findBylines } from './find-bylines.ts';
import { findCredits } from './find-credits.ts';
import { findDates } from './find-dates.ts';
import { findEnglishNames } from './find-english-names.ts';
import { findFigures } from './find-figures.ts';
import { findLineage } from './find-lineage.ts';
import { findPlaces } from './find-places.ts';
import { findQuotedThings } from './find-quoted-things.ts';
import type { NameRule } from './name-rule.ts';
import { findTimes } from './find-times.ts';
import { findTitledPeople } from './find-titled-people.ts';

/** All rules that find names and figures without knowing them; a new rule is one file and a line. */
export const nameRules: readonly NameRule[] = [
  findTitledPeople,
  findLineage,
  findBodies,
  findPlaces,
  findQuotedThings,
  findBylines,
  findEnglishNames,
  findCredits,
  findDates,
  findTimes,
  findFigures,
];
