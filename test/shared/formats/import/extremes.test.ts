import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { importFile } from '../../../../shared/formats/import/index.ts';
import { imported, onlyArticle, refusal } from './check-article.ts';
import { utf8 } from './sample-files.ts';

const sentence = 'قال المتحدث إن العمل سيستأنف يوم الأحد بعد إصلاح الأعطال. ';
const most = 20 * 1024 * 1024;

describe('texts at the edge', () => {
  it.each([
    ['one line of 5 MB', sentence.repeat(50_000)],
    ['a million short lines', 'سطر\n'.repeat(1_000_000)],
    ['100,000 marks on one letter', `نص ${'\u064e'.repeat(100_000)} آخر ${sentence}`],
  ])(
    '47: %s is read whole or refused, soon',
    async (_, text) => {
      const before = process.cpuUsage();
      const result = await importFile({ name: 'a.txt', bytes: utf8(text) });
      const { user, system } = process.cpuUsage(before);
      // Time of the processor, in microseconds: the machine may have other things to do.
      expect(user + system).toBeLessThan(4_000_000);
      if (result.ok) expect(result.value.articles.map((each) => each.text).join('')).toContain('ص');
      else expect(['text-too-long']).toContain(result.error.code);
    },
    30_000,
  );

  it.each(['utf-8', 'utf-16le', 'windows-1256'])(
    '44: the bytes of %s are read alike wherever they lie in memory',
    async (encoding) => {
      const bytes = new Uint8Array(iconv.encode(sentence.repeat(3), encoding));
      const { text } = await onlyArticle('a.txt', bytes);
      for (let shift = 1; shift <= 7; shift += 1) {
        const room = new Uint8Array(bytes.length + 2 * shift).fill(0xff);
        room.set(bytes, shift);
        const view = room.subarray(shift, shift + bytes.length);
        expect((await onlyArticle('a.txt', view)).text).toBe(text);
      }
    },
  );

  it.each([
    ['empty', ''],
    ['a byte order mark', '\ufeff'],
    ['blanks', ' \n\t\r\n '],
  ])('45: %s is no article', async (_, text) => {
    expect(['empty', 'no-text']).toContain((await refusal('a.txt', utf8(text))).code);
  });

  it.each([
    ['PNG', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]],
    ['EXE', [0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, 0xff, 0xff]],
    ['zeros', Array.from({ length: 64 }, () => 0)],
  ])('46: %s under the name of a text is refused by its content', async (_, bytes) => {
    expect((await refusal('a.txt', Uint8Array.from(bytes))).code).toBe('binary');
  });

  it('50: one byte more than the limit is refused without being read', async () => {
    const started = performance.now();
    expect((await refusal('a.txt', new Uint8Array(most + 1))).code).toBe('too-large');
    expect(performance.now() - started).toBeLessThan(1000);
  });

  it('48: line ends of all kinds become line feeds, NEL and U+2028 stay', async () => {
    const { articles } = await imported('a.txt', utf8(`${sentence}\r\nب\rج\u0085د\u2028ه\n`));
    const text = articles.map((each) => each.text).join('');
    expect(text).not.toContain('\r');
    expect(text).toContain('ب\nج\u0085د\u2028ه');
  });
});
