import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeProjectJson } from '../../shared/formats/project-json/write-project-json.ts';
import { readOk } from '../shared/formats/project-json/read-in-tests.ts';
import { validateExport } from '../shared/formats/project-json/validate-export.ts';
import { arbitraryProject } from './arbitrary-project.ts';
import { longRun } from './long-run.ts';

const context = { now: '2026-03-07T10:00:00.000Z', generator: 'Hashiya 0.1.0' };
const all = { kind: 'project' } as const;

describe('the own export, over random projects', { timeout: 60_000 * longRun }, () => {
  it('75: gives the same project back, and the same bytes the next time', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryProject, async (project) => {
        const bytes = new TextEncoder().encode(writeProjectJson(project, all, context));
        const { project: back, report } = await readOk(bytes);
        expect(report.problems).toEqual([]);
        expect(back).toEqual(project);
        expect(new TextEncoder().encode(writeProjectJson(back, all, context))).toEqual(bytes);
      }),
      { numRuns: 200 * longRun },
    );
  });

  it('83: is valid by the published JSON Schema', () => {
    fc.assert(
      fc.property(arbitraryProject, (project) => {
        expect(validateExport(JSON.parse(writeProjectJson(project, all, context)))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('gives code-point offsets that slice the quote', () => {
    fc.assert(
      fc.property(arbitraryProject, (project) => {
        const file = JSON.parse(writeProjectJson(project, all, context)) as {
          articles: { id: string; text: string }[];
        };
        const texts = new Map(file.articles.map(({ id, text }) => [id, [...text]]));
        for (const { articleId, startCodePoint, endCodePoint, exact } of fragmentsIn(file)) {
          expect(texts.get(articleId)?.slice(startCodePoint, endCodePoint).join('')).toBe(exact);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('of one article can be read back by itself', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryProject, fc.nat({ max: 5 }), async (project, n) => {
        const ids = [...project.articles.keys()];
        const selection = { kind: 'articles', ids: [ids[n % ids.length]!] } as const;
        const { project: back, report } = await readOk(
          writeProjectJson(project, selection, context),
        );
        expect(report.problems).toEqual([]);
        expect([...back.articles.keys()]).toEqual(selection.ids);
        // The first lines are the header, which counts what the first file had to leave out.
        expect(writeProjectJson(back, selection, context).split('\n').slice(9)).toEqual(
          writeProjectJson(project, selection, context).split('\n').slice(9),
        );
      }),
      { numRuns: 100 },
    );
  });
});

interface FoundFragment {
  readonly articleId: string;
  readonly startCodePoint: number;
  readonly endCodePoint: number;
  readonly exact: string;
}

/** Every fragment anywhere in a file. */
function* fragmentsIn(value: unknown): Generator<FoundFragment> {
  if (typeof value !== 'object' || value === null) return;
  if ('fragments' in value && 'articleId' in value) {
    for (const fragment of value.fragments as FoundFragment[]) {
      yield { ...fragment, articleId: value.articleId as string };
    }
  }
  for (const inner of Object.values(value)) yield* fragmentsIn(inner);
}
