import type { Polarity } from '../../model/claim.ts';
import type { ContradictionState, Strictness } from '../../model/contradiction.ts';

/**
 * Words of the HTML report. They stand here and not with the strings of the window because the
 * report speaks the language of its articles, not that of the window it was written from.
 */
export interface ReportWords {
  readonly language: string;
  readonly direction: 'rtl' | 'ltr';
  readonly title: string;
  readonly writtenAt: string;
  readonly articles: string;
  readonly claims: string;
  readonly contradictions: string;
  readonly entities: string;
  readonly content: string;
  readonly source: string;
  readonly cue: string;
  readonly verdict: string;
  readonly side: readonly [string, string];
  readonly explanation: string;
  readonly because: string;
  readonly author: string;
  readonly unnamed: string;
  readonly polarities: Readonly<Record<Polarity, string>>;
  readonly strictnesses: Readonly<Record<Strictness, string>>;
  readonly states: Readonly<Record<ContradictionState, string>>;
}

/** See {@link ReportWords}. */
export const reportWords: Readonly<Record<'ar' | 'en', ReportWords>> = {
  ar: {
    language: 'ar',
    direction: 'rtl',
    title: 'تقرير حاشية',
    writtenAt: 'كُتب في',
    articles: 'المقالات',
    claims: 'الادعاءات',
    contradictions: 'التناقضات',
    entities: 'الكيانات',
    content: 'المحتوى',
    source: 'المصدر',
    cue: 'عبارة النقل',
    verdict: 'الحكم',
    side: ['الطرف الأول', 'الطرف الثاني'],
    explanation: 'الشرح',
    because: 'ليس تناقضاً لأن',
    author: 'الكاتب',
    unnamed: 'غير مسمى',
    polarities: { positive: 'إثبات', negative: 'نفي' },
    strictnesses: {
      contradiction: 'تناقض',
      tension: 'تجاذب',
      omission: 'إغفال',
      'needs-context': 'يحتاج إلى سياق',
    },
    states: { suggested: 'مقترح', confirmed: 'مثبت', rejected: 'مرفوض' },
  },
  en: {
    language: 'en',
    direction: 'ltr',
    title: 'Hashiya report',
    writtenAt: 'Written at',
    articles: 'Articles',
    claims: 'Claims',
    contradictions: 'Contradictions',
    entities: 'Entities',
    content: 'Content',
    source: 'Source',
    cue: 'Cue',
    verdict: 'Verdict',
    side: ['Side A', 'Side B'],
    explanation: 'Explanation',
    because: 'Not a contradiction, because',
    author: 'The author',
    unnamed: 'Unnamed',
    polarities: { positive: 'affirmed', negative: 'denied' },
    strictnesses: {
      contradiction: 'Contradiction',
      tension: 'Tension',
      omission: 'Omission',
      'needs-context': 'Needs context',
    },
    states: { suggested: 'suggested', confirmed: 'confirmed', rejected: 'rejected' },
  },
};
