import { describe, expect, it } from 'vitest';
import { normaliseImportedText } from '../../../shared/text/normalise-import.ts';

describe('normaliseImportedText', () => {
  it('leaves plain text as it is', () => {
    const { text, counts, toRawOffset } = normaliseImportedText('سطر\nآخر');
    expect(text).toBe('سطر\nآخر');
    expect(counts).toEqual({ crlf: 0, bom: 0, nul: 0, loneSurrogates: 0 });
    expect(toRawOffset(5)).toBe(5);
  });

  it('49: changes and counts exactly four things', () => {
    const { text, counts } = normaliseImportedText('\uFEFFأ\r\nب\rج\0د\uD800ه\uDC00😀\uFEFF');
    expect(text).toBe('أ\nب\nج\uFFFDد\uFFFDه\uFFFD😀\uFEFF');
    expect(counts).toEqual({ crlf: 2, bom: 1, nul: 1, loneSurrogates: 2 });
  });

  it('48, 49: keeps NEL, line separators, joiners, soft hyphens and unnormalised letters', () => {
    const text = 'أ\u0085ب\u2028ج\u2029می\u200Cرود\u00AD\u200F ' + 'أ'.normalize('NFD') + ' \t ';
    expect(normaliseImportedText(text).text).toBe(text);
  });

  it('48: leads back to the raw text', () => {
    const raw = '\uFEFFأ\r\n\r\nب\rج';
    const { text, toRawOffset } = normaliseImportedText(raw);
    expect(text).toBe('أ\n\nب\nج');
    expect([0, 1, 2, 3, 4, 5, 6].map(toRawOffset)).toEqual([1, 2, 4, 6, 7, 8, 9]);
  });
});
