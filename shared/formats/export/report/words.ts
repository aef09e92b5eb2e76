import type { Certainty, Polarity } from '../../../model/claim.ts';
import type { ContradictionState, Strictness } from '../../../model/contradiction.ts';

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
  /** Heading of the claims, which are listed by source. */
  readonly claims: string;
  readonly contradictions: string;
  readonly counts: Readonly<Record<'articles' | 'claims' | 'contradictions', string>>;
  readonly reliability: string;
  readonly side: readonly [string, string];
  readonly because: string;
  readonly resolution: string;
  readonly author: string;
  readonly unnamed: string;
  readonly polarities: Readonly<Record<Polarity, string>>;
  readonly certainties: Readonly<Record<Certainty, string>>;
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
    claims: 'مَن قال ماذا',
    contradictions: 'التناقضات',
    counts: { articles: 'المقالات', claims: 'الادعاءات', contradictions: 'التناقضات' },
    reliability: 'موثوقية المصدر',
    side: ['الطرف الأول', 'الطرف الثاني'],
    because: 'ليس تناقضًا لأن',
    resolution: 'الحل',
    author: 'الكاتب',
    unnamed: 'مصدر غير مسمى',
    polarities: { positive: 'إثبات', negative: 'نفي' },
    certainties: {
      certain: 'مؤكد',
      probable: 'مرجّح',
      possible: 'محتمل',
      underspecified: 'غير محدد',
    },
    strictnesses: {
      contradiction: 'تناقض',
      tension: 'توتر',
      omission: 'إغفال',
      'needs-context': 'يحتاج إلى سياق',
    },
    states: { suggested: 'مقترح', confirmed: 'مؤكد', rejected: 'مرفوض' },
  },
  en: {
    language: 'en',
    direction: 'ltr',
    title: 'Hashiya report',
    writtenAt: 'Written at',
    articles: 'Articles',
    claims: 'Who says what',
    contradictions: 'Contradictions',
    counts: { articles: 'Articles', claims: 'Claims', contradictions: 'Contradictions' },
    reliability: 'Reliability of the source',
    side: ['Side A', 'Side B'],
    because: 'Not a contradiction, because',
    resolution: 'Resolution',
    author: 'The author',
    unnamed: 'Unnamed source',
    polarities: { positive: 'affirmed', negative: 'denied' },
    certainties: {
      certain: 'certain',
      probable: 'probable',
      possible: 'possible',
      underspecified: 'not specified',
    },
    strictnesses: {
      contradiction: 'Contradiction',
      tension: 'Tension',
      omission: 'Omission',
      'needs-context': 'Needs context',
    },
    states: { suggested: 'suggested', confirmed: 'confirmed', rejected: 'rejected' },
  },
};
