import type { Codebook, CueClass } from '../model/codebook.ts';
import { stripPrefixes } from '../text/arabic-prefixes.ts';
import { foldKey } from '../text/folding.ts';

/** Letters an Arabic reporting verb may carry behind its stem (قالت، قالوا، أكداه …). */
const longestEnding = 3;

/**
 * The cue class of a reporting expression as it stands in the text: the class whose expressions
 * hold one of its words, through prefixes («وقالت») and short endings. Null when none does.
 */
export function classifyCue(codebook: Codebook, words: string): CueClass | null {
  const folded = foldKey(words).trim();
  if (folded === '') return null;
  const readings = folded
    .split(/\s+/u)
    .flatMap((word) => [word, ...stripPrefixes(word).map((reading) => reading.rest)]);
  let best: { readonly cueClass: CueClass; readonly length: number } | null = null;
  for (const cueClass of codebook.cueClasses) {
    for (const expression of cueClass.expressions) {
      const key = foldKey(expression).trim();
      const isHere = key.includes(' ')
        ? folded.includes(key)
        : readings.some(
            (word) => word.startsWith(key) && word.length - key.length <= longestEnding,
          );
      if (isHere && key.length > (best?.length ?? 0)) best = { cueClass, length: key.length };
    }
  }
  return best?.cueClass ?? null;
}
