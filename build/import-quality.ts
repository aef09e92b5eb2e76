import type { ImportedArticle } from '../shared/formats/import/import-format.ts';
import { zoneKinds, type ZoneKind } from '../shared/model/zone.ts';

/*
 * How well imported articles agree with what a person expected. Body text is compared by word
 * 4-grams, as the public article extraction benchmarks do: order matters, line breaks do not.
 */

/** An article as a person expects it, from the JSON beside a page. */
export interface ExpectedArticle {
  readonly title: string;
  readonly body: string;
  /** Metadata that was decided; fields that are not named are not judged. */
  readonly metadata?: Partial<Record<MetadataField, string>>;
  /** Lines whose kind was decided; lines that are not named are not judged. */
  readonly zones?: readonly { readonly kind: ZoneKind; readonly text: string }[];
}

const metadataFields = ['outlet', 'author', 'url', 'publishedAt', 'language'] as const;
type MetadataField = (typeof metadataFields)[number];

/** Counts from which precision and recall follow. */
export interface Counts {
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
}

/** Precision, recall and their harmonic mean, 0 … 1; 1 where there was nothing to find. */
export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** The result for one file. */
export interface PageQuality {
  readonly body: Counts;
  readonly titles: Counts;
  readonly metadata: Counts;
  readonly kinds: ReadonlyMap<ZoneKind, Counts>;
}

/** @returns precision, recall and F1 of `counts` */
export function scoreOf({ right, wrong, missed }: Counts): Score {
  const precision = right + wrong === 0 ? 1 : right / (right + wrong);
  const recall = right + missed === 0 ? 1 : right / (right + missed);
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1 };
}

/** Adds up counts. */
export function sum(counts: Iterable<Counts>): Counts {
  let total: Counts = { right: 0, wrong: 0, missed: 0 };
  for (const { right, wrong, missed } of counts) {
    total = {
      right: total.right + right,
      wrong: total.wrong + wrong,
      missed: total.missed + missed,
    };
  }
  return total;
}

/** Compares the articles of one file with the expected ones, in order. */
export function comparePage(
  imported: readonly ImportedArticle[],
  expected: readonly ExpectedArticle[],
): PageQuality {
  const length = Math.max(imported.length, expected.length);
  const pairs = Array.from({ length }, (_, index) => [imported[index], expected[index]] as const);
  const kinds = new Map<ZoneKind, Counts>();
  for (const [article, wanted] of pairs) {
    for (const [kind, counts] of compareKinds(article, wanted)) {
      kinds.set(kind, sum([counts, kinds.get(kind) ?? { right: 0, wrong: 0, missed: 0 }]));
    }
  }
  return {
    body: sum(
      pairs.map(([article, wanted]) =>
        compareBags(grams(bodyOf(article)), grams(wanted?.body ?? '')),
      ),
    ),
    titles: sum(
      pairs.map(([article, wanted]) => {
        const same = article !== undefined && wanted?.title === article.title;
        return same
          ? { right: 1, wrong: 0, missed: 0 }
          : {
              right: 0,
              wrong: article === undefined ? 0 : 1,
              missed: wanted === undefined ? 0 : 1,
            };
      }),
    ),
    metadata: sum(pairs.map(([article, wanted]) => compareMetadata(article, wanted))),
    kinds,
  };
}

/** Counts the judged fields; moments of publication are the same whatever zone they are written in. */
function compareMetadata(
  article: ImportedArticle | undefined,
  wanted: ExpectedArticle | undefined,
): Counts {
  return sum(
    metadataFields.flatMap((field) => {
      const value = wanted?.metadata?.[field];
      if (value === undefined) return [];
      const found = article?.[field] ?? '';
      const same =
        found === value || (field === 'publishedAt' && Date.parse(found) === Date.parse(value));
      return [{ right: Number(same), wrong: Number(!same && found !== ''), missed: Number(!same) }];
    }),
  );
}

const bodyKinds: readonly ZoneKind[] = ['paragraph', 'quote', 'subheading'];

/** The text an analyst would read: kept paragraphs, quotations and sub-headings. */
function bodyOf(article: ImportedArticle | undefined): string {
  if (article === undefined) return '';
  return article.zones
    .filter((zone) => zone.kept && bodyKinds.includes(zone.kind))
    .map((zone) => article.text.slice(zone.start, zone.end))
    .join('\n');
}

function words(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

function grams(text: string): Map<string, number> {
  const all = words(text);
  const bag = new Map<string, number>();
  for (let at = 0; at < Math.max(1, all.length - 3); at++) {
    const gram = all.slice(at, at + 4).join(' ');
    if (gram !== '') bag.set(gram, (bag.get(gram) ?? 0) + 1);
  }
  return bag;
}

function compareBags(found: Map<string, number>, wanted: Map<string, number>): Counts {
  let right = 0;
  let wrong = 0;
  for (const [gram, count] of found) {
    const common = Math.min(count, wanted.get(gram) ?? 0);
    right += common;
    wrong += count - common;
  }
  const total = [...wanted.values()].reduce((all, count) => all + count, 0);
  return { right, wrong, missed: total - right };
}

/**
 * Counts kinds. Lines that nobody judged count against a kind only when they were kept: that is
 * page furniture taken for the article.
 */
function compareKinds(
  article: ImportedArticle | undefined,
  wanted: ExpectedArticle | undefined,
): Map<ZoneKind, Counts> {
  const counts = new Map(zoneKinds.map((kind) => [kind, { right: 0, wrong: 0, missed: 0 }]));
  const open = (wanted?.zones ?? []).map((zone) => ({ ...zone, words: words(zone.text) }));
  if (wanted?.zones === undefined) return new Map();
  for (const zone of article?.zones ?? []) {
    const own = words(article?.text.slice(zone.start, zone.end) ?? '');
    const index = open.findIndex((other) => isSameLine(other.words, own));
    const judged = open[index];
    if (judged !== undefined) open.splice(index, 1);
    const count = counts.get(zone.kind);
    if (count === undefined) continue;
    if (judged?.kind === zone.kind) count.right++;
    else if (judged !== undefined || zone.kept) count.wrong++;
    const other = judged === undefined ? undefined : counts.get(judged.kind);
    if (other !== undefined && judged?.kind !== zone.kind) other.missed++;
  }
  for (const { kind } of open) {
    const count = counts.get(kind);
    if (count !== undefined) count.missed++;
  }
  return counts;
}

/** Whether two lines are the same but for a word or two at their ends (a label on the same line). */
function isSameLine(first: readonly string[], second: readonly string[]): boolean {
  if (first.length === 0 || second.length === 0) return false;
  const bag = new Set(first);
  const common = new Set(second.filter((word) => bag.has(word))).size;
  return (2 * common) / (bag.size + new Set(second).size) >= 0.7;
}
