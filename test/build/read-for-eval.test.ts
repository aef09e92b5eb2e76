import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readForEval } from '../../build/read-for-eval.ts';
import { claimQuality, markAllQuality } from '../../build/suggest-quality.ts';

const folder = mkdtempSync(join(tmpdir(), 'hashiya-eval-'));
afterAll(() => rmSync(folder, { recursive: true }));

let count = 0;
function fileOf(content: unknown): string {
  const path = join(folder, `${(count += 1)}.json`);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const text = 'السد سليم\n\nقال الوزير سامي الحلبي إن السد سليم. ونفى الحلبي وقوع أضرار.';
const anchor = (words: string, after = 0): object => {
  const start = text.indexOf(words, after);
  return { articleId: 'a', fragments: [{ start, end: start + words.length }] };
};
const sparse = {
  articles: [{ id: 'a', text }],
  entities: [
    { id: 'e', type: 'PERS', name: 'سامي الحلبي' },
    { id: 'nobody', type: 'ORG', name: 'هيئة السدود' },
  ],
  mentions: [
    { id: 'm1', entityId: 'e', anchor: anchor('سامي الحلبي') },
    { id: 'm2', entityId: 'e', anchor: anchor('الحلبي', text.indexOf('ونفى')) },
  ],
  claims: [
    { id: 'c1', content: anchor('السد سليم', 11), cue: { anchor: anchor('قال'), class: 'mine' } },
    { id: 'c2', content: anchor('وقوع أضرار') },
  ],
  codebook: { cueClasses: [{ id: 'mine' }], entityTypes: [{ id: 'pers' }] },
};

describe('readForEval', () => {
  it('measures a sparse file with ids of its own', async () => {
    const read = await readForEval(fileOf(sparse));
    if (typeof read === 'string') throw new Error(read);
    expect(read.leftOut).toEqual([]);
    expect(read.project.entities.get('e')?.type).toBe('person');
    expect(markAllQuality(read.project, true)).toEqual({ right: 1, missed: 0, wrong: 0 });
    // The claim without a cue counts neither for nor against.
    expect(claimQuality(read.project, true).found).toEqual({ right: 1, missed: 0, wrong: 0 });
  });

  it('says what it left out', async () => {
    const broken = { id: 'q', content: { articleId: 'a', fragments: [{ start: 0, end: 9999 }] } };
    const read = await readForEval(fileOf({ ...sparse, claims: [...sparse.claims, broken] }));
    expect(typeof read === 'string' ? read : read.leftOut).toEqual([
      'left out or changed: /claims/2/content/fragments/0 (span-outside-text)',
    ]);
  });

  it.each([
    ['', /empty/],
    ['{"articles": [', /is not JSON/],
    ['{"a": 1}', /no export of a project/],
    [{ articles: [] }, /holds no article/],
    [{ format: 'hashiya-project', schemaVersion: 99, articles: [] }, /newer version/],
  ])('says in a sentence why not: %j', async (content, sentence) => {
    expect(await readForEval(fileOf(content))).toMatch(sentence);
  });

  it('says that there is no file, or a folder', async () => {
    expect(await readForEval(join(folder, 'none.json'))).toMatch(/no file/);
    expect(await readForEval(folder)).toMatch(/folder/);
  });
});
