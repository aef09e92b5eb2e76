import type { RelationType } from '../codebook.ts';
import { entry } from './entry.ts';

/** Relations between claims. In directed ones side A is “from” and side B is “to”. */
export const relationTypes: RelationType[] = [
  {
    ...entry({
      id: 'contradicts',
      name: ['يناقض', 'Contradicts'],
      colour: 'rose',
      description: ['لا يصحان معاً', 'Both cannot be so'],
      guideline: [
        'تأكد أولاً أن الادعاءين عن الحدث نفسه.',
        'First make sure that both claims speak of the same event.',
      ],
    }),
    symmetric: true,
  },
  {
    ...entry({
      id: 'corroborates',
      name: ['يؤيد', 'Corroborates'],
      colour: 'teal',
      description: ['يقولان الشيء نفسه', 'Both say the same'],
      guideline: [
        'من مصدرين مستقلين. نقل أحدهما عن الآخر ليس تأييداً.',
        'From independent sources. One quoting the other is no corroboration.',
      ],
    }),
    symmetric: true,
  },
  {
    ...entry({
      id: 'denies',
      name: ['ينفي', 'Denies'],
      colour: 'rose',
      description: ['ادعاء ينفي الآخر صراحة', 'One claim expressly denies the other'],
      guideline: ['من النافي إلى المنفي.', 'From the denial to what is denied.'],
    }),
    symmetric: false,
  },
  {
    ...entry({
      id: 'qualifies',
      name: ['يقيّد', 'Qualifies'],
      colour: 'amber',
      description: ['يضيف شرطاً أو تحفظاً', 'Adds a condition or a reservation'],
      guideline: ['من القيد إلى المقيَّد.', 'From the reservation to what it limits.'],
    }),
    symmetric: false,
  },
  {
    ...entry({
      id: 'omits',
      name: ['يُغفل', 'Omits'],
      colour: 'violet',
      description: ['يسكت عما يقوله الآخر', 'Leaves out what the other says'],
      guideline: [
        'من الرواية الناقصة إلى الادعاء الذي أغفلته، إن كان الحذف يغيّر الفهم.',
        'From the account with the gap to the claim it leaves out, where the gap changes what one understands.',
      ],
    }),
    symmetric: false,
  },
  {
    ...entry({
      id: 'updates',
      name: ['يحدّث', 'Updates'],
      colour: 'blue',
      description: ['معلومة أحدث عن الشيء نفسه', 'Newer information on the same thing'],
      guideline: [
        'من الأحدث إلى الأقدم. حصيلة ارتفعت ليست تناقضاً.',
        'From the newer to the older. A toll that rose is no contradiction.',
      ],
    }),
    symmetric: false,
  },
  {
    ...entry({
      id: 'narrows',
      name: ['يخصّص', 'Narrows'],
      colour: 'sand',
      description: ['يقول الشيء نفسه بتحديد أضيق', 'Says the same, more specifically'],
      guideline: ['من الأخص إلى الأعم.', 'From the specific to the general.'],
    }),
    symmetric: false,
  },
  {
    ...entry({
      id: 'unsupported-by',
      name: ['لا يسنده', 'Unsupported by'],
      colour: 'slate',
      description: ['لا يقول المصدر ما نُسب إليه', 'The source does not say what is drawn from it'],
      guideline: [
        'من الادعاء (غالباً عنوان) إلى ما يُفترض أن يسنده.',
        'From the claim (often a headline) to what should support it.',
      ],
    }),
    symmetric: false,
  },
];
