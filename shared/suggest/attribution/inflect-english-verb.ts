import type { InflectedForm } from './inflect-arabic-verb.ts';

/** Past forms that do not follow the rule; reporting verbs only. */
const irregular: ReadonlyMap<string, readonly string[]> = new Map([
  ['say', ['said']],
  ['tell', ['told']],
  ['write', ['wrote', 'written']],
  ['find', ['found']],
  ['think', ['thought']],
  ['swear', ['swore', 'sworn']],
  ['show', ['showed', 'shown']],
  ['learn', ['learned', 'learnt']],
]);

/** The forms of an English verb from its base form: “say, says, said, saying”; folded. */
export function inflectEnglishVerb(base: string): InflectedForm[] {
  const verb = base.toLowerCase();
  if (!/^[a-z]{3,}$/.test(verb)) return [];
  const stem = verb.endsWith('e') ? verb.slice(0, -1) : verb;
  const doubled = verb === 'admit' ? 'admitt' : stem;
  const isSoftY = /[^aeiou]y$/.test(verb);
  const past = isSoftY ? `${verb.slice(0, -1)}ied` : `${doubled}ed`;
  const third = isSoftY
    ? `${verb.slice(0, -1)}ies`
    : /(?:s|sh|ch|x)$/.test(verb)
      ? `${verb}es`
      : `${verb}s`;
  const finite = [verb, third, ...(irregular.get(verb) ?? [past])];
  const spellings = (key: string): string[] =>
    key.includes('is') ? [key, key.replace(/is(e|ed|es|ing)$/, 'iz$1')] : [key];
  return [
    ...finite
      .flatMap(spellings)
      .map((key): InflectedForm => ({ key, form: 'finite', subject: null })),
    ...spellings(`${doubled}ing`).map((key): InflectedForm => ({
      key,
      form: 'participle',
      subject: null,
    })),
  ];
}
