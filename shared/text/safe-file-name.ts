/** Most file systems stop at 255 bytes; the rest is room for the suffixes of copies and backups. */
const maxBytes = 200;

/** Reserved on Windows or separators somewhere: `< > : " / \ | ? *`. */
const reservedCharacters = /[<>:"/\\|?*]/g;

/**
 * Characters that are invisible in a file name or change how the rest of it is shown: control
 * characters, bidi controls and isolates, line separators, the byte order mark and lone surrogates.
 * ZWNJ and ZWJ stay: Persian and Urdu titles are spelled with them.
 */
const unshownCharacters =
  /[\p{Cc}\p{Cs}\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/** Device names of Windows, with or without an extension. */
const reservedNames = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?:$|\.)/i;

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
const utf8 = new TextEncoder();

/**
 * A file name, made of a title in any language, that every usual file system accepts and that is
 * shown as it is spelled: at most 200 bytes of UTF-8 with the extension, cut between graphemes.
 *
 * @param title what the name should say; may hold anything
 * @param extension without the dot; an ending of `title` that says the same is not doubled
 * @param fallback stem for a title of which nothing is left; must itself be safe
 */
export function safeFileName(title: string, extension: string, fallback: string): string {
  const ending = `.${extension}`;
  const stem = title.toLowerCase().endsWith(ending) ? title.slice(0, -ending.length) : title;
  const readable = stem
    .replace(unshownCharacters, ' ')
    .replace(reservedCharacters, '-')
    .replace(/\s+/gu, ' ');
  const cut = withoutEdges(cutToBytes(withoutEdges(readable), maxBytes - ending.length));
  const named = /[^-]/.test(cut) ? cut : fallback;
  return (reservedNames.test(named) ? `_${named}` : named) + ending;
}

/**
 * Leading dots hide a file, leading dashes look like an option, and Windows drops trailing dots and
 * spaces without a word.
 */
function withoutEdges(name: string): string {
  return name.replace(/^[\s.-]+/u, '').replace(/[\s.]+$/u, '');
}

function cutToBytes(text: string, limit: number): string {
  let kept = '';
  let bytes = 0;
  for (const { segment } of graphemes.segment(text)) {
    bytes += utf8.encode(segment).length;
    if (bytes > limit) break;
    kept += segment;
  }
  return kept;
}
