import type { AttributionReason } from '../suggestion-reasons.ts';
import { findComplement } from './find-complement.ts';
import type { Complement } from './find-complement.ts';
import type { VerbCue } from './find-cue.ts';
import { findObject } from './find-object.ts';
import type { LineContext } from './line-context.ts';
import { isVerbalNoun } from './verbal-noun.ts';

/** A clause or a quotation; a noun phrase where it comes first («لمّح إلى احتمال … «…»»). */
export function complementOf(context: LineContext, cue: VerbCue): Complement | null {
  const complement = findComplement(context, cue);
  const object = findObject(context, cue);
  if (complement === null || object === null) return complement ?? object;
  // «أكد حرص بلاده على أن …»: the clause belongs to the noun, if more than «في بيان» lies between.
  if (complement.kind === 'that') {
    return object.start < complement.marker && isVerbalNoun(context.words[object.start]?.key ?? '')
      ? object
      : complement;
  }
  return object.start < complement.start ? object : complement;
}

/** Why an attribution with this complement is proposed. */
export function reasonOf({ kind }: Complement): AttributionReason {
  if (kind === 'that') return 'verb-complement';
  return kind === 'object' ? 'verb-object' : 'verb-quotation';
}
