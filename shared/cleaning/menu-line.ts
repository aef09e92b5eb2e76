import { foldPhrase } from './fold-phrase.ts';
import { isInitials } from './byline-shape.ts';

/** Whether a line is short pieces between bars, strokes or arrows: a menu or the path to the page. */
export function isMenuLine(text: string): boolean {
  if (isInitials(text)) return false;
  const pieces = text.split(/\s*[|›»>•·/]\s*/u).filter((piece) => piece !== '');
  return (
    pieces.length >= 3 &&
    // Figures between strokes are a date.
    pieces.every((piece) => /\p{L}/u.test(piece) && foldPhrase(piece).split(' ').length <= 3)
  );
}
