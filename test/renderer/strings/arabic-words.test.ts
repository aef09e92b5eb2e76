import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ar } from '../../../renderer/strings/ar/index.ts';

const folder = join(import.meta.dirname, '../../../renderer/strings/ar');
const files = readdirSync(folder).map((name) => ({
  name,
  lines: readFileSync(`${folder}/${name}`, 'utf8').split('\n'),
}));

/** Lines in which a pattern stands, each with its file. */
const linesWith = (pattern: RegExp): string[] =>
  files.flatMap(({ name, lines }) =>
    lines.filter((line) => pattern.test(line)).map((line) => `${name}: ${line.trim()}`),
  );

describe('the Arabic of the interface', () => {
  it('is there to be checked', () => {
    expect(files.length).toBeGreaterThan(20);
    expect(linesWith(/ادعاء/u).length).toBeGreaterThan(20);
  });

  it('writes the tanwin of fath on the letter before the alif, everywhere', () => {
    expect(linesWith(/اً/u)).toEqual([]);
  });

  it('has one word for each thing of the model', () => {
    // Mention, cue, evidence, content, chain of sources, codebook: each other word for them.
    expect(
      linesWith(
        /(موضع|مواضع|موضعا|مرات) (ال)?ذكر|لفظ النقل|قرينة|الشاهد|الشواهد|المضمون'|سلسلة الإسناد|دليل (ال)?ترميز/u,
      ),
    ).toEqual([]);
  });

  it('has one word for each thing that is done', () => {
    // Marking, choosing, filtering, throwing away: each other word for them.
    expect(
      linesWith(/علّم|عُلِّم|يُعلَّم|معلّم|معلَّم|التعليم|استيراد تعليقات|تأشير|مؤشَّر|مرشّح|سلة المهملات/u),
    ).toEqual([]);
  });

  it('uses Arabic commas and question marks between Arabic words', () => {
    expect(linesWith(/[\u0621-\u064a][,;?]/u)).toEqual([]);
  });

  it('counts mentions as Arabic does', () => {
    const { mentionCount, markHits } = ar.entities;
    expect([0, 1, 2, 3, 10, 11, 100].map(mentionCount)).toEqual([
      'لا إشارات',
      'إشارة واحدة',
      'إشارتان',
      '3 إشارات',
      '10 إشارات',
      '11 إشارة',
      '100 إشارة',
    ]);
    expect(markHits(2)).toBe('وسم إشارتين');
  });
});
