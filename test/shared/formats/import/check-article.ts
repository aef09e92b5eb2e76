import { expect } from 'vitest';
import { zoneReasons, type ZoneReason } from '../../../../shared/cleaning/zone-reasons.ts';
import { importFile } from '../../../../shared/formats/import/index.ts';
import { linesIn } from '../../../../shared/text/paragraphs.ts';
import type {
  ImportedArticle,
  ImportError,
  ImportInput,
  ImportReport,
} from '../../../../shared/formats/import/import-format.ts';

/** The report of a file that must be readable. */
export async function imported(
  name: string,
  bytes: Uint8Array,
  more: Partial<ImportInput> = {},
): Promise<ImportReport> {
  const result = await importFile({ name, bytes, ...more });
  if (!result.ok) throw new Error(`${name} was refused: ${JSON.stringify(result.error)}`);
  for (const article of result.value.articles) expectSound(article);
  return result.value;
}

/** The only article of a file that must hold one. */
export async function onlyArticle(
  name: string,
  bytes: Uint8Array,
  more: Partial<ImportInput> = {},
): Promise<ImportedArticle> {
  const { articles } = await imported(name, bytes, more);
  const [article] = articles;
  if (article === undefined || articles.length !== 1)
    throw new Error(`${name}: ${articles.length} articles`);
  return article;
}

/** The refusal of a file that must not be read. */
export async function refusal(
  name: string,
  bytes: Uint8Array,
  more: Partial<ImportInput> = {},
): Promise<ImportError> {
  const result = await importFile({ name, bytes, ...more });
  if (result.ok)
    throw new Error(`${name} was accepted: ${result.value.articles[0]?.text.slice(0, 80)}`);
  return result.error;
}

/** Zones as `kind: text`, folded ones in brackets. */
export function outline(article: ImportedArticle): string[] {
  return article.zones.map((zone) => {
    const line = `${zone.kind}: ${article.text.slice(zone.start, zone.end)}`;
    return zone.kept ? line : `(${line})`;
  });
}

/** What holds for every article: zones are in order and apart, and no line is outside them. */
export function expectSound(article: ImportedArticle): void {
  const { text, zones } = article;
  expect(text).not.toMatch(/\p{Surrogate}/u);
  expect(text).not.toContain('\r');
  // One assertion for all zones: a page may have fifty thousand.
  const unsound: string[] = [];
  let end = 0;
  let outside = '';
  for (const [index, zone] of zones.entries()) {
    if (zone.start < end || zone.end <= zone.start) unsound.push(`zone ${index} lies wrong`);
    if (!zoneReasons.includes(zone.reason as ZoneReason)) unsound.push(zone.reason);
    const { duplicateOf } = zone;
    if (duplicateOf !== null && (duplicateOf === index || zones[duplicateOf] === undefined)) {
      unsound.push(`zone ${index} repeats nothing`);
    }
    outside += text.slice(end, zone.start);
    end = zone.end;
  }
  outside += text.slice(end);
  expect(unsound).toEqual([]);
  expect(end).toBeLessThanOrEqual(text.length);
  expect(linesIn(outside)).toEqual([]);
  const { range } = article.provenance;
  expect(range.end - range.start).toBe(text.length);
}
