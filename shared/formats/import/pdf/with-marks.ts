import type { Glyph } from './read-glyphs.ts';
import { lettersOfShapes } from './letter-shapes.ts';

/** A letter with its signs, and where it stands on the line. */
export interface Cluster {
  text: string;
  readonly x: number;
  readonly end: number;
  readonly size: number;
}

/** The letters that were drawn right before and right after a sign. */
export interface DrawnBeside {
  readonly before: Glyph | undefined;
  readonly after: Glyph | undefined;
}

/** A sign stands no farther from its letter than this, in letter heights. */
const farthest = 0.6;

const rtlLetter = /[\u0590-\u08ff\ufb1d-\ufefc]/u;

/** The letters drawn beside each sign and joiner, in the order of the file. */
export function neighboursOf(glyphs: readonly Glyph[]): ReadonlyMap<Glyph, DrawnBeside> {
  const found = new Map<Glyph, DrawnBeside>();
  const isLetter = (glyph: Glyph) => !isSign(glyph) && glyph.text.trim() !== '';
  const isSignAt = (index: number) => {
    const glyph = glyphs[index];
    return glyph !== undefined && isSign(glyph);
  };
  for (const [index, glyph] of glyphs.entries()) {
    if (!isSign(glyph)) continue;
    let [before, after] = [index - 1, index + 1];
    while (isSignAt(before)) before -= 1;
    while (isSignAt(after)) after += 1;
    const [left, right] = [glyphs[before], glyphs[after]];
    found.set(glyph, {
      before: left !== undefined && isLetter(left) ? left : undefined,
      after: right !== undefined && isLetter(right) ? right : undefined,
    });
  }
  return found;
}

/**
 * Joins vowel signs to the letter they stand over or under, and joiners (the half-space of Persian)
 * to the letter they follow. Where right-to-left text is drawn from left to right, as shapers do, a
 * sign comes right before its letter, and its origin says little: its ink may lie beside it.
 * `segment` is sorted from left to right.
 */
export function withMarks(
  segment: readonly Glyph[],
  drawn: ReadonlyMap<Glyph, DrawnBeside>,
): Cluster[] {
  const clusters: Cluster[] = [];
  const ofGlyph = new Map<Glyph, Cluster>();
  for (const glyph of segment) {
    if (isSign(glyph)) continue;
    const { text, x, width, size } = glyph;
    const cluster = { text, x, end: x + width, size };
    clusters.push(cluster);
    ofGlyph.set(glyph, cluster);
  }
  for (const sign of segment) {
    if (!isSign(sign)) continue;
    const { before: left, after: right } = drawn.get(sign) ?? {};
    const before = left === undefined ? undefined : ofGlyph.get(left);
    const after = right === undefined ? undefined : ofGlyph.get(right);
    const owner = isJoiner(sign)
      ? rightmost([before, after])
      : isDrawnBefore(sign, before, after)
        ? after
        : nearest(clusters, sign);
    if (owner !== undefined) owner.text += lettersOfShapes(sign.text);
  }
  return clusters;
}

/** Whether a glyph is a vowel sign or a joiner: something that has no place of its own. */
export function isSign(glyph: Glyph): boolean {
  return isJoiner(glyph) || /^\p{M}+$/u.test(lettersOfShapes(glyph.text));
}

function isJoiner({ text }: Glyph): boolean {
  return /^[\u200c\u200d]+$/u.test(text);
}

/** Joiners stand in text from right to left, where the letter before is the one on the right. */
function rightmost(letters: readonly (Cluster | undefined)[]): Cluster | undefined {
  const known = letters.filter((letter) => letter !== undefined);
  return known.sort((one, other) => other.x - one.x)[0];
}

/** Whether a sign was drawn right before its letter, from left to right. */
function isDrawnBefore(
  sign: Glyph,
  before: Cluster | undefined,
  after: Cluster | undefined,
): boolean {
  if (after === undefined || sign.width > 0 || !rtlLetter.test(after.text)) return false;
  if (before !== undefined && before.x >= after.x) return false;
  return distance(after, sign) < sign.size * farthest;
}

function nearest(clusters: readonly Cluster[], sign: Glyph): Cluster | undefined {
  let best: Cluster | undefined;
  for (const cluster of clusters) {
    if (cluster.text.trim() === '') continue;
    if (best === undefined || distance(cluster, sign) < distance(best, sign)) best = cluster;
  }
  return best;
}

/** How far the middle of a sign lies outside of a letter, in points. */
function distance({ x, end }: Cluster, sign: Glyph): number {
  const center = sign.x + sign.width / 2;
  return center < x ? x - center : Math.max(0, center - end);
}
