import { describe, expect, it } from 'vitest';
import { excerpt } from '../../../shared/marks/anchor-quote.ts';
import {
  bidiControlsIn,
  directionAt,
  firstStrongDirection,
  paragraphDirection,
  stripBidiControls,
  textDirection,
  unbalancedBidi,
  withoutLooseIsolates,
} from '../../../shared/text/bidi.ts';

describe('textDirection', () => {
  it('weighs all letters, not the first one', () => {
    expect(textDirection('OpenAI تعلن عن نموذج جديد للغة العربية')).toBe('rtl');
    expect(textDirection('«الناتو» is the Arabic name of the alliance')).toBe('ltr');
    expect(textDirection('שלום לכם')).toBe('rtl');
  });
  it('is ltr without any letter', () => {
    expect(textDirection('')).toBe('ltr');
    expect(textDirection('١٢٣ – 456')).toBe('ltr');
  });
});

describe('firstStrongDirection', () => {
  it('looks at the first letter alone', () => {
    expect(firstStrongDirection('١. «نعم» yes')).toBe('rtl');
    expect(firstStrongDirection('(BBC) عربي')).toBe('ltr');
    expect(firstStrongDirection('123')).toBeNull();
  });
});

describe('bidiControlsIn', () => {
  it('names each control with its place', () => {
    expect(bidiControlsIn('أ\u200Fب \u202Ec\u202C')).toEqual([
      { offset: 1, codePoint: 0x200f, name: 'RLM' },
      { offset: 4, codePoint: 0x202e, name: 'RLO' },
      { offset: 6, codePoint: 0x202c, name: 'PDF' },
    ]);
  });
});

describe('unbalancedBidi', () => {
  const names = (text: string) => unbalancedBidi(text).map(({ name, offset }) => [name, offset]);

  it('accepts what is closed, and marks', () => {
    expect(names('\u202Bنعم \u2066ok\u2069\u202C \u200F')).toEqual([]);
  });
  it('finds what stays open at the end of its line', () => {
    expect(names('\u202Eabc\nنعم\u202C')).toEqual([
      ['RLO', 0],
      ['PDF', 8],
    ]);
  });
  it('finds closing controls without an opening one', () => {
    expect(names('أ\u2069ب\u202C')).toEqual([
      ['PDI', 1],
      ['PDF', 3],
    ]);
  });
  it('lets an isolate close the embeddings inside it, which were left open', () => {
    expect(names('\u2067\u202Aabc\u2069')).toEqual([['LRE', 1]]);
  });
});

describe('withoutLooseIsolates', () => {
  it('leaves what is closed, and embeddings, which end with the element around them', () => {
    for (const text of ['نعم', '\u2067نعم \u2066ok\u2069\u2069', '\u202Eabc', '\u200Fأ\u202C']) {
      expect(withoutLooseIsolates(text)).toBe(text);
    }
  });
  it('takes away what would close or keep open the isolate around it', () => {
    expect(withoutLooseIsolates('أ\u2069\u202Eب')).toBe('أ\u202Eب');
    expect(withoutLooseIsolates('\u2066أ \u2067ب\u2069 \u2068ج')).toBe('أ \u2067ب\u2069 ج');
  });
  it('is what an excerpt goes through, after its cut', () => {
    expect(excerpt('\u2067واحد اثنان\u2069 ثلاثة', 10)).toBe('واحد اثنا…');
  });
});

describe('stripBidiControls', () => {
  it('shows what a file name really ends with', () => {
    expect(stripBidiControls('article\u202Etxt.exe\u200F')).toBe('articletxt.exe');
  });
});

describe('the direction of a paragraph', () => {
  it.each([
    ['أعلنت شركة Delta Bridges على منصة X أن النسبة 37.5%', 'rtl', 'rtl'],
    ['“The bridge is safe,” the mayor told Reuters.', 'rtl', 'ltr'],
    ['OpenAI تعلن', 'rtl', 'rtl'],
    ['١٢ – ١٥', 'rtl', 'rtl'],
    ['The minister said «نعم» twice.', 'ltr', 'ltr'],
    ['قال الوزير نعم', 'ltr', 'rtl'],
    ['', 'ltr', 'ltr'],
  ] as const)('%s in an %s article: %s', (text, article, direction) => {
    expect(paragraphDirection(text, article)).toBe(direction);
  });

  it('is the one that was chosen, whatever the words say', () => {
    expect(paragraphDirection('قال الوزير نعم', 'rtl', 'ltr')).toBe('ltr');
    expect(paragraphDirection('The bridge is safe.', 'rtl', 'rtl')).toBe('rtl');
  });

  it('is told for each character: names and numbers run their own way', () => {
    const text = 'شركة Delta ١٢!';
    expect(directionAt(text, 0, 'rtl')).toBe('rtl');
    expect(directionAt(text, text.indexOf('D'), 'rtl')).toBe('ltr');
    expect(directionAt(text, text.indexOf('١'), 'rtl')).toBe('ltr');
    expect(directionAt(text, text.indexOf('!'), 'rtl')).toBe('rtl');
    expect(directionAt('ثم 🇮🇶 ثم 👍', 3, 'rtl')).toBe('ltr');
    expect(directionAt('ثم 🇮🇶 ثم 👍', 11, 'rtl')).toBe('rtl');
    expect(directionAt('', 0, 'ltr')).toBe('ltr');
  });
});
