import type { Article } from '../../model/article.ts';
import type { Id } from '../../model/id.ts';
import type { Project } from '../../model/project.ts';
import type { Span } from '../../model/span.ts';
import { iriOf } from '../export/record-iri.ts';
import type {
  AnnotatedDocument,
  AnnotatedFile,
  AnnotatedProblem,
  AnnotatedRegion,
} from './annotated-format.ts';
import { createQuoteFinder } from './find-quotes.ts';

/** A region that has its place in an article. */
export interface PlacedRegion extends AnnotatedRegion {
  readonly spans: readonly Span[];
}

/** A document with the article it is about: one that is here, or the one it brings. */
export interface MatchedDocument {
  readonly document: AnnotatedDocument;
  readonly articleId: Id;
  readonly text: string;
  readonly isNew: boolean;
  readonly regions: readonly PlacedRegion[];
}

/** The documents of a file with their articles, and what found none. */
export interface MatchedFile {
  readonly documents: readonly MatchedDocument[];
  readonly problems: readonly AnnotatedProblem[];
}

/** What is known of the article that a document would become. */
export interface NewArticleKey {
  /** The id it would get. */
  readonly id: Id;
  readonly textSha256: string;
}

/**
 * Finds the article of each document: the one with the same text (letter by letter, or without white
 * space where a format does not keep it), else the one that the document brings. A file without
 * texts is matched by addresses, then by where its quotes stand.
 *
 * @param newArticles id and hash for each document that brings a text, in their order
 */
export function matchArticles(
  { documents, ignoresSpace }: AnnotatedFile,
  newArticles: readonly (NewArticleKey | null)[],
  project: Project,
): MatchedFile {
  const problems: AnnotatedProblem[] = [];
  const known = [...project.articles.values()].filter(({ trashedAt }) => trashedAt === null);
  const byHash = new Map(known.map((article) => [article.textSha256, article.id]));
  /** Documents with the same text are about one article, unless the file tells them apart. */
  const brought = new Map<string, Id>();
  const textOf = (id: Id): string => project.texts.get(id)?.text ?? '';

  const matched = documents.flatMap((document, i): MatchedDocument[] => {
    const { article } = document;
    const fresh = newArticles[i] ?? null;
    if (article === null || fresh === null) {
      const id = findArticle(document, known, textOf);
      if (id === null) {
        const detail = document.name;
        problems.push({ path: document.name, reason: 'no-article', detail });
        return [];
      }
      const regions = placeByQuote(document.regions, textOf(id), problems);
      return [{ document, articleId: id, text: textOf(id), isNew: false, regions }];
    }
    const regions = document.regions.flatMap((region): PlacedRegion[] =>
      region.spans === null ? [] : [{ ...region, spans: region.spans }],
    );
    const own = project.articles.get(document.articleId ?? '');
    const same = own?.textSha256 === fresh.textSha256 ? own.id : byHash.get(fresh.textSha256);
    if (same !== undefined) {
      return [{ document, articleId: same, text: article.text, isNew: false, regions }];
    }
    const spaceless = ignoresSpace ? findSpaceless(article.text, known, textOf) : null;
    if (spaceless !== null) {
      const text = textOf(spaceless);
      const moved = moveBetween(article.text, text);
      const placed = regions.map((region) => ({ ...region, spans: region.spans.map(moved) }));
      return [{ document, articleId: spaceless, text, isNew: false, regions: placed }];
    }
    const key = document.articleId ?? fresh.textSha256;
    const earlier = brought.get(key);
    brought.set(key, earlier ?? fresh.id);
    const articleId = earlier ?? fresh.id;
    return [{ document, articleId, text: article.text, isNew: earlier === undefined, regions }];
  });
  return { documents: matched, problems };
}

function placeByQuote(
  regions: readonly AnnotatedRegion[],
  text: string,
  problems: AnnotatedProblem[],
): PlacedRegion[] {
  const finder = createQuoteFinder(text);
  return regions.flatMap((region): PlacedRegion[] => {
    const found = finder.find(region);
    if ('reason' in found) {
      problems.push(found);
      return [];
    }
    return [{ ...region, spans: found }];
  });
}

/** The article that a document without a text is about: by its address, else by its quotes. */
function findArticle(
  { addresses, regions }: AnnotatedDocument,
  known: readonly Article[],
  textOf: (id: Id) => string,
): Id | null {
  const addressed = known.find(({ id, url }) =>
    addresses.some((address) => address === iriOf(id) || (url !== '' && address === url)),
  );
  if (addressed !== undefined) return addressed.id;
  let best: { readonly id: Id; readonly count: number } | null = null;
  for (const { id } of known) {
    const count = createQuoteFinder(textOf(id)).count(regions);
    if (count > (best?.count ?? 0)) best = { id, count };
  }
  // A few words stand in any article; most of the quotes of a document stand in its own.
  return best !== null && best.count * 2 > regions.length ? best.id : null;
}

function findSpaceless(
  text: string,
  known: readonly Article[],
  textOf: (id: Id) => string,
): Id | null {
  const wanted = withoutSpace(text);
  return known.find(({ id }) => withoutSpace(textOf(id)) === wanted)?.id ?? null;
}

function withoutSpace(text: string): string {
  return text.replace(/\s+/gu, '');
}

/** Moves spans between two texts that differ in white space alone. */
function moveBetween(from: string, to: string): (span: Span) => Span {
  const counts = new Uint32Array(from.length + 1);
  for (let i = 0; i < from.length; i += 1) {
    counts[i + 1] = (counts[i] ?? 0) + (/\s/u.test(from.charAt(i)) ? 0 : 1);
  }
  const places: number[] = [];
  for (let i = 0; i < to.length; i += 1) if (!/\s/u.test(to.charAt(i))) places.push(i);
  return ({ start, end }) => ({
    start: places[counts[start] ?? 0] ?? 0,
    end: (places[(counts[end] ?? 1) - 1] ?? 0) + 1,
  });
}
