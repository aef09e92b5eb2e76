import { foldPhrase } from './fold-phrase.ts';
import { pictureWords } from './words/credit-words.ts';

/**
 * The folded name in a signature of pictures, “Photographs by A. Name”, or `null`; a single word is
 * no name.
 */
export function photographerIn(text: string): string | null {
  const match = /^(\p{L}+)\s+(?:by|par)\s+(\p{L}[^:：.!?؟]{3,50})$/iu.exec(text.trim());
  if (match === null || !pictureWords.is(foldPhrase(match[1] ?? ''))) return null;
  const name = foldPhrase(match[2] ?? '');
  return name.includes(' ') ? name : null;
}
