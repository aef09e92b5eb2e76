import { describe, expect, it } from 'vitest';
import { contradictionScope } from '../../../shared/marks/contradiction-scope.ts';
import { aClaim, aContradiction, aProject, anArticle, anchorOn } from '../../builders.ts';

const article = anArticle({
  id: 'a',
  text: [
    'السد سليم تماماً',
    'قالت الهيئة إن السد سليم، وقال السكان إن السد تصدع. وأكد المهندس وجود تسرب.',
    '',
  ].join('\n'),
});
const other = anArticle({ id: 'b', text: 'عنوان آخر\nتضرر السد بشدة.\n' });
const project = aProject({
  articles: [article, other],
  claims: [
    aClaim({ id: 'headline', content: anchorOn(article, 'السد سليم') }),
    aClaim({ id: 'sound', content: anchorOn(article, 'السد سليم', 1) }),
    aClaim({ id: 'cracked', content: anchorOn(article, 'السد تصدع') }),
    aClaim({ id: 'leak', content: anchorOn(article, 'وجود تسرب') }),
    aClaim({ id: 'elsewhere', content: anchorOn(other, 'تضرر السد') }),
  ],
});
const scopeOf = (a: string[], b: string[]) =>
  contradictionScope(project, {
    ...aContradiction('headline', 'leak'),
    sideA: { claimIds: a, evidence: [] },
    sideB: { claimIds: b, evidence: [] },
  });

describe('contradictionScope', () => {
  it.each([
    { name: 'one sentence', a: ['sound'], b: ['cracked'], scope: 'within-sentence' },
    { name: 'two sentences', a: ['sound'], b: ['leak'], scope: 'within-article' },
    { name: 'headline and body', a: ['headline'], b: ['leak'], scope: 'headline-body' },
    { name: 'body and headline', a: ['leak'], b: ['headline'], scope: 'headline-body' },
    {
      name: 'a side in both headline and body',
      a: ['headline', 'sound'],
      b: ['leak'],
      scope: 'within-article',
    },
    { name: 'two articles', a: ['sound'], b: ['elsewhere'], scope: 'cross-article' },
    {
      name: 'one claim of several elsewhere',
      a: ['sound'],
      b: ['cracked', 'elsewhere'],
      scope: 'cross-article',
    },
  ])('$name: $scope', ({ a, b, scope }) => {
    expect(scopeOf(a, b)).toBe(scope);
  });

  it('is unknown while a side has no claim', () => {
    expect(scopeOf(['sound'], ['gone'])).toBeNull();
  });
});
