import type { CleanedZone } from '../../cleaning/clean-text.ts';
import { withoutBylineWords } from '../../cleaning/byline-shape.ts';
import type { MetadataCollector } from './metadata.ts';
import { readDate } from './read-date.ts';

/** Offers what the zones of an article say about it: who signed it, which outlet, when. */
export function offerFromText(
  collector: MetadataCollector,
  text: string,
  zones: readonly CleanedZone[],
): void {
  const language = collector.found.language?.value ?? '';
  const body = zones.findIndex(({ kind, kept }) => kind === 'paragraph' && kept);
  for (const [index, zone] of zones.entries()) {
    const line = text.slice(zone.start, zone.end).trim();
    if (zone.kind === 'dateline')
      collector.offer('publishedAt', readDate(line, language), 'text:dateline');
    if (zone.kind !== 'byline') continue;
    if (zone.reason === 'outlet-and-place') {
      collector.offer('outlet', /^[«"“]([^«»"”“]+)/u.exec(line)?.[1], 'text:byline');
    } else if (zone.reason === 'byline-words' && /^[^([]/.test(line)) {
      collector.offer('author', firstName(withoutBylineWords(line)), 'text:byline');
    } else if (zone.reason === 'markup-byline' && index < body && isName(line)) {
      collector.offer('author', firstName(withoutBylineWords(line)), 'text:byline');
    }
  }
}

/** «فلانة | تصوير: فلان»: what stands after a bar is about somebody or something else. */
function firstName(line: string): string {
  return line.split(/\s[|•·]\s/u)[0] ?? line;
}

/** Two to eight words without figures or the end of a sentence. */
function isName(line: string): boolean {
  const words = line.split(/\s+/u).length;
  return words >= 2 && words <= 8 && !/[\d٠-٩۰-۹?؟!]|\.$/u.test(line);
}
