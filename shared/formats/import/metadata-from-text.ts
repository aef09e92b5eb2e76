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
  for (const zone of zones) {
    const line = text.slice(zone.start, zone.end).trim();
    if (zone.kind === 'dateline')
      collector.offer('publishedAt', readDate(line, language), 'text:dateline');
    if (zone.kind !== 'byline') continue;
    if (zone.reason === 'outlet-and-place') {
      collector.offer('outlet', /^[«"“]([^«»"”“]+)/u.exec(line)?.[1], 'text:byline');
    } else if (zone.reason === 'byline-words' && /^[^([]/.test(line)) {
      collector.offer('author', withoutBylineWords(line), 'text:byline');
    }
  }
}
