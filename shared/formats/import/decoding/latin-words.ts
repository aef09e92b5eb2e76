/** So many plain letters for each other one, at least; French has about 20, Czech 5. */
const plainForEachOther = 8;

const asciiLetters = /[a-z]/giu;
const otherLetters = /(?![a-z])\p{L}/giu;
/** Letters beyond ASCII that stand beside each other, or in no word with plain ones. */
const alone = /(?<![a-z])(?![a-z])\p{L}(?![a-z])/iu;

/**
 * Whether a text, read as windows-1252, is made of Latin words: plain letters by far, and accented
 * ones singly among them. Arabic and Hebrew letters never stand so, therefore one «naïve» in an
 * English page is enough to be sure. A text without any accented letter is the same in each of the
 * windows encodings, and is called by the one that its words are of.
 */
export function isPlainlyLatin(text: string): boolean {
  const plain = text.match(asciiLetters)?.length ?? 0;
  const others = text.match(otherLetters)?.length ?? 0;
  return plain > 0 && plain >= others * plainForEachOther && !alone.test(text);
}
