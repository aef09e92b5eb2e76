import { describe, expect, it } from 'vitest';
import { writeProjectJson } from '../../../shared/formats/project-json/write-project-json.ts';
import { defaultCodebook } from '../../../shared/model/default-codebook.ts';
import type { Project } from '../../../shared/model/project.ts';
import { buildSample } from '../../../shared/sample/build-sample.ts';
import { locateQuote } from '../../../shared/sample/locate-quote.ts';
import { anAnnotator, builtAt } from '../../builders.ts';
import { readOk, sha256 } from '../formats/project-json/read-in-tests.ts';
import { validateExport } from '../formats/project-json/validate-export.ts';

async function sample(hash = sha256): Promise<Project> {
  let count = 0;
  return buildSample({
    newId: () => `id-${(count += 1)}`,
    now: builtAt,
    by: anAnnotator(),
    sha256: hash,
  });
}
const project = await sample();
const articles = [...project.articles.values()];
const claims = [...project.claims.values()];
const contradictions = [...project.contradictions.values()];

describe('buildSample', () => {
  it('has three Arabic articles of two outlets and one English, of readable length', () => {
    expect(articles.map(({ language }) => language)).toEqual(['ar', 'ar', 'ar', 'en']);
    expect(new Set(articles.slice(0, 3).map(({ outlet }) => outlet)).size).toBe(2);
    for (const { id, title, outlet, publishedAt } of articles) {
      const words = project.texts.get(id)!.text.split(/\s+/).length;
      expect(words, title).toBeGreaterThan(200);
      expect(words, title).toBeLessThan(390);
      expect(outlet).not.toBe('');
      expect(publishedAt).toMatch(/^2026-03-1\d$/);
    }
  });

  it('is rich enough to learn from', () => {
    expect(project.entities.size).toBeGreaterThanOrEqual(25);
    expect(project.mentions.size).toBeGreaterThanOrEqual(60);
    expect(claims.length).toBeGreaterThanOrEqual(16);
    expect(project.propositions.size).toBeGreaterThanOrEqual(4);
    expect(contradictions).toHaveLength(6);
    expect(project.comments.size).toBeGreaterThan(0);
  });

  it('shows what a claim can be', () => {
    expect(claims.filter(({ cue }) => cue.polarity === 'negative').length).toBeGreaterThan(2);
    expect(claims.some(({ chain }) => chain.length > 1)).toBe(true);
    expect(claims.some(({ content }) => content.fragments.length > 1)).toBe(true);
    for (const kind of ['named', 'unnamed', 'author'])
      expect(claims.map(({ source }) => source.kind)).toContain(kind);
    for (const mode of ['direct', 'indirect', 'mixed'])
      expect(claims.map((claim) => claim.mode)).toContain(mode);
  });

  it('shows what a contradiction can be', () => {
    const kinds = contradictions.map(({ strictness, state }) => `${strictness} ${state}`);
    for (const kind of [
      'contradiction confirmed',
      'tension confirmed',
      'omission suggested',
      'contradiction rejected',
    ])
      expect(kinds).toContain(kind);
    expect(contradictions.find(({ state }) => state === 'rejected')?.because).not.toBe('');
    const languagesOf = (ids: readonly string[]) =>
      ids.map((id) => project.articles.get(project.claims.get(id)!.content.articleId)!.language);
    expect(
      contradictions.some(({ sideA, sideB }) =>
        languagesOf(sideB.claimIds).some((l) => !languagesOf(sideA.claimIds).includes(l)),
      ),
    ).toBe(true);
  });

  it('uses the words of the default codebook', () => {
    const has = (list: readonly { readonly id: string }[], id: string) =>
      list.some((entry) => entry.id === id);
    for (const { type } of project.entities.values())
      expect(has(defaultCodebook.entityTypes, type), type).toBe(true);
    for (const { cue, verdict } of claims) {
      expect(has(defaultCodebook.cueClasses, cue.class), cue.class).toBe(cue.anchor !== null);
      expect(has(defaultCodebook.verdicts, verdict), verdict).toBe(true);
    }
    for (const { relation, types } of contradictions) {
      expect(has(defaultCodebook.relationTypes, relation), relation).toBe(true);
      for (const type of types) expect(has(defaultCodebook.contradictionTypes, type)).toBe(true);
    }
  });

  it('covers every line with one zone', () => {
    for (const { id, zones } of articles) {
      const { text } = project.texts.get(id)!;
      const lines = text.split('\n').filter((line) => line !== '');
      expect(zones.map(({ start, end }) => text.slice(start, end))).toEqual(lines);
    }
    const repeated = articles[0]!.zones.find(({ kind }) => kind === 'duplicate');
    expect(repeated?.kept).toBe(false);
    expect(articles[0]!.zones.map(({ id }) => id)).toContain(repeated?.duplicateOf);
  });

  it('survives its own export, which the published schema accepts', async () => {
    const json = writeProjectJson(
      project,
      { kind: 'project' },
      { now: builtAt, generator: 'Hashiya test' },
    );
    const { project: back, report } = await readOk(json);
    expect(report.problems).toEqual([]);
    expect(back).toEqual(project);
    expect(validateExport(JSON.parse(json))).toEqual([]);
  });

  it('is the same for the same ids and time, in whatever order the hashes come', async () => {
    let waiting = 40;
    const lateFirst = async (text: string) => {
      waiting -= 10;
      await new Promise((resolve) => setTimeout(resolve, waiting));
      return sha256(text);
    };
    expect(await sample(lateFirst)).toEqual(project);
  });
});

describe('locateQuote', () => {
  const text = { id: 'a', text: 'قال زيد وقال عمرو' };

  it('finds what is in brackets, in several pieces too', () => {
    expect(locateQuote(text, '[قال] زيد [وقال]').fragments.map(({ exact }) => exact)).toEqual([
      'قال',
      'وقال',
    ]);
    expect(locateQuote(text, 'زيد').fragments).toMatchObject([{ start: 4, end: 7 }]);
  });

  it('refuses a quote that is absent or ambiguous', () => {
    expect(() => locateQuote(text, 'خالد')).toThrow('Not in the article');
    expect(() => locateQuote(text, 'قال')).toThrow('More than once');
  });
});
