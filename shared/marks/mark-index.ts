import type { Span } from '../model/span.ts';
import { createIntervalIndex } from '../text/interval-index.ts';
import type { IntervalIndex } from '../text/interval-index.ts';
import { compareMarks } from './marks-of-article.ts';
import type { Mark } from './marks-of-article.ts';

/** Answers which marks are where. */
export type MarkLookup = Pick<IntervalIndex<Mark>, 'at' | 'within'>;

/** How much text shares a part of the index, in UTF-16 units: about what a window shows. */
const stretch = 2048;

/** The text from one multiple of {@link stretch} to the next. */
interface Part<S> {
  /** What has marks here, until somebody asks for them; null from then on. */
  sources: S[] | null;
  index: IntervalIndex<Mark> | null;
}

/**
 * An index of marks that is made by stretches of text, each when it is first asked for: opening an
 * article costs what its window shows, and one look at where each record lies. A mark over several
 * stretches is in the part of each.
 *
 * @typeParam S - what marks are made of: a record
 */
export class MarkIndex<S> implements MarkLookup {
  readonly #parts = new Map<number, Part<S>>();
  readonly #marksOf: (source: S) => readonly Mark[];

  /** @param marksOf - the marks of a source as things stand when it is called */
  constructor(marksOf: (source: S) => readonly Mark[]) {
    this.#marksOf = marksOf;
  }

  /**
   * Says that a source has a mark on a span; its marks there are made later. All spans of a source
   * have to be named one after another.
   */
  expect(source: S, { start, end }: Span): void {
    for (let at = partOf(start); at <= partOf(end - 1); at += 1) {
      const part = this.#parts.get(at);
      if (part === undefined) this.#parts.set(at, { sources: [source], index: null });
      else if (part.sources?.at(-1) !== source) part.sources?.push(source);
    }
  }

  /** The marks that hold the character at an offset, the shortest first. */
  at(offset: number): Mark[] {
    return this.#indexOf(partOf(offset))?.at(offset) ?? [];
  }

  /** The marks that share a character with `[start, end)`, in reading order. */
  within(start: number, end: number): Mark[] {
    const first = partOf(Math.max(0, start));
    const found = this.#indexOf(first)?.within(start, end) ?? [];
    // Further parts have what begins in them; what began before is there already.
    for (const at of this.#partsBetween(first + 1, partOf(end - 1))) {
      for (const mark of this.#indexOf(at)?.within(at * stretch, end) ?? []) {
        if (mark.start >= at * stretch) found.push(mark);
      }
    }
    return found;
  }

  /** Makes the marks of the stretches of a span now, because what they are made of will change. */
  settle({ start, end }: Span): void {
    for (let at = partOf(start); at <= partOf(end - 1); at += 1) this.#indexOf(at);
  }

  /** Puts a mark in; its stretches must be settled. */
  insert(mark: Mark): void {
    const item = { start: mark.start, end: mark.end, value: mark };
    for (let at = partOf(mark.start); at <= partOf(mark.end - 1); at += 1) {
      const index = this.#indexOf(at);
      if (index !== null) index.insert(item);
      else this.#parts.set(at, { sources: null, index: createIntervalIndex([item], compareMarks) });
    }
  }

  /** Takes the mark out that stands for the same part of the same record. */
  remove({ start, end, ref, part, look }: Mark): void {
    for (let at = partOf(start); at <= partOf(end - 1); at += 1) {
      const index = this.#indexOf(at);
      const same = index
        ?.within(start, start + 1)
        .find(
          (mark) =>
            mark.start === start &&
            mark.end === end &&
            mark.ref.id === ref.id &&
            mark.ref.table === ref.table &&
            mark.part === part &&
            mark.look === look,
        );
      if (same !== undefined) index?.remove({ start, end, value: same });
    }
  }

  #indexOf(at: number): IntervalIndex<Mark> | null {
    const part = this.#parts.get(at);
    if (part === undefined) return null;
    if (part.sources !== null) {
      const here = { start: at * stretch, end: (at + 1) * stretch };
      const marks = part.sources.flatMap((source) =>
        this.#marksOf(source).filter((mark) => mark.start < here.end && mark.end > here.start),
      );
      part.index = createIntervalIndex(
        marks.map((mark) => ({ start: mark.start, end: mark.end, value: mark })),
        compareMarks,
      );
      part.sources = null;
    }
    return part.index;
  }

  /** The parts from one to another that hold anything, in order; the end may lie far off. */
  #partsBetween(first: number, last: number): readonly number[] {
    if (last - first < this.#parts.size) {
      return Array.from({ length: Math.max(0, last - first + 1) }, (_, number) => first + number);
    }
    return [...this.#parts.keys()].filter((at) => at >= first && at <= last).sort((a, b) => a - b);
  }
}

function partOf(offset: number): number {
  return Math.floor(offset / stretch);
}
