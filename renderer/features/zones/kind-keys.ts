import type { ZoneKind } from '../../../shared/model/zone.ts';

/** One digit for each kind that is set by hand often; the others are in the menu. */
export const kindKeys: Readonly<Partial<Record<ZoneKind, string>>> = {
  paragraph: 'Digit1',
  headline: 'Digit2',
  deck: 'Digit3',
  subheading: 'Digit4',
  quote: 'Digit5',
  caption: 'Digit6',
  credit: 'Digit7',
  byline: 'Digit8',
  dateline: 'Digit9',
  related: 'Digit0',
};
