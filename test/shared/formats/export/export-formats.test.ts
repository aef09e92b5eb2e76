import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lossCodes } from '../../../../shared/formats/export/export-format.ts';
import type { ExportFormat } from '../../../../shared/formats/export/export-format.ts';
import { exportFormats } from '../../../../shared/formats/export/index.ts';
import { emptyProject } from '../../../../shared/model/project.ts';
import { arbitraryProject } from '../../../property/arbitrary-project.ts';
import { aProject } from '../../../builders.ts';
import { all, built, context, hardProject } from './hard-project.ts';

const formats: readonly ExportFormat[] = exportFormats;

it('has each id once, with the own format first', () => {
  expect(new Set(formats.map(({ id }) => id)).size).toBe(formats.length);
  expect(formats[0]?.id).toBe('hashiya-json');
});

describe.each(formats.map((format) => [format.id, format] as const))(
  '%s',
  { timeout: 60_000 },
  (_, format) => {
    it('names an extension and a type that a save dialog takes', () => {
      expect(format.extension).toMatch(/^[a-z0-9]{1,10}$/);
      expect(format.mimeType).toMatch(/^[a-z]+\/[a-z+-]+$/);
    });

    it('writes any project, and the same bytes for the same work', () => {
      fc.assert(
        fc.property(arbitraryProject, (project) => {
          const written = format.write(project, all, context);
          expect(written.length).toBeGreaterThan(0);
          expect(format.write(project, all, context)).toEqual(written);
        }),
        { numRuns: 25 },
      );
    });

    it('writes a project without a record', () => {
      expect(() => format.write(emptyProject(), all, context)).not.toThrow();
      expect(format.losses(emptyProject(), all)).toEqual([]);
    });

    it('writes nothing of articles that are not selected', () => {
      const none = { kind: 'articles', ids: [] } as const;
      const written = format.write(hardProject, none, context);
      expect(new TextDecoder().decode(asBytes(written))).not.toContain('بغداد');
    });

    it('says what it leaves out, with counts above zero', () => {
      for (const { code, count } of format.losses(hardProject, all)) {
        expect(lossCodes).toContain(code);
        expect(count).toBeGreaterThan(0);
      }
    });
  },
);

it('counts what each format leaves out of the hard project', () => {
  const losses = Object.fromEntries(
    formats.map(({ id, losses }) => [
      id,
      Object.fromEntries(losses(hardProject, all).map(({ code, count }) => [code, count])),
    ]),
  );
  expect(losses['hashiya-json']).toEqual({});
  expect(losses['label-studio']).toEqual({
    zones: 2,
    'entity-details': 1,
    'contradiction-details': 1,
  });
  expect(losses.doccano).toMatchObject({ 'discontinuous-spans': 1 });
  expect(losses.conll).toMatchObject({
    'overlapping-mentions': 1,
    'discontinuous-mentions': 1,
    claims: 2,
    contradictions: 1,
  });
  expect(losses['claim-review']).toMatchObject({ 'claims-without-verdict': 1 });
});

it('counts contradictions that reach out of a selection', () => {
  const project = { ...hardProject, claims: new Map(hardProject.claims) };
  const elsewhere = aProject({ articles: [{ ...built, article: { ...built.article, id: 'x' } }] });
  const c1 = project.claims.get('c1')!;
  project.claims.set('c1', {
    ...c1,
    content: { ...c1.content, articleId: 'x' },
    source: { ...c1.source, anchor: null },
    cue: { ...c1.cue, anchor: null },
  });
  const both = { ...project, articles: new Map([...project.articles, ...elsewhere.articles]) };
  const selection = { kind: 'articles', ids: ['article-1'] } as const;
  for (const { id, losses } of formats) {
    expect(losses(both, selection), id).toContainEqual({
      code: 'contradictions-reaching-out',
      count: 1,
    });
  }
});

function asBytes(written: string | Uint8Array): Uint8Array {
  return typeof written === 'string' ? new TextEncoder().encode(written) : written;
}
