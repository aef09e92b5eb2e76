import type { ZoneReason } from '../cleaning/zone-reasons.ts';
import type { Article, ArticleText } from '../model/article.ts';
import type { Id } from '../model/id.ts';
import type { Zone, ZoneKind } from '../model/zone.ts';
import type { SampleArticle } from './sample-article.ts';
import type { SampleContext } from './sample-context.ts';

const blankLine = '\n\n';

/** Why the zones are what they are, in the words of the cleaning rules. */
const reasons: Readonly<Record<ZoneKind, ZoneReason>> = {
  headline: 'field-title',
  deck: 'between-headline-and-body',
  byline: 'byline-words',
  dateline: 'date-line',
  caption: 'caption-words',
  credit: 'credit-only',
  subheading: 'short-line-before-paragraph',
  paragraph: 'body-text',
  quote: 'quoted-line',
  marker: 'page-marker',
  related: 'related-inline',
  duplicate: 'repeats-caption',
  other: 'body-text',
};

/** What the reader folds away. */
const folded: ReadonlySet<ZoneKind> = new Set<ZoneKind>(['marker', 'related', 'duplicate']);

/** An article of the sample with its text, one zone a line. */
export async function buildArticle(
  sample: SampleArticle,
  { newId, now, by, sha256 }: SampleContext,
): Promise<{ readonly article: Article; readonly text: ArticleText }> {
  const id = newId();
  const text = sample.lines.map((line) => line.text).join(blankLine) + '\n';
  // Before the wait below, so that the ids of several articles come in the same order every time.
  const zones = zonesOf(sample, newId);
  const hash = await sha256(text);
  const article: Article = {
    id,
    title: sample.lines.find(({ kind }) => kind === 'headline')?.text ?? '',
    outlet: sample.outlet,
    author: sample.author,
    url: '',
    publishedAt: sample.publishedAt,
    language: sample.language,
    direction: sample.direction,
    status: 'in-work',
    statusBy: by.id,
    statusAt: now,
    notes: '',
    zones,
    textLength: text.length,
    textSha256: hash,
    provenance: {
      fileName: sample.fileName,
      sha256: hash,
      size: new TextEncoder().encode(text).length,
      encoding: 'utf-8',
      encodingSource: 'strict-utf-8',
      range: { start: 0, end: text.length },
      importer: 'sample',
      importerVersion: 1,
      importedAt: now,
      replaced: { nul: 0, loneSurrogates: 0, lineEnds: 0 },
      metadataFrom: {},
    },
    trashedAt: null,
    createdBy: by.id,
    createdAt: now,
    updatedBy: by.id,
    updatedAt: now,
  };
  return { article, text: { id, text } };
}

function zonesOf({ lines }: SampleArticle, newId: () => Id): Zone[] {
  const ids = lines.map(newId);
  let start = 0;
  return lines.map(({ kind, text, repeats }, i): Zone => {
    const zone = {
      id: ids[i] ?? '',
      start,
      end: start + text.length,
      kind,
      kept: !folded.has(kind),
      reason: reasons[kind],
      duplicateOf: repeats === undefined ? null : (ids[repeats] ?? null),
    };
    start = zone.end + blankLine.length;
    return zone;
  });
}
