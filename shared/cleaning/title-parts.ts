import { foldPhrase } from './fold-phrase.ts';

/** Shorter parts are names of sites and sections. */
const fewestWords = 3;

/**
 * The parts of a page's own title that could be the headline or a short form of it, folded:
 * “Headline in short – Newspaper” has two, of which one is long enough.
 */
export function titleParts(title: string): string[] {
  return title
    .split(/\s+(?:[-–—|»›:]|::)\s+/u)
    .map(foldPhrase)
    .filter((part) => part.split(' ').length >= fewestWords);
}
