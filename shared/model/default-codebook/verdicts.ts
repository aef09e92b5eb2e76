import type { CodebookEntry } from '../codebook.ts';
import { entry } from './entry.ts';

/** Verdicts on a claim; the first is the default. */
export const verdicts: CodebookEntry[] = [
  entry({
    id: 'not-checked',
    name: ['لم يُتحقق منه', 'Not checked'],
    colour: 'slate',
    description: ['لم يبدأ التحقق بعد', 'Nobody has checked it yet'],
    guideline: ['القيمة الأولى لكل ادعاء.', 'What every claim starts with.'],
  }),
  entry({
    id: 'true',
    name: ['صحيح', 'True'],
    colour: 'teal',
    description: ['تؤيده أدلة مستقلة', 'Independent evidence supports it'],
    guideline: [
      'مصدران مستقلان على الأقل، أو وثيقة أصلية. اذكرهما في الملاحظة.',
      'At least two independent sources, or the original document. Name them in the note.',
    ],
  }),
  entry({
    id: 'mostly-true',
    name: ['صحيح في معظمه', 'Mostly true'],
    colour: 'olive',
    description: ['صحيح مع خطأ لا يغيّر المعنى', 'True but for an error that changes little'],
    guideline: [
      'الجوهر صحيح وتفصيل غير دقيق، كرقم مقرّب.',
      'The substance holds; a detail is off, such as a rounded figure.',
    ],
  }),
  entry({
    id: 'half-true',
    name: ['نصف صحيح', 'Half true'],
    colour: 'sand',
    description: ['جزء منه صحيح وجزء خاطئ', 'Partly true, partly false'],
    guideline: [
      'إن أمكن الفصل فاجعلهما ادعاءين.',
      'Where the parts can be told apart, make two claims of them.',
    ],
  }),
  entry({
    id: 'misleading',
    name: ['مضلل', 'Misleading'],
    colour: 'amber',
    description: ['لفظه صحيح ومفاده خاطئ', 'True in its words, false in what it suggests'],
    guideline: [
      'سياق محذوف أو مقارنة باطلة. قل في الملاحظة ما الناقص.',
      'Context left out, or a false comparison. Say in the note what is missing.',
    ],
  }),
  entry({
    id: 'false',
    name: ['خاطئ', 'False'],
    colour: 'rose',
    description: ['تنقضه أدلة مستقلة', 'Independent evidence speaks against it'],
    guideline: [
      'لا يكفي أن ينفيه طرف: اطلب دليلاً.',
      'A denial by one side is not enough: ask for evidence.',
    ],
  }),
  entry({
    id: 'unverifiable',
    name: ['لا يمكن التحقق منه', 'Unverifiable'],
    colour: 'violet',
    description: ['لا سبيل إلى دليل', 'No evidence can be had'],
    guideline: [
      'رأي أو نية أو مصدر لا يُعرف. جرّبت وكتبت ما جرّبت.',
      'An opinion, an intention, an unknown source. You tried, and wrote down what.',
    ],
  }),
];
