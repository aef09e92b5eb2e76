import { foldKey } from '../../text/folding.ts';

/** Whether a verb form stands for itself («قالت») or hangs on another («مؤكداً»). */
export type VerbForm = 'finite' | 'participle';

/** Gender and number of the subject as the verb form shows it; null where it does not. */
export type SubjectForm = 'masculine' | 'feminine' | 'plural' | null;

/** One inflected form of a verb, folded with hamza carriers. */
export interface InflectedForm {
  readonly key: string;
  readonly form: VerbForm;
  readonly subject: SubjectForm;
}

/**
 * The forms in which news writes a verb, from its dictionary form (third person masculine, perfect):
 * perfect and imperfect of the third person, the imperfect of the first person plural, and the
 * active participle in the accusative («قائلاً»، «مؤكدة»). Too many rather than too few: a form that
 * does not exist does no harm, since cues need what follows them too.
 */
export function inflectArabicVerb(dictionaryForm: string): InflectedForm[] {
  const verb = foldKey(dictionaryForm, { hamzaCarriers: true });
  if (!/^[ء-ي]{2,}$/u.test(verb)) return [];
  const stems = imperfectStems(verb);
  return [
    ...perfect(verb),
    ...stems.flatMap(imperfect),
    ...participles(verb, dictionaryForm, stems),
  ];
}

const finite = (key: string, subject: SubjectForm): InflectedForm => ({
  key,
  form: 'finite',
  subject,
});

function perfect(verb: string): InflectedForm[] {
  const isWeak = /[ايى]$/u.test(verb);
  const stem = isWeak ? verb.slice(0, -1) : verb;
  const forms = [
    finite(verb, 'masculine'),
    finite(`${stem}ت`, 'feminine'),
    finite(`${stem}وا`, 'plural'),
    finite(`${stem}تا`, 'plural'),
    // Dual, and of a weak verb the form before an attached pronoun («نفاه»).
    finite(`${stem}ا`, verb.endsWith('ي') ? 'masculine' : 'plural'),
  ];
  // «أُفيد», the passive of «أفاد», has a form of its own.
  if (/^ا.ا.$/u.test(verb)) forms.push(finite(`${verb.slice(0, -2)}ي${verb.slice(-1)}`, null));
  // «خشيت» keeps its weak letter, «نفت» loses it.
  return verb.endsWith('ي') ? [...forms, finite(`${verb}ت`, 'feminine')] : forms;
}

function imperfectStems(verb: string): string[] {
  const rest = verb.slice(1);
  const hollow = (word: string, letter: string): string =>
    `${word.slice(0, -2)}${letter}${word.slice(-1)}`;
  if (verb === 'راي') return ['ري'];
  if (verb.length > 3) {
    if (!verb.startsWith('ا')) return [verb];
    return rest.at(-2) === 'ا' ? [rest, hollow(rest, 'ي')] : [rest];
  }
  if (verb.startsWith('ا')) return [`و${rest}`, rest, verb];
  if (verb.at(1) === 'ا' && verb.length === 3) {
    return [hollow(verb, 'و'), hollow(verb, 'ي'), verb];
  }
  if (verb.endsWith('ا')) return [`${verb.slice(0, -1)}و`];
  return verb.startsWith('و') ? [rest, verb] : [verb];
}

function imperfect(stem: string): InflectedForm[] {
  const beforeEnding = /[يو]$/u.test(stem) ? stem.slice(0, -1) : stem;
  return [
    finite(`ي${stem}`, 'masculine'),
    finite(`ت${stem}`, 'feminine'),
    finite(`ن${stem}`, 'plural'),
    finite(`ي${beforeEnding}ون`, 'plural'),
    // After «لم» the weak letter is not written: «لم ينف».
    ...(beforeEnding === stem ? [] : [finite(`ي${beforeEnding}`, 'masculine')]),
  ];
}

function participles(verb: string, dictionaryForm: string, stems: string[]): InflectedForm[] {
  const bases: string[] = [];
  const isBare = verb.length <= 3 && !verb.startsWith('ا');
  const isDoubled = dictionaryForm.includes('\u0651') || (isBare && verb.at(1) === verb.at(2));
  if (!isBare || isDoubled) bases.push(...stems.map((stem) => `م${stem}`));
  if (isBare && !isDoubled) {
    const [first = '', second = '', third = ''] = [...verb];
    const middle = second === 'ا' ? 'ي' : second;
    const last = third === 'ا' ? 'ي' : third;
    bases.push(`${first}ا${middle}${last}`);
  }
  // «متسائل» of «تساءل»: before a kasra the hamza sits on ي.
  const spelled = bases.map((base) => base.replace(/اء(?=.$)/u, 'اي'));
  return spelled.flatMap((base): InflectedForm[] => [
    { key: `${base}ا`, form: 'participle', subject: 'masculine' },
    { key: `${base}ه`, form: 'participle', subject: 'feminine' },
    { key: `${base.replace(/ي$/u, '')}ين`, form: 'participle', subject: 'plural' },
  ]);
}
