import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { conll } from '../../../../shared/formats/export/conll.ts';
import { aMention, anArticle, anchorOn, anEntity, aProject } from '../../../builders.ts';
import { arbitraryProject } from '../../../property/arbitrary-project.ts';
import { all, hardProject } from './hard-project.ts';

describe('conll', { timeout: 60_000 }, () => {
  it('writes tokens with punctuation apart, and the longest of nested mentions', () => {
    expect(conll.write(hardProject, all)).toBe(
      [
        '-DOCSTART- -X- -X- O',
        '',
        '🇮🇶 -X- -X- O',
        'أعلنت -X- -X- O',
        'وزارة -X- -X- B-ORG',
        'النَّقل -X- -X- I-ORG',
        '👩‍👩‍👧 -X- -X- O',
        'في -X- -X- O',
        'بغداد -X- -X- B-GPE',
        'أنّ -X- -X- O',
        '« -X- -X- O',
        'الجسر -X- -X- O',
        '» -X- -X- O',
        'آمن -X- -X- O',
        '. -X- -X- O',
        '',
        'ونفت -X- -X- O',
        'البلدية -X- -X- O',
        'ذلك -X- -X- O',
        '. -X- -X- O',
        '',
        '',
      ].join('\n'),
    );
  });

  it('cuts a prefix off where the mention begins inside the word', () => {
    const built = anArticle({ text: 'سافر لبغداد ودمشق' });
    const [baghdad, damascus] = [anEntity({ type: 'gpe' }), anEntity({ type: 'gpe' })];
    const written = conll.write(
      aProject({
        articles: [built],
        entities: [baghdad, damascus],
        mentions: [
          aMention({ entityId: baghdad.id, anchor: anchorOn(built, 'بغداد') }),
          aMention({ entityId: damascus.id, anchor: anchorOn(built, 'دمشق') }),
        ],
      }),
      all,
    );
    expect(written.split('\n').slice(3, 7)).toEqual([
      'ل -X- -X- O',
      'بغداد -X- -X- B-GPE',
      'و -X- -X- O',
      'دمشق -X- -X- B-GPE',
    ]);
  });

  it('is valid IOB2 of four columns, over random projects', () => {
    fc.assert(
      fc.property(arbitraryProject, (project) => {
        let before = 'O';
        for (const line of conll.write(project, all).split('\n')) {
          if (line === '') {
            before = 'O';
            continue;
          }
          const columns = line.split(' ');
          expect(columns).toHaveLength(4);
          const tag = columns[3]!;
          expect(tag).toMatch(/^(?:O|[BI]-\S+)$/);
          const [, label] = tag.split('-');
          const isOpen = before.endsWith(`-${label ?? ''}`) && before !== 'O';
          expect(tag.startsWith('I-') && !isOpen).toBe(false);
          before = tag;
        }
      }),
      { numRuns: 60 },
    );
  });
});
