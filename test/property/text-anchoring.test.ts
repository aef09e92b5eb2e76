import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFragmentFinder, makeFragment } from '../../shared/text/anchoring.ts';
import { textWithSpan } from './text-arbitraries.ts';

const words = [
  ...'قال الوزير إن الحكومة تدرس خطة جديدة لتوسعة الميناء ونفت النقابة ذلك أمس في بغداد بعد لقاء مع وفد من الشركة التي تدير الأرصفة منذ عام'.split(
    ' ',
  ),
  ...'استُشيرت مُحَمَّدٌ أوّلًا يُعَدُّ «آمن» «لا رصيف» “صعب”'.split(' '),
];
const sentence = fc
  .array(fc.constantFrom(...words), { minLength: 4, maxLength: 25 })
  .map((chosen) => `${chosen.join(' ')}.`);

/** An article: paragraphs with an identity each, some of them repeated as headlines are. */
const article = fc
  .tuple(fc.array(sentence, { minLength: 3, maxLength: 8 }), fc.array(fc.nat(20), { maxLength: 2 }))
  .map(([sentences, repeats]) => {
    const texts = [...sentences];
    for (const at of repeats) texts.splice(at % texts.length, 0, texts[0] ?? '');
    return texts.map((text, id) => ({ id, text }));
  });

type Paragraphs = readonly { readonly id: number; readonly text: string }[];
const join = (paragraphs: Paragraphs): string => paragraphs.map(({ text }) => text).join('\n\n');
const startOf = (paragraphs: Paragraphs, id: number): number => {
  let start = 0;
  for (const paragraph of paragraphs) {
    if (paragraph.id === id) return start;
    start += paragraph.text.length + 2;
  }
  return -1;
};

/** A new paragraph never equals a deleted one: nobody could tell that from leaving it alone. */
const newSentence = sentence.map((text) => `وأضاف: ${text}`);

/** What a newer edition does to whole paragraphs. */
const edit = fc.oneof(
  fc.record({ kind: fc.constant('insert' as const), at: fc.nat(20), text: newSentence }),
  fc.record({ kind: fc.constant('delete' as const), at: fc.nat(20), text: fc.constant('') }),
  fc.record({ kind: fc.constant('typo' as const), at: fc.nat(20), text: fc.constant('') }),
  fc.record({
    kind: fc.constantFrom('respell' as const, 'bare' as const, 'requote' as const),
    at: fc.nat(20),
    text: fc.constant(''),
  }),
  fc.record({
    kind: fc.constant('move' as const),
    at: fc.nat(20),
    text: fc.constant(''),
    to: fc.nat(20),
  }),
);

/** The words of a paragraph after an edit inside it. */
const reworded = {
  typo: (text: string) => text.replace('ا', 'آآ'),
  /** The same letters in other code points. */
  respell: (text: string) => text.normalize('NFD'),
  /** Without harakat. */
  bare: (text: string) => text.replace(/[\u064B-\u0652]/gu, ''),
  /** In quotation marks of another kind. */
  requote: (text: string) => text.replace(/[«»“”]/gu, (mark) => quotes[mark] ?? mark),
};
const quotes: Readonly<Record<string, string>> = { '«': '"', '»': '"', '“': '«', '”': '»' };

describe('fragments in a newer edition', () => {
  it('69: are never moved silently to a wrong place', () => {
    fc.assert(
      fc.property(article, fc.array(edit, { minLength: 1, maxLength: 3 }), (old, edits) => {
        let next = old.map((paragraph) => ({ ...paragraph, altered: false }));
        for (const change of edits) {
          const { kind, at, text } = change;
          const index = at % (next.length + 1);
          const target = next[index];
          if (kind === 'insert') next.splice(index, 0, { id: 1000 + at, text, altered: true });
          else if (target === undefined) continue;
          else if (kind === 'delete') next = next.filter((paragraph) => paragraph !== target);
          else if (kind === 'move') {
            next.splice(index, 1);
            next.splice(change.to % (next.length + 1), 0, target);
          } else {
            const now = reworded[kind](target.text);
            next[index] = { ...target, text: now, altered: target.altered || now !== target.text };
          }
        }
        const [before, after] = [join(old), join(next)];
        const find = createFragmentFinder(after, before);
        for (const paragraph of old) {
          const base = startOf(old, paragraph.id);
          const word = /\S+ \S+/.exec(paragraph.text.slice(Math.floor(paragraph.text.length / 3)));
          if (word === null) continue;
          const inner = Math.floor(paragraph.text.length / 3) + word.index;
          const span = { start: base + inner, end: base + inner + word[0].length };
          const { status, candidates } = find(makeFragment(before, span));
          if (status !== 'unchanged' && status !== 'moved') continue;
          const kept = next.find(({ id }) => id === paragraph.id);
          const [place] = candidates;
          if (place === undefined || kept === undefined) {
            expect.fail(`“${word[0]}” was deleted, but is said to be ${status}`);
          }
          // Of equal paragraphs that changed places nobody can tell which is which.
          const isMoved = edits.some(({ kind }) => kind === 'move');
          const meant = next.filter((one) => isMoved && one.text === paragraph.text);
          const starts = [kept, ...meant].map(({ id }) => startOf(next, id) + inner);
          if (!kept.altered) expect(starts).toContain(place.span.start);
          expect(after.slice(place.span.start, place.span.end)).toBe(word[0]);
          expect(status === 'unchanged').toBe(place.span.start === span.start);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('69: stay where they are when nothing changes', () => {
    fc.assert(
      fc.property(textWithSpan, ({ text, span }) => {
        const fragment = makeFragment(text, span);
        expect(fragment.exact).toBe(text.slice(span.start, span.end));
        expect(fragment.prefix + fragment.suffix).not.toMatch(/\p{Surrogate}/u);
        expect(createFragmentFinder(text, text)(fragment)).toEqual({
          status: 'unchanged',
          candidates: [{ span, score: 1 }],
        });
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['a paragraph more', 0],
    ['a paragraph less', 1],
  ])('69: keep all that lies away from %s', (_edit, removed) => {
    fc.assert(
      fc.property(article, fc.nat(20), sentence, (old, at, text) => {
        const index = at % (old.length + 1 - removed);
        const inserted = removed === 0 ? [{ id: 1000, text }] : [];
        const next = [...old.slice(0, index), ...inserted, ...old.slice(index + removed)];
        const [before, after] = [join(old), join(next)];
        const find = createFragmentFinder(after, before);
        for (const paragraph of old) {
          const base = startOf(old, paragraph.id);
          if (paragraph.text.length < 80) continue;
          const span = { start: base + 36, end: base + 42 };
          const { status, candidates } = find(makeFragment(before, span));
          const place = startOf(next, paragraph.id);
          if (status === 'unchanged' || status === 'moved') {
            expect(place).toBeGreaterThanOrEqual(0);
            expect(candidates[0]?.span.start).toBe(place + 36);
          } else if (place >= 0) {
            // Only what is repeated next to the edit may be left open.
            expect(
              before.split(paragraph.text).length + after.split(paragraph.text).length,
            ).toBeGreaterThan(4);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
