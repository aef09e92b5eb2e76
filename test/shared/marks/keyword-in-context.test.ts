import { describe, expect, it } from 'vitest';
import { keywordInContext } from '../../../shared/marks/keyword-in-context.ts';

const text = 'جملة أولى. وقال سامر الحلبي إن الجسر افتُتح يوم الأحد. جملة ثالثة.';
const span = (quote: string) => ({
  start: text.indexOf(quote),
  end: text.indexOf(quote) + quote.length,
});
const joined = (parts: { text: string }[]) => parts.map((part) => part.text).join('');

describe('keywordInContext', () => {
  it('shows the hit in its own sentence only', () => {
    const parts = keywordInContext(text, [span('الجسر')], 200);
    expect(joined(parts)).toBe('وقال سامر الحلبي إن الجسر افتُتح يوم الأحد.');
    expect(parts.filter((part) => part.isHit).map((part) => part.text)).toEqual(['الجسر']);
  });

  it('cuts between words on both sides', () => {
    const parts = keywordInContext(text, [span('الجسر')], 9);
    expect(joined(parts)).toBe('… إن الجسر افتُتح …');
  });

  it('marks every fragment of a discontinuous span and shows the gap', () => {
    const parts = keywordInContext(text, [span('سامر'), span('الجسر')], 200);
    expect(parts.filter((part) => part.isHit).map((part) => part.text)).toEqual(['سامر', 'الجسر']);
    expect(joined(parts)).toContain('سامر الحلبي إن الجسر');
  });

  it('does not split a word that a hit begins inside', () => {
    const parts = keywordInContext(text, [{ ...span('قال'), end: span('قال').end }], 200);
    expect(parts[0]).toEqual({ text: 'و', isHit: false });
    expect(parts[1]).toEqual({ text: 'قال', isHit: true });
  });
});
