import type { FieldMapping, RecordField } from '../import-format.ts';

/** Names under which files of records keep each field, most specific first, folded to letters. */
const knownNames: Readonly<Record<RecordField, string>> = {
  title: 'title headline articletitle newstitle heading subject titre عنوان العنوان עותרת כותרת',
  text: 'articlebody fulltext maintext bodytext articletext contenttext text body content article story document plaintext html contenthtml نص النص متن المتن محتوى المحتوى טקסט texte contenu',
  outlet:
    'outlet sitename sourcename publisher newspaper sourcedomain source site media domain المصدر الصحيفة منبع',
  author: 'author authors byline creator writer authorname كاتب الكاتب نویسنده auteur',
  url: 'url link articleurl sourceurl href canonicalurl canonical permalink رابط الرابط',
  publishedAt:
    'publishedat datepublished publishdate publicationdate published pubdate datepublish date datetime time createdat تاريخ التاريخ تاریخ',
  language: 'language lang inlanguage لغة اللغة',
};

/** Letters of a field name, lower case: `published_at`, `publishedAt` and `Published At` are one. */
function folded(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}]+/gu, '');
}

/**
 * Guesses which field of the records is which, by name.
 *
 * @param names field names found, nested ones with dots (`source.name`)
 * @returns the mapping; without `text` the records cannot be read
 */
export function guessMapping(names: readonly string[]): FieldMapping {
  const mapping: Partial<Record<RecordField, string>> = {};
  for (const [field, list] of Object.entries(knownNames) as [RecordField, string][]) {
    for (const known of list.split(' ')) {
      const found = names.find((name) => folded(name) === known);
      if (found === undefined) continue;
      mapping[field] = found;
      break;
    }
  }
  return mapping;
}
