import type { Polarity } from '../../model/claim.ts';
import type { Codebook } from '../../model/codebook.ts';
import { foldKey } from '../../text/folding.ts';
import { inflectArabicVerb } from './inflect-arabic-verb.ts';
import type { SubjectForm, VerbForm } from './inflect-arabic-verb.ts';
import { inflectEnglishVerb } from './inflect-english-verb.ts';

/** A verb form that reports what someone says. */
export interface CueVerb {
  readonly cueClass: string;
  readonly polarity: Polarity;
  /** Dictionary form, folded. */
  readonly lemma: string;
  readonly form: VerbForm;
  readonly subject: SubjectForm;
  /** Folded words that must follow the form, of an expression of several words. */
  readonly rest: readonly string[];
  readonly isLatin: boolean;
}

/** An expression that names a source without a verb: «بحسب», “according to”. */
export interface CuePhrase {
  readonly cueClass: string;
  readonly polarity: Polarity;
  readonly words: readonly string[];
  /** Whether the name that follows carries the preposition ل («وفقاً للوزارة»). */
  readonly takesLam: boolean;
  /** Whether it stands where a verb would, before source and complement («جاء في بيان … أن»). */
  readonly isVerbal: boolean;
}

/** The reporting expressions of a codebook, in all their forms; by (first) folded word. */
export interface CueLexicon {
  readonly verbs: ReadonlyMap<string, readonly CueVerb[]>;
  readonly phrases: ReadonlyMap<string, readonly CuePhrase[]>;
  /** Class of the colon in «الوزارة: …», or null when the codebook has none. */
  readonly colon: { readonly cueClass: string; readonly polarity: Polarity } | null;
}

/** They go with a verb of saying and name no source of their own. */
const companions = new Set(['من جهته', 'من جانبه', 'في بيان', 'في تصريح ل', 'in a statement']);
const verbalPhrases = new Set(['جاء في', 'ورد في']);
/** Classes whose expressions are verbs unless they have several words. */
const phraseClass = 'source-phrase';

const lexicons = new WeakMap<Codebook, CueLexicon>();

/** The lexicon of a codebook; made once for each codebook value. */
export function cueLexicon(codebook: Codebook): CueLexicon {
  const known = lexicons.get(codebook);
  if (known !== undefined) return known;
  const lexicon = build(codebook);
  lexicons.set(codebook, lexicon);
  return lexicon;
}

function build(codebook: Codebook): CueLexicon {
  const verbs = new Map<string, CueVerb[]>();
  const phrases = new Map<string, CuePhrase[]>();
  let colon: CueLexicon['colon'] = null;
  for (const { id: cueClass, polarity, expressions, hidden } of codebook.cueClasses) {
    if (hidden) continue;
    for (const expression of expressions) {
      const folded = foldKey(expression, { hamzaCarriers: true }).trim();
      if (folded === ':') colon = { cueClass, polarity };
      if (companions.has(folded) || folded === ':' || folded === '') continue;
      const words = folded.split(/\s+/u);
      if (cueClass === phraseClass) {
        const takesLam = words.at(-1) === 'ل';
        add(phrases, {
          cueClass,
          polarity,
          words: takesLam ? words.slice(0, -1) : words,
          takesLam,
          isVerbal: verbalPhrases.has(folded),
        });
        continue;
      }
      const [first = '', ...rest] = words;
      const spelled = expression.trim().split(/\s+/u)[0] ?? '';
      const isLatin = /^[a-z]/.test(first);
      const forms = isLatin ? inflectEnglishVerb(first) : inflectArabicVerb(spelled);
      for (const { key, form, subject } of forms) {
        const list = verbs.get(key) ?? [];
        if (list.some((verb) => verb.rest.join(' ') === rest.join(' '))) continue;
        list.push({ cueClass, polarity, lemma: first, form, subject, rest, isLatin });
        // The longest expression is tried first.
        verbs.set(
          key,
          list.sort((a, b) => b.rest.length - a.rest.length),
        );
      }
    }
  }
  return { verbs, phrases, colon };
}

function add(phrases: Map<string, CuePhrase[]>, phrase: CuePhrase): void {
  const first = phrase.words[0] ?? '';
  const list = [...(phrases.get(first) ?? []), phrase];
  phrases.set(
    first,
    list.sort((a, b) => b.words.length - a.words.length),
  );
}
