import type { Span } from '../../model/span.ts';
import { isProclitic } from '../../text/arabic-prefixes.ts';
import { fold, foldKey } from '../../text/folding.ts';
import { previousWordBorder } from '../../text/words.ts';

/** Words that begin the names of bodies of state and firms; not of media, which are named without. */
const bodyHeads = new Set(
  'وزاره مديريه قياده رياسه شركه هييه نقابه حزب حركه كتله ايتلاف شبكه موسسه جمعيه منظمه لجنه كتايب'.split(
    ' ',
  ),
);

const keysOf = (names: readonly string[]): ReadonlySet<string> =>
  new Set(
    names.flatMap((name) =>
      foldKey(name, { hamzaCarriers: true })
        .split(/[\s«»“”"]+/u)
        .filter(Boolean),
    ),
  );

/**
 * Takes in the words before a hit that belong to the same name: further names of a person that the
 * entity is known by («صالح» before «الدوري»), and the word with which the name of a body begins
 * («وزارة» before «الخارجية الدلوانية»).
 */
export function widenHit(
  text: string,
  hit: Span,
  { type, names }: { readonly type: string; readonly names: readonly string[] },
): Span {
  const own = keysOf(names);
  let { start } = hit;
  // «قيادة الجيش» is not the army, «وزارة الخارجية الدلوانية» is «الخارجية الدلوانية».
  const isLongBody = type === 'organization' && /\s/u.test(text.slice(hit.start, hit.end));
  for (;;) {
    const before = wordBefore(text, start);
    if (before === null) break;
    const isOwn = type === 'person' && before.length > 1;
    const found = readings(text, before).find(({ key }) =>
      isOwn ? own.has(key) : own.has(key) || (isLongBody && bodyHeads.has(key)),
    );
    if (found === undefined) break;
    if (type !== 'person' && !bodyHeads.has(found.key)) break;
    start = found.start;
    if (type !== 'person' || found.start > before.start) break;
  }
  return { start, end: hit.end };
}

/** The folded word before a place, across one space, or null. */
export function wordBefore(
  text: string,
  start: number,
): (Span & { readonly length: number }) | null {
  const border = previousWordBorder(text, start);
  const between = text.slice(border, start);
  const match = /^(\S+)[ \u00A0]$/u.exec(between);
  if (match?.[1] === undefined) return null;
  return { start: border, end: border + match[1].length, length: match[1].length };
}

/** The word as it stands, and without a conjunction or preposition before it. */
function readings(text: string, word: Span): { readonly key: string; readonly start: number }[] {
  const { folded, originalSpan } = fold(text.slice(word.start, word.end), { hamzaCarriers: true });
  const found = [{ key: folded, start: word.start }];
  for (const length of [1, 2]) {
    if (folded.length > length + 1 && isProclitic(folded.slice(0, length))) {
      const start = word.start + originalSpan(length, folded.length).start;
      found.push({ key: folded.slice(length), start });
    }
  }
  return found;
}

/** Words that begin names of bodies and buildings, other than those of the entity itself. */
const anyHead = new Set([
  ...bodyHeads,
  ...'مصنع مستشفي جامعه مدرسه بنك مصرف مطار ميناء صحيفه جريده قناه وكاله نادي فندق محطه مجلس اتحاد معهد مركز متحف'.split(
    ' ',
  ),
]);

/** Who or what is called after a body without being it: «وزيرة الصحة», «لجنة الصحة». */
const offices = new Set(
  'وزير وزيره وكيل مدير مديره مسوول مسووله قطاع شوون خبير خبيره كليه قسم ملف شرطه'.split(' '),
);

/**
 * Whether a part of the name of a body stands in the name of another: «الخصيب» of the company in
 * «مصنع الخصيب», «الصحة» of the ministry in «وزيرة الصحة».
 */
export function isOtherBody(
  text: string,
  { span, reason }: { readonly span: Span; readonly reason: string },
  {
    type,
    name,
    aliases,
  }: { readonly type: string; readonly name: string; readonly aliases: readonly string[] },
): boolean {
  const isWord = !/\s/u.test(text.slice(span.start, span.end));
  if (type === 'person' || (reason !== 'part-of-name' && !(reason === 'alias' && isWord))) {
    return false;
  }
  const own = keysOf([name, ...aliases]);
  const before = wordBefore(text, span.start);
  if (before === null) return false;
  return readings(text, before).some(
    ({ key }) => (anyHead.has(key) || offices.has(key)) && !own.has(key),
  );
}
