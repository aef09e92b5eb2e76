import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeFileName } from '../../../shared/text/safe-file-name.ts';

const bytesOf = (name: string): number => new TextEncoder().encode(name).length;

describe('safeFileName', () => {
  it.each([
    ['an Arabic title as it is', 'بيان الوزارة: «لا تغيير»', 'بيان الوزارة- «لا تغيير».json'],
    ['reserved characters', 'a<b>c:d"e/f\\g|h?i*j', 'a-b-c-d-e-f-g-h-i-j.json'],
    ['path steps', '../../etc/passwd', 'etc-passwd.json'],
    ['bidi controls', 'تقرير\u202egpj.exe\u202c', 'تقرير gpj.exe.json'],
    ['control characters and line ends', 'خبر\r\nثانٍ\u0000\u0007', 'خبر ثانٍ.json'],
    ['trailing dots and spaces', 'خبر . . ', 'خبر.json'],
    ['leading dots and dashes', '.-- hidden', 'hidden.json'],
    ['an ending that is there already', 'تقرير.JSON', 'تقرير.json'],
    ['nothing but spaces', ' \u200f ', 'hashiya.json'],
    ['nothing', '', 'hashiya.json'],
    ['only reserved characters', '???', 'hashiya.json'],
    ['a device name', 'con', '_con.json'],
    ['a device name with an ending', 'COM1.notes', '_COM1.notes.json'],
    ['a word that begins like a device name', 'console', 'console.json'],
    ['a lone surrogate', 'a\ud800b', 'a b.json'],
    ['zero width non-joiner inside a word', 'می‌خواهم', 'می‌خواهم.json'],
  ])('%s', (_case, title, expected) => {
    expect(safeFileName(title, 'json', 'hashiya')).toBe(expected);
  });

  it('cuts between graphemes, not inside a letter with its marks or an emoji', () => {
    const family = '👨‍👩‍👧‍👦';
    const name = safeFileName(family.repeat(40), 'json', 'hashiya');
    expect(name.slice(0, -'.json'.length)).toBe(family.repeat(7));
    const marked = safeFileName('بَّ'.repeat(80), 'json', 'hashiya');
    expect(marked.slice(0, -'.json'.length)).toBe('بَّ'.repeat(32));
  });

  it('86: never gives a name that a file system refuses', () => {
    const character = fc.oneof(
      fc.constantFrom('/', '\\', ':', '.', ' ', '-', '\u202e', '\u0000', 'ا', 'ُ', '👩‍🚀', 'x'),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    );
    fc.assert(
      fc.property(fc.array(character, { maxLength: 300 }), (characters) => {
        const name = safeFileName(characters.join(''), 'json', 'hashiya');
        expect(bytesOf(name)).toBeLessThanOrEqual(200);
        expect(name).toMatch(/^[^.\s-].*[^.\s]\.json$|^[^.\s-]\.json$/u);
        expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u);
        expect(safeFileName(name, 'json', 'hashiya')).toBe(name);
      }),
      { numRuns: 2000 },
    );
  });
});
