// Two invented analysts who have read the same three invented articles apart from each other: their
// ids are their own, the texts are the same. Between them they differ in every way there is.
import { writeProjectJson } from '../shared/formats/project-json/write-project-json.ts';
import type { Claim } from '../shared/model/claim.ts';
import type { Entity } from '../shared/model/entity.ts';
import type { Mention } from '../shared/model/mention.ts';
import type { Project } from '../shared/model/project.ts';
import {
  aClaim,
  aCodebook,
  aContradiction,
  aMention,
  anArticle,
  anAnnotator,
  anchorOn,
  anEntity,
  aProject,
} from './builders.ts';
import type { BuiltArticle } from './builders.ts';

/** The three texts. */
export const sharedTexts = {
  port: [
    'هيئة الموانئ تعلن إعادة فتح رصيف الشحن الشرقي',
    'قال مدير هيئة الموانئ نادر الصباغ إن رصيف الشحن الشرقي سيُعاد فتحه يوم الاثنين.',
    'ونفت نقابة العمال أن يكون الرصيف جاهزًا للعمل، وقالت إن أعمال الصيانة لم تكتمل.',
    '',
  ].join('\n'),
  water: [
    'بلدية الرابية: انقطاع المياه ينتهي خلال يومين',
    'أكدت المهندسة سلمى العطار أن المياه ستعود إلى حي الزهور مساء الأربعاء.',
    'وأشار سكان الحي إلى أن الانقطاع مستمر منذ أسبوع كامل.',
    '',
  ].join('\n'),
  school: [
    'افتتاح ثلاث مدارس جديدة في محافظة السهل',
    'أعلن وزير التعليم مازن الخطيب افتتاح ثلاث مدارس جديدة في محافظة السهل.',
    '',
  ].join('\n'),
} as const;

interface Analyst {
  readonly id: string;
  readonly name: string;
  readonly prefix: string;
}

/** The analyst whose work is there first, and the colleague. */
export const analysts = {
  huda: { id: 'annotator-huda', name: 'هدى', prefix: 'h' },
  karim: { id: 'annotator-karim', name: 'كريم', prefix: 'k' },
} as const satisfies Record<string, Analyst>;

/** Tools for the work of one analyst. */
function workOf({ id, prefix }: Analyst) {
  const by = { createdBy: id, updatedBy: id };
  const article = (key: keyof typeof sharedTexts): BuiltArticle =>
    anArticle({
      id: `${prefix}-${key}`,
      title: sharedTexts[key].split('\n')[0]!,
      text: sharedTexts[key],
    });
  const built = { port: article('port'), water: article('water'), school: article('school') };
  return {
    built,
    entity: (key: string, name: string, type: string): Entity =>
      anEntity({ id: `${prefix}-e-${key}`, name, type, ...by }),
    mention: (key: string, entity: string, on: keyof typeof built, words: string): Mention =>
      aMention({
        id: `${prefix}-m-${key}`,
        entityId: `${prefix}-e-${entity}`,
        anchor: anchorOn(built[on], words),
        ...by,
      }),
    claim: (
      key: string,
      on: keyof typeof built,
      words: string,
      overrides: Partial<Claim> = {},
    ): Claim =>
      aClaim({
        id: `${prefix}-c-${key}`,
        content: anchorOn(built[on], words),
        ...by,
        ...overrides,
      }),
    contradiction: (a: string, b: string, types: string[]) =>
      aContradiction(`${prefix}-c-${a}`, `${prefix}-c-${b}`, {
        id: `${prefix}-x-1`,
        types,
        ...by,
      }),
  };
}

/** The work of the first analyst. */
export function hudasWork(): Project {
  const { built, entity, mention, claim, contradiction } = workOf(analysts.huda);
  return aProject({
    articles: Object.values(built),
    annotators: [anAnnotator({ id: analysts.huda.id, name: analysts.huda.name })],
    entities: [
      entity('nader', 'نادر الصباغ', 'person'),
      entity('union', 'نقابة العمال', 'organization'),
      entity('salma', 'سلمى العطار', 'person'),
      entity('zuhur', 'حي الزهور', 'organization'),
      entity('mazen', 'مازن الخطيب', 'person'),
    ],
    mentions: [
      mention('nader', 'nader', 'port', 'نادر الصباغ'),
      mention('union', 'union', 'port', 'نقابة العمال'),
      mention('salma', 'salma', 'water', 'سلمى العطار'),
      mention('zuhur', 'zuhur', 'water', 'حي الزهور'),
      mention('mazen', 'mazen', 'school', 'مازن الخطيب'),
    ],
    claims: [
      claim('open', 'port', 'رصيف الشحن الشرقي سيُعاد فتحه يوم الاثنين', { polarity: 'positive' }),
      claim('ready', 'port', 'يكون الرصيف جاهزًا للعمل', { polarity: 'positive' }),
      claim('back', 'water', 'المياه ستعود إلى حي الزهور مساء الأربعاء', {
        certainty: 'certain',
      }),
      claim('school', 'school', 'افتتاح ثلاث مدارس جديدة في محافظة السهل'),
    ],
    contradictions: [contradiction('open', 'ready', ['negation'])],
  });
}

/** The work of the colleague, whose codebook has a type of entity that the other one has not. */
export function karimsWork(): Project {
  const { built, entity, mention, claim, contradiction } = workOf(analysts.karim);
  const codebook = aCodebook();
  const [person] = codebook.entityTypes;
  return aProject({
    codebook: aCodebook({
      entityTypes: [
        ...codebook.entityTypes,
        { ...person!, id: 'location', name: { ar: 'موضع', en: 'Spot' }, shortcut: 'Digit4' },
      ],
    }),
    articles: Object.values(built),
    annotators: [anAnnotator({ id: analysts.karim.id, name: analysts.karim.name })],
    entities: [
      entity('nader', 'نادر الصباغ', 'person'),
      entity('union', 'نقابة العمال', 'organization'),
      entity('salma', 'سلمى العطار', 'person'),
      entity('zuhur', 'حي الزهور', 'location'),
      entity('sahl', 'محافظة السهل', 'location'),
    ],
    mentions: [
      mention('nader', 'nader', 'port', 'مدير هيئة الموانئ نادر الصباغ'),
      mention('union', 'union', 'port', 'نقابة العمال'),
      mention('salma', 'salma', 'water', 'سلمى العطار'),
      mention('zuhur', 'zuhur', 'water', 'حي الزهور'),
      mention('sahl', 'sahl', 'school', 'محافظة السهل'),
    ],
    claims: [
      claim('open', 'port', 'رصيف الشحن الشرقي سيُعاد فتحه يوم الاثنين', { polarity: 'positive' }),
      claim('ready', 'port', 'يكون الرصيف جاهزًا للعمل', { polarity: 'negative' }),
      claim('back', 'water', 'المياه ستعود إلى حي الزهور مساء الأربعاء', {
        certainty: 'probable',
      }),
      claim('week', 'water', 'الانقطاع مستمر منذ أسبوع كامل'),
      claim('school', 'school', 'افتتاح ثلاث مدارس جديدة في محافظة السهل', {
        note: 'لا مصدر آخر لهذا',
      }),
    ],
    contradictions: [contradiction('open', 'ready', ['negation', 'temporal'])],
  });
}

/** A project as its analyst would hand it on. */
export function exported(project: Project, exportedAt = '2026-03-07T10:00:00.000Z'): string {
  return writeProjectJson(
    project,
    { kind: 'project' },
    { now: exportedAt, generator: 'Hashiya 0.1.0' },
  );
}
