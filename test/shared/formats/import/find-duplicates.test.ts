import { describe, expect, it } from 'vitest';
import {
  contentSignature,
  findDuplicates,
  signatureSimilarity,
  type KnownArticle,
} from '../../../../shared/formats/import/find-duplicates.ts';

const story =
  'أعلنت هيئة الموانئ أن الرصيف الثالث سيغلق شهرين لأعمال الصيانة، وأن السفن ستحوّل إلى الميناء الجنوبي. ' +
  'وقال مديرها إن الكلفة لن تتجاوز ما رصد في الموازنة، وإن العمل سيجري ليلاً حتى لا تتعطل حركة الشاحنات. ' +
  'ورحبت غرفة التجارة بالقرار، لكنها طلبت جدولاً مفصلاً للمواعيد وتعويضاً عن كل تأخير يزيد على أسبوع.';
const edited = story.replace('ورحبت غرفة التجارة بالقرار، لكنها', 'وعلقت غرفة التجارة بأنها');
const other =
  'فاز فريق المدينة على ضيفه بهدفين في مباراة شهدت طرد لاعبين، وصعد إلى المركز الثالث قبل أربع جولات من النهاية. ' +
  'وقال المدرب إن اللاعبين استحقوا الفوز رغم الحر الشديد، وإن المباراة المقبلة ستكون أصعب بكثير على الجميع.';

function known(id: string, text: string, more: Partial<KnownArticle> = {}): KnownArticle {
  return {
    id,
    sha256: `bytes-${id}`,
    range: { start: 0, end: text.length },
    textSha256: `text-${text}`,
    signature: contentSignature(text),
    ...more,
  };
}

describe('duplicates', () => {
  it('52: tells same file, same text and nearly the same text apart, most alike first', () => {
    const candidate = known('new', story);
    const found = findDuplicates(candidate, [
      known('unrelated', other),
      known('edited', edited),
      known('re-encoded', story),
      known('same file', story, { sha256: candidate.sha256 }),
    ]);
    expect(found.map(({ articleId, kind }) => [articleId, kind])).toEqual([
      ['same file', 'same-bytes'],
      ['re-encoded', 'same-text'],
      ['edited', 'near'],
    ]);
    expect(found[2]?.score).toBeGreaterThan(0.6);
    expect(found[2]?.score).toBeLessThan(1);
  });

  it('does not call two articles of one file the same', () => {
    const [first, second] = [
      known('a', story),
      known('b', other, { range: { start: 400, end: 700 } }),
    ];
    expect(findDuplicates({ ...second, sha256: first.sha256 }, [first])).toEqual([]);
  });

  it('does not mind spelling, vowel signs and punctuation', () => {
    const respelt = story
      .replaceAll('أ', 'ا')
      .replaceAll('ة', 'ه')
      .replaceAll('،', '')
      .replaceAll('ً', '');
    expect(signatureSimilarity(contentSignature(story), contentSignature(respelt))).toBeGreaterThan(
      0.95,
    );
  });

  it('estimates the share of common word triples', () => {
    const words = Array.from({ length: 600 }, (_, index) => `w${index}`);
    const half = contentSignature(words.slice(0, 400).join(' '));
    const shifted = contentSignature(words.slice(200, 600).join(' '));
    // 198 common triples of 598.
    expect(signatureSimilarity(half, shifted)).toBeCloseTo(198 / 598, 1);
  });

  it('takes texts of one or two words for no duplicate of each other', () => {
    expect(signatureSimilarity(contentSignature('نعم'), contentSignature('لا'))).toBe(0);
  });
});
