import { findComplement } from './find-complement.ts';
import type { Complement } from './find-complement.ts';
import type { VerbCue } from './find-cue.ts';
import { verbCueAt } from './find-cue.ts';
import { sourceAfter, sourceBefore } from './find-source.ts';
import type { LineContext, SourceDraft } from './line-context.ts';

/** How many words of what is said may stand before a verb that passes it on again. */
const deepest = 8;

/** The outermost source, the links inwards, and the complement of the innermost cue. */
export interface Nesting {
  readonly source: SourceDraft | null;
  readonly chain: readonly SourceDraft[];
  readonly inner: Complement;
}

/**
 * Follows a nested attribution inwards: «نقلت الإذاعة عن المحافظ قوله إن الشركة أبلغت … بأن …» is
 * radio → governor → company. What is said is what the innermost says.
 */
export function readNesting(
  context: LineContext,
  cue: VerbCue,
  complement: Complement,
  source: SourceDraft | null,
): Nesting {
  const { words, text, lexicon } = context;
  const chain: SourceDraft[] = [];
  const from = words.findIndex(
    (word, at) => at >= cue.next && at < complement.marker && word.key === 'عن',
  );
  if (cue.verb.lemma === 'نقل' && from >= 0) {
    const link = sourceAfter(context, from + 1, complement.marker, null);
    if (link !== null) chain.push(link);
  }
  let inner = complement;
  for (let round = 0; round < 3 && inner.kind === 'that'; round += 1) {
    const next = innerCue(context, inner);
    if (next === null) break;
    const found = findComplement(context, next);
    if (found?.kind !== 'that') break;
    const link =
      next.index > inner.start
        ? sourceBefore(context, inner.start, next.index, next.verb.subject)
        : sourceAfter(context, next.next, found.marker, next.verb.subject);
    if (link === null) break;
    chain.push(link);
    inner = { ...found, particle: found.particle };
  }
  return { source, chain, inner };

  function innerCue(line: LineContext, { start }: Complement): VerbCue | null {
    for (let at = start; at < Math.min(words.length, start + deepest); at += 1) {
      if (words[at]?.isSign !== false) return null;
      const found = verbCueAt(text, line.words, at, lexicon);
      if (found === null || found.hasConjunction || found.verb.form === 'participle') continue;
      // An urged or believed clause is what is said, not a further speaker.
      if (/^(?:urging|belief|factive)$/.test(found.verb.cueClass)) return null;
      return found;
    }
    return null;
  }
}
