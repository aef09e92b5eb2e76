import { err, ok } from '../../model/result.ts';
import type { Result } from '../../model/result.ts';
import type {
  AnnotatedError,
  AnnotatedFormat,
  AnnotatedProblem,
  FoundDocument,
  FoundPiece,
  FoundRegion,
  OffsetUnit,
  UnitDecision,
} from './annotated-format.ts';
import {
  createOffsetReaders,
  forEachUnit,
  hasUnitsApart,
  placePiece,
  sameQuote,
  shortened,
} from './offset-readers.ts';
import type { OffsetReader } from './offset-readers.ts';

/** A document with its text and the readers of its offsets. */
export interface ReadableDocument extends FoundDocument {
  readonly text: string;
  readonly readers: Readonly<Record<OffsetUnit, OffsetReader>>;
}

/** So many different readings are shown when the analyst has to choose. */
const mostSamples = 4;

/** So many records are listed when a file is refused. */
const mostListed = 500;

/** Makes the offsets of a document readable. */
export function readable(document: FoundDocument & { readonly text: string }): ReadableDocument {
  return { ...document, readers: createOffsetReaders(document.text) };
}

/**
 * Decides which unit a file counts in: each unit is tried and the quotes that stand where it says
 * are counted. Below all of them the file is refused, with each record that does not fit; without
 * quotes it is asked, unless the texts have no character that units count differently.
 */
export function decideUnit(
  documents: readonly ReadableDocument[],
  { units }: Pick<AnnotatedFormat, 'units'>,
  chosen: OffsetUnit | null,
): Result<UnitDecision, AnnotatedError> {
  const matches = forEachUnit(() => 0);
  let quotes = 0;
  for (const document of documents) {
    for (const probe of probesOf(document)) {
      quotes += 1;
      for (const unit of units) if (probe(document.readers[unit])) matches[unit] += 1;
    }
  }
  const decision = { quotes, matches, samples: [] };
  const likeliest = units[0] ?? 'code-points';
  if (quotes > 0) {
    const fitting = units.find((unit) => matches[unit] === quotes);
    if (fitting !== undefined) return ok({ ...decision, unit: fitting, how: 'quotes' });
    const best = units.toSorted((a, b) => matches[b] - matches[a])[0] ?? likeliest;
    return err({
      code: 'positions-do-not-fit',
      detail: `${matches[best]} / ${quotes}`,
      problems: misplaced(documents, best),
    });
  }
  if (chosen !== null && units.includes(chosen)) {
    return ok({ ...decision, unit: chosen, how: 'chosen' });
  }
  if (units.length === 1) return ok({ ...decision, unit: likeliest, how: 'format' });
  if (!documents.some(({ text }) => hasUnitsApart(text))) {
    return ok({ ...decision, unit: likeliest, how: 'no-difference' });
  }
  const samples = samplesOf(documents);
  return ok(
    samples.length === 0
      ? { ...decision, unit: likeliest, how: 'no-difference' }
      : { ...decision, unit: likeliest, how: 'ask', samples },
  );
}

/** The questions that quotes answer: does this unit find the words where the file says? */
function* probesOf({
  text,
  regions,
  evidence = [],
}: ReadableDocument): Generator<(read: OffsetReader) => boolean> {
  const standsAt = (piece: FoundPiece) => (read: OffsetReader) =>
    'start' in placePiece(piece, text, read);
  for (const piece of evidence) yield standsAt(piece);
  for (const { pieces, joinedQuote } of regions) {
    if (joinedQuote !== undefined) {
      yield (read) => sameQuote(wordsOf(pieces, text, read), joinedQuote);
    }
    for (const piece of pieces) if (piece.quote !== null) yield standsAt(piece);
  }
}

/** The words of several pieces, joined by blanks. */
export function wordsOf(pieces: readonly FoundPiece[], text: string, read: OffsetReader): string {
  return pieces.map(({ start, end }) => text.slice(read(start) || 0, read(end) || 0)).join(' ');
}

function misplaced(documents: readonly ReadableDocument[], unit: OffsetUnit): AnnotatedProblem[] {
  const problems: AnnotatedProblem[] = [];
  for (const { text, regions, readers, evidence = [] } of documents) {
    const witnesses = evidence.map((piece) => ({
      path: `${piece.start}–${piece.end}`,
      pieces: [piece],
    }));
    for (const region of [...regions, ...witnesses]) {
      if (problems.length >= mostListed) return problems;
      const problem = whyMisplaced(region, text, readers[unit]);
      if (problem !== null) problems.push(problem);
    }
  }
  return problems;
}

function whyMisplaced(
  { path, pieces, joinedQuote }: Pick<FoundRegion, 'path' | 'pieces' | 'joinedQuote'>,
  text: string,
  read: OffsetReader,
): AnnotatedProblem | null {
  for (const piece of pieces) {
    const placed = placePiece(piece, text, read);
    if ('reason' in placed) return { path, ...placed };
  }
  if (joinedQuote === undefined) return null;
  const found = wordsOf(pieces, text, read);
  if (sameQuote(found, joinedQuote)) return null;
  return {
    path,
    reason: 'quote-differs',
    detail: `«${shortened(found)}» ≠ «${shortened(joinedQuote)}»`,
  };
}

/** The first stretches that units read differently. */
function samplesOf(documents: readonly ReadableDocument[]): UnitDecision['samples'] {
  const samples: Record<OffsetUnit, string>[] = [];
  for (const { text, regions, readers } of documents) {
    if (!hasUnitsApart(text)) continue;
    for (const { pieces } of regions) {
      const words = forEachUnit((unit) => shortened(wordsOf(pieces, text, readers[unit])));
      if (new Set(Object.values(words)).size > 1) samples.push(words);
      if (samples.length >= mostSamples) return samples;
    }
  }
  return samples;
}
