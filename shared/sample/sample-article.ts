import type { Direction } from '../model/direction.ts';
import type { ZoneKind } from '../model/zone.ts';

/** One line of a sample article; `repeats` is the index of the line it repeats. */
export interface SampleLine {
  readonly kind: ZoneKind;
  readonly text: string;
  readonly repeats?: number;
}

/** An article of the sample: written for it, about places and people that do not exist. */
export interface SampleArticle {
  readonly outlet: string;
  readonly author: string;
  /** ISO date. */
  readonly publishedAt: string;
  readonly language: string;
  readonly direction: Direction;
  readonly fileName: string;
  readonly lines: readonly SampleLine[];
}
