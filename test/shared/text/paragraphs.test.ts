import { describe, expect, it } from 'vitest';
import { lineAt, linesIn } from '../../../shared/text/paragraphs.ts';

const text = '\n  عنوان \n\n \u00A0 \nفقرة أولى\u2028فقرة ثانية\n';
const slice = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);

describe('linesIn', () => {
  it('gives the lines with text, trimmed', () => {
    expect(linesIn(text).map(slice)).toEqual(['عنوان', 'فقرة أولى', 'فقرة ثانية']);
  });
  it('gives the whole lines that overlap a span', () => {
    const start = text.indexOf('أولى');
    expect(linesIn(text, { start, end: start + 1 }).map(slice)).toEqual(['فقرة أولى']);
    expect(linesIn(text, { start: 0, end: 3 })).toEqual([]);
  });
});

describe('lineAt', () => {
  it('finds the line of an offset, from its white space too', () => {
    expect(slice(lineAt(text, 1) ?? { start: 0, end: 0 })).toBe('عنوان');
    expect(slice(lineAt(text, text.indexOf('ثانية')) ?? { start: 0, end: 0 })).toBe('فقرة ثانية');
  });
  it('is null on a blank line and in an empty text', () => {
    expect(lineAt(text, 0)).toBeNull();
    expect(lineAt(text, text.length)).toBeNull();
    expect(lineAt('', 0)).toBeNull();
  });
});
