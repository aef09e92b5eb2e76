// Loose stems, for finding words of one family («أصيبوا»، «المصابين»، «إصابات»). They need not be
// words: what counts is that a family falls together more often than strangers do.

const stopWords = new Set(
  (
    'في من علي الي عن ان مع بعد قبل خلال هذا هذه ذلك تلك التي الذي الذين كان كانت يكون تكون قد لم لا لن ليس ليست غير هو هي هم ' +
    'وهو وهي كما او ثم بل حتي منذ عند بين كل بعض اي ما مما عما فيه فيها منه منها له لها لهم به بها عليه عليها انه انها ' +
    'وجود حصول حصل وقوع حدوث جميع مختلف عدد كافه سواء خاص تم يتم جري جرت ' +
    'اكثر اقل نحو حوالي قرابه يوم عام سنه ايضا ضد دون حيث اذ اذا لو فان وان عدم جدا مثل نفسه نفسها احد جراء اثناء ' +
    'the a an of in on at to for and or but is are was were be been has have had that this it its by with from as not no ' +
    'will would may might could their his her they he she who which more than about after before'
  ).split(' '),
);
const prefix = /^(?:وال|فال|بال|كال|ولل|لل|ال)/u;
const suffix = /(?:هما|هم|هن|ها|نا|ات|ان|ين|ون|وا|يه|ه|ا|ي|ت)$/u;

const known = new Map<string, string>();
const mostKnown = 100_000;

/** The stem of a folded word (hamza carriers folded), or empty for a word that says nothing. */
export function stemOf(key: string): string {
  const before = known.get(key);
  if (before !== undefined) return before;
  const stem = makeStem(key);
  if (known.size < mostKnown) known.set(key, stem);
  return stem;
}

function makeStem(key: string): string {
  if (key.length < 2 || stopWords.has(key)) return '';
  if (/^[a-z]/.test(key)) return key.replace(/(?:ies|es|s|ed|ing)$/, '');
  if (!/^[ء-ي]/u.test(key)) return key;
  let word = key.replace(prefix, '');
  if (word === key && word.length > 4) word = word.replace(/^[وفبل](?=..)/u, '');
  if (stopWords.has(word)) return '';
  for (let round = 0; round < 2 && word.length > 4; round += 1) word = word.replace(suffix, '');
  if (word.length === 4) word = word.replace(/[هاي]$/u, '');
  const root = word
    .replace(/^(?:است|يست|تست|مست|مت|يت|تت|ان|ين|من|ا|ي|ت|م|ن)(?=.{2})/u, '')
    .replace(/(?<=.)[اويء](?=.)/gu, '');
  const end = root.length > 2 ? root.replace(/[اويءه]$/u, '') : root;
  return end.length >= 2 ? end : word;
}
