import { foldKey } from '../../text/folding.ts';

/** First halves of names that are written as two words. */
const joined = new Set('عبد ابو ابي ابن بن ال ام ابا عبيد van von de al el bin abu'.split(' '));
/** A family name that is shorter would be found everywhere. */
const shortestPart = 3;

/**
 * The parts by which news goes on naming someone or something after the full name: the family name
 * of a person («الدرويش»; «عبد الله» stays together), and what stands in guillemets in the name of a
 * body («المرساة الزرقاء» of «شركة «المرساة الزرقاء»»). Never first names alone.
 */
export function namePartsOf(name: string, type: string): string[] {
  if (type !== 'person') {
    const quoted = /[«“"]([^»”"]+)[»”"]/u.exec(name)?.[1]?.trim() ?? '';
    return quoted !== '' && quoted !== name ? [quoted] : [];
  }
  const words = name.trim().split(/\s+/u);
  if (words.length < 2) return [];
  const last = words.at(-1) ?? '';
  const beforeLast = words.at(-2) ?? '';
  const isJoined = joined.has(foldKey(beforeLast).replace(/-$/u, ''));
  if (isJoined) return words.length > 2 ? [`${beforeLast} ${last}`] : [];
  return [...last].length >= shortestPart ? [last] : [];
}
