import { foldKey } from '../../text/folding.ts';

const folded = (words: string): ReadonlySet<string> =>
  new Set(words.split(/\s+/u).map((word) => foldKey(word, { hamzaCarriers: true })));

/** First halves of names that are written as two words, and words that lead a name on. */
const joined = folded(
  'عبد أبو أبي ابن بن بنت آل أم أبا عبيد ولد سيدي فان فون دير دي دو لا van von der de la al el bin abu',
);
/** Titles that an entity may carry in its name. */
const titles = folded(
  'الحاج الشيخ الدكتور الدكتورة الوزير الوزيرة الرئيس السيد السيدة القاضي القاضية اللواء العميد العقيد ' +
    'المهندس المهندسة النائب النائبة الأمير الأميرة الملك البابا المطران الإمام الأستاذ dr mr mrs ms',
);
/** A given name that closes a chain of names («محمد ولد سيدي أحمد») is nobody's alone. */
const given = folded(
  'أحمد محمد محمود علي حسن حسين خالد عمر يوسف إبراهيم مصطفى سعيد صالح سالم ناصر كريم جمال عادل سامي ماجد طارق ' +
    'حمد فهد سعد سلمان عيسى موسى سلام رشيد كامل عباس جاسم',
);
/** Words before the name of a place that speak of the same place: «جمهورية السواحل» is «السواحل». */
const seats = folded('جمهورية مملكة سلطنة إمارة مدينة بلدة قرية جزيرة');
/** A family name that is shorter would be found everywhere. */
const shortestPart = 3;

const keyOf = (word: string): string => foldKey(word, { hamzaCarriers: true }).replace(/-$/u, '');

/** Whether a folded word is a title such as «القاضي», which may be a family name as well. */
export function isTitleWord(key: string): boolean {
  return titles.has(key);
}

/**
 * The parts by which news goes on naming someone or something after the full name: of a person the
 * family name («الدرويش»; «عبد الله» stays together), and of three or more names the first with the
 * last («غسان العتيبي» of «غسان بن حمدان العتيبي»); of a body what stands in guillemets in its name
 * («المرساة الزرقاء» of «شركة «المرساة الزرقاء»»); of a place what follows the word for it. Never
 * first names alone.
 */
export function namePartsOf(name: string, type: string): string[] {
  if (type !== 'person') {
    const quoted = /[«“"]([^»”"]+)[»”"]/u.exec(name)?.[1]?.trim() ?? '';
    if (quoted !== '') return quoted === name ? [] : [quoted];
    const [head = '', ...rest] = name.trim().split(/\s+/u);
    return rest.length > 0 && isPlace(type) && seats.has(keyOf(head)) ? [rest.join(' ')] : [];
  }
  const units = unitsOf(name);
  const [first, last] = [units[0], units.at(-1)];
  if (first === undefined || last === undefined || units.length < 2) {
    return first !== undefined && first !== name.trim() && first.includes(' ') ? [first] : [];
  }
  const parts: string[] = [];
  const isFamily = [...last].length >= shortestPart;
  if (isFamily && (units.length === 2 || !given.has(keyOf(last)))) parts.push(last);
  const shorter = `${first} ${last}`;
  if (shorter !== name.trim()) parts.push(shorter);
  return parts;
}

const isPlace = (type: string): boolean => type === 'gpe' || type === 'location';

/** The names in a full name; what is written as several words stays together, titles are dropped. */
function unitsOf(name: string): string[] {
  const units: string[] = [];
  let open = '';
  const words = name.trim().split(/\s+/u);
  for (const [at, word] of words.entries()) {
    if (at === 0 && words.length > 2 && titles.has(keyOf(word))) continue;
    open = open === '' ? word : `${open} ${word}`;
    if (joined.has(keyOf(word)) && at < words.length - 1) continue;
    units.push(open);
    open = '';
  }
  return units;
}
