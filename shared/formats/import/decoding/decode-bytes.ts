import type { EncodingSource } from '../../../model/article.ts';
import { err, ok, type Result } from '../../../model/result.ts';
import type { EncodingCandidate, ImportError } from '../import-format.ts';
import { encodingLabel, encodings } from './encodings.ts';
import { surveyUtf8 } from './find-invalid-utf8.ts';
import { isPlainlyLatin } from './latin-words.ts';
import { binarySignature, looksBinary, startsWith } from './recognise-binary.ts';
import { scorePairs } from './score-text.ts';
import { detectUtf16, readUtf16, type Utf16 } from './utf16.ts';

/** What is known about the encoding from outside the bytes. */
export interface DecodeOptions {
  /** Chosen by the analyst: it alone is used. */
  readonly chosen?: string | undefined;
  /** The analyst accepts U+FFFD for bytes that do not fit `chosen`. */
  readonly acceptDamage?: boolean | undefined;
  /** Named by the file itself (HTML meta, XML declaration, MIME header). */
  readonly declared?: string | undefined;
}

/** Decoded text, still with its line ends and byte order mark as they were. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: string;
  readonly encodingSource: EncodingSource;
  /** Bytes replaced by U+FFFD: above zero only with {@link DecodeOptions.acceptDamage}. */
  readonly damaged: number;
  /** A declaration that the bytes contradict. */
  readonly ignoredDeclaration: string | null;
}

const previewLength = 200;

/**
 * Decodes text without ever guessing loosely: byte order mark, strict UTF-8, UTF-16 by the position
 * of its zero bytes, what the file declares if it fits, then the 8-bit encodings by their letter
 * pairs. windows-1256 accepts every byte, so "it decodes" proves nothing there.
 *
 * Errors: `empty`, `binary`, `undecodable` (broken UTF-8 or UTF-16: `offset` of the first bad byte,
 * `candidates`), `encoding-unsure` (`candidates`), `unknown-encoding`.
 */
export function decodeBytes(
  bytes: Uint8Array,
  options: DecodeOptions = {},
): Result<DecodedText, ImportError> {
  if (bytes.length === 0) return err({ code: 'empty' });
  if (options.chosen !== undefined) {
    return decodeChosen(bytes, options.chosen, options.acceptDamage ?? false);
  }
  const kind = binarySignature(bytes);
  if (kind !== null) return err({ code: 'binary', detail: kind });

  const declared = options.declared === undefined ? null : encodingLabel(options.declared);
  const done = (text: string, encoding: string, encodingSource: EncodingSource) =>
    ok({
      text,
      encoding,
      encodingSource,
      damaged: 0,
      ignoredDeclaration:
        options.declared !== undefined && declared !== encoding ? options.declared : null,
    });

  const mark = byteOrderMark(bytes);
  if (mark === 'utf-32') return err({ code: 'undecodable', detail: 'utf-32', offset: 0 });
  if (mark !== null) {
    const text = decodeStrictly(bytes, mark);
    return text.ok ? done(text.value, mark, 'bom') : err(broken(bytes, mark, text.error));
  }

  const order = detectUtf16(bytes);
  if (order !== null) {
    const text = decodeStrictly(bytes, order);
    return text.ok
      ? done(text.value, order, 'nul-position')
      : err(broken(bytes, order, text.error));
  }
  if (looksBinary(bytes)) return err({ code: 'binary', detail: 'control-characters' });

  const survey = surveyUtf8(bytes);
  if (survey.firstInvalid < 0) {
    return done(new TextDecoder('utf-8').decode(bytes), 'utf-8', 'strict-utf-8');
  }
  // In 8-bit Arabic, two bytes that happen to look like UTF-8 are rare (a letter before a comma).
  if (survey.sequences > survey.invalid * 0.3) {
    return err(broken(bytes, 'utf-8', survey.firstInvalid));
  }

  const candidates = judge(bytes);
  if (declared !== null) {
    const fitting = candidates.find((candidate) => candidate.encoding === declared);
    // A declaration wins unless the letters speak against it; page templates often declare wrongly.
    if (fitting !== undefined && fitting.score >= 0.5)
      return done(fitting.text, declared, 'declared');
    if (fitting === undefined) {
      const text = decodeStrictly(bytes, declared);
      if (text.ok && (candidates[0]?.score ?? 0) < 0.6)
        return done(text.value, declared, 'declared');
    }
  }
  const latin = candidates.find(({ encoding }) => encoding === 'windows-1252');
  if (latin !== undefined && isPlainlyLatin(latin.text)) {
    return done(latin.text, latin.encoding, 'score');
  }
  const [best, second] = candidates;
  if (best !== undefined && isSure(best, second)) return done(best.text, best.encoding, 'score');
  // Likelihoods of few letters favour an encoding that none of them speak for; the share does not.
  const likely = candidates.toSorted((a, b) => b.score - a.score);
  return err({ code: 'encoding-unsure', candidates: likely.map(asCandidate) });
}

interface Judged {
  readonly encoding: string;
  readonly text: string;
  readonly score: number;
  readonly pairs: number;
  readonly logLikelihood: number;
}

/**
 * Every 8-bit encoding that takes all bytes without making control characters of them, best fit
 * first; among equals the order of the list.
 */
function judge(bytes: Uint8Array): Judged[] {
  const judged: Judged[] = [];
  for (const { label, judgedBy } of encodings) {
    if (judgedBy === null) continue;
    const text = decodeStrictly(bytes, label);
    if (!text.ok) continue;
    const { share, pairs, logLikelihood } = scorePairs(text.value, judgedBy);
    judged.push({ encoding: label, text: text.value, score: share, pairs, logLikelihood });
  }
  return judged.sort((a, b) => b.logLikelihood - a.logLikelihood);
}

/** Odds of a thousand to one, as a difference of logarithms. */
const surely = Math.log(1000);

function isSure(best: Judged, second: Judged | undefined): boolean {
  // Typographic quotes alone read the same in all windows encodings.
  if (best.text === second?.text) return true;
  const lead = second === undefined ? Infinity : best.logLikelihood - second.logLikelihood;
  return best.score >= 0.55 && best.pairs >= 8 && lead >= surely;
}

function asCandidate({ encoding, text, score }: Judged): EncodingCandidate {
  return { encoding, score, preview: beginning(text), damaged: 0 };
}

function beginning(text: string): string {
  return text.slice(0, previewLength);
}

function decodeChosen(
  bytes: Uint8Array,
  label: string,
  acceptDamage: boolean,
): Result<DecodedText, ImportError> {
  const encoding = encodingLabel(label);
  if (encoding === null) return err({ code: 'unknown-encoding', detail: label });
  const strict = decodeStrictly(bytes, encoding);
  const chosen = { encoding, encodingSource: 'chosen', ignoredDeclaration: null } as const;
  if (strict.ok) return ok({ ...chosen, text: strict.value, damaged: 0 });
  if (!acceptDamage) return err(broken(bytes, encoding, strict.error));
  return ok({ ...chosen, ...decodeWithDamage(bytes, encoding) });
}

/** Decodes with U+FFFD where bytes do not fit; only ever on the analyst's word. */
function decodeWithDamage(bytes: Uint8Array, encoding: string): { text: string; damaged: number } {
  if (encoding === 'utf-16le' || encoding === 'utf-16be') {
    return { text: `${readUtf16(bytes, encoding)}\ufffd`, damaged: 1 };
  }
  if (encoding === 'utf-8') {
    const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
    return { text, damaged: surveyUtf8(bytes).invalid };
  }
  const text = decodeLoosely(bytes, encoding);
  return { text, damaged: count(text, '\ufffd') };
}

/** @returns the text, or the position of the first byte that does not fit (0 when it is unknown) */
function decodeStrictly(bytes: Uint8Array, encoding: string): Result<string, number> {
  if (encoding === 'utf-16le' || encoding === 'utf-16be') {
    return bytes.length % 2 === 0 ? ok(readUtf16(bytes, encoding)) : err(bytes.length - 1);
  }
  if (encoding === 'utf-8') {
    try {
      return ok(new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes));
    } catch {
      return err(Math.max(0, surveyUtf8(bytes).firstInvalid));
    }
  }
  // One byte is one character here, so a place in the text is a place in the bytes.
  const text = decodeLoosely(bytes, encoding);
  const misfit = text.indexOf('\ufffd');
  return misfit < 0 ? ok(text) : err(misfit);
}

/**
 * Decodes an 8-bit encoding, with U+FFFD for every byte that has no character in it. The decoder
 * itself gives control characters (U+0080 to U+009F) for some of these: the quotation marks of a
 * windows-1252 text read as ISO 8859-6 would vanish without anyone being told.
 */
function decodeLoosely(bytes: Uint8Array, encoding: string): string {
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  return repairLatin(text, encoding).replace(/[\u0080-\u009f]/g, '\ufffd');
}

/** The refusal of a file that is nearly, but not quite, in `encoding`. */
function broken(bytes: Uint8Array, encoding: string, offset: number): ImportError {
  const { text, damaged } = decodeWithDamage(bytes, encoding);
  const at = text.indexOf('\ufffd');
  const start = Math.max(0, at - previewLength / 2);
  const asIs: EncodingCandidate = {
    encoding,
    score: 1 - damaged / bytes.length,
    preview: text.slice(start, start + previewLength),
    damaged,
  };
  const others = isUtf16(encoding) ? [] : judge(bytes).map(asCandidate);
  return { code: 'undecodable', detail: encoding, offset, candidates: [asIs, ...others] };
}

function isUtf16(encoding: string): encoding is Utf16 {
  return encoding === 'utf-16le' || encoding === 'utf-16be';
}

function byteOrderMark(bytes: Uint8Array): 'utf-8' | 'utf-32' | Utf16 | null {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return 'utf-8';
  if (startsWith(bytes, [0xff, 0xfe, 0x00, 0x00])) return 'utf-32';
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be';
  return null;
}

/** 0x80 to 0x9F in windows-1252; the five free places stay control characters. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Node 20.18.3 to 24 decode windows-1252 as ISO 8859-1 (nodejs/node#56542); browsers do it right. */
function repairLatin(text: string, encoding: string): string {
  if (encoding !== 'windows-1252') return text;
  return text.replace(/[\u0080-\u009f]/g, (character) =>
    windows1252.charAt(character.charCodeAt(0) - 0x80),
  );
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}
