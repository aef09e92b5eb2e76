import type { Strings } from './strings.ts';

/**
 * Where a value of the metadata was found, in words: `text:headline` → “the headline in the text”.
 * Names of fields and of `<meta>` elements are shown as they stand in the file.
 *
 * @param source value of `metadataFrom` in the provenance
 */
export function sourceInWords(source: string, words: Strings['library']['article']): string {
  if (Object.hasOwn(words.sources, source)) {
    return words.sources[source as keyof typeof words.sources];
  }
  const field = /^field:(.+)$/su.exec(source)?.[1];
  const name = `\u2068${field ?? source}\u2069`;
  return field === undefined ? words.sourceMeta(name) : words.sourceField(name);
}
