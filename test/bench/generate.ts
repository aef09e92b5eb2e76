// The text and the marks that all subjects of the benchmark show: made from a seed, so that every
// run and every subject has the same.
import type { Span } from '../../shared/model/span.ts';

/** A mark as a subject gets it; half-open span in UTF-16 units. */
export interface BenchMark extends Span {
  readonly id: string;
  /** `entity` marks are short, `claim` marks long; they nest in and cross each other. */
  readonly kind: 'entity' | 'claim';
}

/** One document of the benchmark. */
export interface BenchDocument {
  readonly text: string;
  readonly marks: readonly BenchMark[];
  /** A mark that is not among `marks`, in the first lines, and the same one moved. */
  readonly extra: BenchMark;
  readonly moved: BenchMark;
}

const words =
  'قال أعلن أكد نفى الوزير المتحدث باسم الحكومة إن المجلس سيعقد جلسة طارئة يوم الأحد المقبل في العاصمة لبحث الاتفاق الجديد بشأن المياه والكهرباء بعد أن وصل عدد المتضررين إلى نحو ٣٥٠٠ شخص وأضاف لصحيفة المرفأ مصدر مطلع رفض الكشف عن اسمه أنّ اللجنة «لم تتلقَّ» أي ردّ من شركة Delta للنقل منذ 12 مارس وكانت البلدية قد وعدت السكان بإصلاح الجسر خلال أسبوعين لكنّ الأعمال توقفت بسبب نقص التمويل والإسمنت'.split(
    ' ',
  );

/** A document of about `bytes` bytes of UTF-8 with exactly `count` marks. */
export function generateDocument(bytes: number, count: number): BenchDocument {
  const random = mulberry32(bytes + count);
  const below = (limit: number): number => Math.floor(random() * limit);
  const lines: string[] = [];
  // Two bytes for a letter, one for a space, in these words.
  const encoder = new TextEncoder();
  for (let size = 0; size < bytes; size += encoder.encode(lines.at(-1)).length + 1) {
    const length = 30 + below(70);
    const line = Array.from({ length }, () => words[below(words.length)] ?? '');
    lines.push(`${line.join(' ')}.`);
  }
  const text = lines.join('\n');
  const starts = [0];
  for (let at = text.search(/\s/u); at >= 0; at = next(text, at)) starts.push(at + 1);
  const wordSpan = (first: number, length: number): Span => ({
    start: starts[first] ?? 0,
    end: (starts[Math.min(first + length, starts.length - 1)] ?? 1) - 1,
  });
  const marks: BenchMark[] = [];
  for (let number = 0; number < count; number += 1) {
    const kind = number % 5 === 4 ? 'claim' : 'entity';
    const length = kind === 'claim' ? 8 + below(12) : 1 + below(4);
    const span = wordSpan(below(starts.length - 24), length);
    marks.push({ id: `m${String(number)}`, kind, ...span });
  }
  return {
    text,
    marks: marks.sort((a, b) => a.start - b.start || b.end - a.end),
    extra: { id: 'extra', kind: 'entity', ...wordSpan(3, 2) },
    moved: { id: 'extra', kind: 'entity', ...wordSpan(3, 4) },
  };
}

function next(text: string, from: number): number {
  const space = text.indexOf(' ', from + 1);
  const line = text.indexOf('\n', from + 1);
  return space < 0 || line < 0 ? Math.max(space, line) : Math.min(space, line);
}

/** A small generator of random numbers in [0, 1). */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 4294967296;
  };
}
