import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyEdit } from '../../shared/edits/apply-edit.ts';
import type { EditContext } from '../../shared/edits/edit-context.ts';
import { invertEdit } from '../../shared/edits/invert-edit.ts';
import { newEdition } from '../../shared/edits/new-edition.ts';
import { findInEdition, moveOf } from '../../shared/marks/find-in-edition.ts';
import { tableNames } from '../../shared/model/project.ts';
import { anArticle } from '../builders.ts';
import { arbitraryProject } from './arbitrary-project.ts';

/** A cut in a text: where (as a share of its length), how much goes, what comes instead. */
const cut = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat({ max: 12 }),
  instead: fc.string({ unit: 'grapheme', maxLength: 8 }),
});

it('takes any selection of annotations over to any later text, and back', () => {
  fc.assert(
    fc.property(
      arbitraryProject,
      fc.array(cut, { maxLength: 4 }),
      fc.array(fc.nat({ max: 3 }), { minLength: 1, maxLength: 8 }),
      (project, cuts, choices) => {
        const [previous] = project.texts.values();
        fc.pre(previous !== undefined);
        const text = cuts
          .reduce((made, { at, length, instead }) => {
            const start = Math.floor(at * made.length);
            return made.slice(0, start) + instead + made.slice(start + length);
          }, previous.text)
          .replace(/\p{Cs}/gu, '\uFFFD');
        const { article } = anArticle({ id: 'next-edition', text });
        const next = { ...article, text };
        let drawn = 0;
        const draw = () => choices[drawn++ % choices.length] ?? 0;
        const moves = findInEdition(project, previous.id, next)
          .filter(({ fate }) => fate !== 'orphaned' && draw() > 0)
          .map((record) => moveOf(record, () => draw()));
        let ids = 0;
        const context: EditContext = {
          now: '2026-03-08T10:00:00.000Z',
          by: 'annotator-1',
          newId: () => `made-${(ids += 1)}`,
        };
        const options = { previousId: previous.id, next, moves, previousNote: 'n' };
        const made = newEdition(project, { ...options, trashPrevious: draw() > 1 }, context);
        if (!made.ok) throw new Error(JSON.stringify(made.error));
        const done = applyEdit(project, made.value);
        // Integrity is part of applying: every quote is in its text, no reference dangles.
        if (!done.ok) throw new Error(JSON.stringify(done.error));
        const moved = new Set(moves.map(({ id }) => id));
        for (const table of ['mentions', 'claims', 'contradictions', 'entities'] as const) {
          for (const [id, record] of project[table]) {
            if (!moved.has(id)) expect(done.value[table].get(id)).toBe(record);
          }
        }
        const back = applyEdit(done.value, invertEdit(made.value, context));
        if (!back.ok) throw new Error(JSON.stringify(back.error));
        for (const table of tableNames) {
          expect(Object.fromEntries(back.value[table])).toEqual(Object.fromEntries(project[table]));
        }
      },
    ),
    { numRuns: 150 },
  );
});
