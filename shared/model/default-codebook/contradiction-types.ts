import type { CodebookEntry } from '../codebook.ts';
import { entry } from './entry.ts';

/**
 * What makes two claims collide: de Marneffe, Rafferty and Manning (2008), extended by what news
 * articles add (headline and body, omission, attribution, mixed-up entities).
 */
export const contradictionTypes: CodebookEntry[] = [
  entry({
    id: 'negation',
    name: ['نفي', 'Negation'],
    colour: 'rose',
    description: ['أحدهما يثبت والآخر ينفي', 'One affirms, the other negates'],
    guideline: ['«تضرر السد» و«لم يتضرر السد».', '“the dam was damaged”, “it was not damaged”.'],
  }),
  entry({
    id: 'antonymy',
    name: ['تضاد', 'Antonymy'],
    colour: 'rose',
    description: ['كلمتان متضادتان', 'Words of opposite meaning'],
    guideline: ['«انسحاب» و«بقاء».', '“withdrawal” and “stay”.'],
  }),
  entry({
    id: 'numeric',
    name: ['رقمي', 'Numeric'],
    colour: 'amber',
    description: ['أرقام مختلفة للشيء نفسه', 'Different figures for the same thing'],
    guideline: ['تأكد من وحدة القياس والفترة والتقريب.', 'Check unit, period and rounding first.'],
  }),
  entry({
    id: 'temporal',
    name: ['زمني', 'Temporal'],
    colour: 'amber',
    description: ['مواعيد أو ترتيب مختلف', 'Different dates or order'],
    guideline: ['«الأحد» و«الاثنين» للحدث نفسه.', '“Sunday” and “Monday” for the same event.'],
  }),
  entry({
    id: 'factive-modal',
    name: ['واقع واحتمال', 'Factive or modal'],
    colour: 'violet',
    description: ['واقع عند أحدهما واحتمال عند الآخر', 'A fact to one, a possibility to the other'],
    guideline: ['«تم الاتفاق» و«قد يُتفق».', '“agreed” and “may agree”.'],
  }),
  entry({
    id: 'structure',
    name: ['بنية', 'Structure'],
    colour: 'blue',
    description: ['من فعل بمن', 'Who did what to whom'],
    guideline: [
      '«القوة هاجمت القافلة» و«القافلة هاجمت القوة».',
      '“the force attacked the convoy”, “the convoy attacked the force”.',
    ],
  }),
  entry({
    id: 'lexical',
    name: ['لفظي', 'Lexical'],
    colour: 'blue',
    description: ['ألفاظ لا تجتمع وليست أضداداً', 'Wordings that do not go together'],
    guideline: ['«هدنة» و«تبادل قصف».', '“truce” and “exchange of fire”.'],
  }),
  entry({
    id: 'world-knowledge',
    name: ['معرفة عامة', 'World knowledge'],
    colour: 'olive',
    description: ['يتعارض مع ما هو معروف', 'Collides by way of what is known'],
    guideline: [
      'اذكر في الشرح المعرفة التي بنيت عليها.',
      'Name in the explanation the knowledge you rely on.',
    ],
  }),
  entry({
    id: 'entity-mismatch',
    name: ['خلط كيانات', 'Entity mismatch'],
    colour: 'teal',
    description: ['شخص أو مكان أو جهة أخرى', 'Another person, place or body'],
    guideline: ['القول نفسه منسوب إلى فاعلين.', 'The same deed given to two doers.'],
  }),
  entry({
    id: 'omission',
    name: ['إغفال', 'Omission'],
    colour: 'violet',
    description: ['أحدهما يحذف ما يغيّر المعنى', 'One leaves out what changes the meaning'],
    guideline: [
      'اقتبس ما حُذف في أدلة الطرف الثاني.',
      'Quote what is left out as evidence on the other side.',
    ],
  }),
  entry({
    id: 'headline-body',
    name: ['عنوان ومتن', 'Headline and body'],
    colour: 'sand',
    description: ['العنوان يقول غير المتن', 'The headline says what the body does not'],
    guideline: ['داخل المقال الواحد.', 'Within one article.'],
  }),
  entry({
    id: 'attribution',
    name: ['نسبة القول', 'Attribution'],
    colour: 'slate',
    description: ['القول نفسه منسوب إلى غير قائله', 'The same words given to another speaker'],
    guideline: ['قارن المصدر وسلسلة النقل.', 'Compare the source and the chain of reporting.'],
  }),
];
