import type { Direction } from '../../../model/direction.ts';

/** A piece of a line that is never taken apart: a glyph with its marks, or what it stands for. */
export interface VisualPiece {
  readonly text: string;
}

const rtlLetter = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;
const ltrLetter = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;
const digit = /\p{Nd}/u;
/** Signs that belong to a number when digits stand on both sides. */
const insideNumber = /^[.,:/\-٫٬–]$/;
const besideNumber = /^[%٪€]$/;

type Kind = 'rtl' | 'ltr' | 'number' | 'neutral';

function kindOf(text: string): Kind {
  // Arabic digits are of the Arabic script but run from left to right.
  if (digit.test(text)) return 'number';
  if (ltrLetter.test(text)) return 'ltr';
  return rtlLetter.test(text) ? 'rtl' : 'neutral';
}

/** Whether a line is written from right to left, by its letters. */
export function lineDirection(pieces: readonly VisualPiece[], page: Direction): Direction {
  const rtl = pieces.filter(({ text }) => kindOf(text) === 'rtl').length;
  const ltr = pieces.filter(({ text }) => kindOf(text) === 'ltr').length;
  if (rtl === 0 && ltr === 0) return page;
  if (page === 'rtl') return rtl > 0 ? 'rtl' : 'ltr';
  return rtl > ltr ? 'rtl' : 'ltr';
}

/**
 * Puts the pieces of a line, given as they stand on paper from left to right, into the order in which
 * they are read: the way back from the Unicode bidirectional algorithm for one line.
 */
export function visualToLogical<Piece extends VisualPiece>(
  pieces: readonly Piece[],
  direction: Direction,
): Piece[] {
  const kinds = joinNumbers(
    pieces,
    pieces.map(({ text }) => kindOf(text)),
  );
  const against = direction === 'rtl' ? ['ltr', 'number'] : ['rtl'];
  const runs: { readonly pieces: Piece[]; readonly against: boolean }[] = [];
  for (let at = 0; at < pieces.length;) {
    const kind = kinds[at] ?? 'neutral';
    const end = against.includes(kind) ? endOfRun(kinds, at, direction) : at + 1;
    runs.push({ pieces: pieces.slice(at, end), against: end > at && against.includes(kind) });
    at = end;
  }
  if (direction === 'rtl') return runs.reverse().flatMap((run) => run.pieces);
  return runs.flatMap((run) => (run.against ? run.pieces.reverse() : run.pieces));
}

/** Decimal points, dates and percent signs become part of their number. */
function joinNumbers(pieces: readonly VisualPiece[], kinds: readonly Kind[]): Kind[] {
  return kinds.map((kind, at) => {
    if (kind !== 'neutral') return kind;
    const text = pieces[at]?.text ?? '';
    const [before, after] = [kinds[at - 1], kinds[at + 1]];
    if (insideNumber.test(text) && before === 'number' && after === 'number') return 'number';
    // After Arabic letters a percent sign is printed to the left of its number and reads as a neutral.
    return besideNumber.test(text) && before === 'number' ? 'number' : 'neutral';
  });
}

/** Where a run against the direction of the line ends; blanks inside it belong to it, at its end not. */
function endOfRun(kinds: readonly Kind[], start: number, direction: Direction): number {
  let end = start + 1;
  const first = kinds[start];
  for (let at = start + 1; at < kinds.length; at++) {
    const kind = kinds[at] ?? 'neutral';
    if (direction === 'rtl') {
      // Words of Latin letters hold together over blanks; numbers alone do not.
      const holds = kind === 'ltr' || (kind === 'number' && hasLatin(kinds, start, at));
      if (holds || (kind === 'number' && at === end && first === 'number')) end = at + 1;
      else if (
        kind === 'rtl' ||
        (kind === 'neutral' && !hasLatin(kinds, start, kinds.length, true))
      )
        break;
    } else {
      if (kind === 'rtl') end = at + 1;
      else if (kind === 'ltr') break;
    }
  }
  return end;
}

/** Whether a run has Latin letters before `until`, or (`ahead`) anywhere before the next RTL letter. */
function hasLatin(kinds: readonly Kind[], start: number, until: number, ahead = false): boolean {
  for (let at = start; at < until; at++) {
    if (kinds[at] === 'ltr') return true;
    if (ahead && kinds[at] === 'rtl') return false;
  }
  return false;
}

const mirrored: Readonly<Record<string, string>> = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '{': '}',
  '}': '{',
  '«': '»',
  '»': '«',
  '‹': '›',
  '›': '‹',
  '<': '>',
  '>': '<',
};

/** Exchanges opening and closing signs. */
export function mirrorBrackets(text: string): string {
  return text.replace(/[()[\]{}«»‹›<>]/g, (sign) => mirrored[sign] ?? sign);
}

/**
 * How many brackets and guillemets of a text open before they close, minus how many do not. Files
 * differ in whether they name the sign that was meant or the mirrored one that is printed; the text
 * itself shows which.
 */
export function bracketBalance(text: string): number {
  let balance = 0;
  const open = { '(': 0, '«': 0, '[': 0 };
  const closes: Readonly<Record<string, keyof typeof open>> = { ')': '(', '»': '«', ']': '[' };
  for (const sign of text.match(/[()«»[\]]/g) ?? []) {
    const opening = closes[sign];
    if (opening === undefined) open[sign as keyof typeof open]++;
    else if (open[opening] > 0) {
      open[opening]--;
      balance++;
    } else balance--;
  }
  return balance;
}
