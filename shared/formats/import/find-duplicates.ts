import { foldPhrase } from '../../cleaning/fold-phrase.ts';
import type { Article } from '../../model/article.ts';

/*
 * Recognises articles that are already there: the same file, the same text from another file, or
 * nearly the same text. Near-duplicates are only offered as related: two papers that print the same
 * dispatch are two articles.
 */

/** A short description of a text by which texts can be compared: MinHash (Broder 1997). */
export type ContentSignature = Uint32Array;

/** What must be known about an article to compare it. */
export interface ComparableArticle {
  /** SHA-256 of the bytes of its file. */
  readonly sha256: string;
  /** Where in the file it stands; a file may hold several articles. */
  readonly range: Article['provenance']['range'];
  readonly textSha256: string;
  readonly signature: ContentSignature;
}

/** An article that is already there. */
export interface KnownArticle extends ComparableArticle {
  readonly id: string;
}

/** An article that another one repeats. */
export interface Duplicate {
  readonly articleId: string;
  readonly kind: 'same-bytes' | 'same-text' | 'near';
  /** Estimated share of common word triples (Jaccard), 0 … 1; 1 for the first two kinds. */
  readonly score: number;
}

/** Hash functions in a signature: the estimate is right to about ±0.05 (one over the root). */
const functions = 256;
/** Words in a shingle: fewer make texts on the same matter alike, more miss edited copies. */
const shingle = 3;
/** Share of common triples from which texts are called near. */
export const nearFrom = 0.4;

/**
 * @param text the kept text of an article; spelling variants, punctuation and marks do not count
 * @returns its signature; texts of fewer than three words have an empty one that equals no other
 */
export function contentSignature(text: string): ContentSignature {
  const words = foldPhrase(text).split(' ');
  const lowest = new Uint32Array(functions).fill(0xffffffff);
  if (words.length < shingle) return new Uint32Array(0);
  for (let at = 0; at + shingle <= words.length; at++) {
    const hash = fnv1a(words.slice(at, at + shingle).join(' '));
    for (let index = 0; index < functions; index++) {
      const value = mix(hash ^ Math.imul(index + 1, 0x9e3779b1));
      if (value < (lowest[index] ?? 0)) lowest[index] = value;
    }
  }
  return lowest;
}

/** Estimated Jaccard similarity of the texts behind two signatures, 0 … 1. */
export function signatureSimilarity(first: ContentSignature, second: ContentSignature): number {
  if (first.length === 0 || first.length !== second.length) return 0;
  let same = 0;
  for (let index = 0; index < first.length; index++) if (first[index] === second[index]) same++;
  return same / first.length;
}

/** @returns articles among `known` that `candidate` repeats, the most alike first, one entry each */
export function findDuplicates(
  candidate: ComparableArticle,
  known: Iterable<KnownArticle>,
): Duplicate[] {
  const found: Duplicate[] = [];
  for (const article of known) {
    const kind = kindOf(candidate, article);
    if (kind !== null) {
      found.push({ articleId: article.id, kind, score: 1 });
      continue;
    }
    const score = signatureSimilarity(candidate.signature, article.signature);
    if (score >= nearFrom) found.push({ articleId: article.id, kind: 'near', score });
  }
  const rank = { 'same-bytes': 0, 'same-text': 1, near: 2 } as const;
  return found.sort((a, b) => rank[a.kind] - rank[b.kind] || b.score - a.score);
}

function kindOf(candidate: ComparableArticle, known: ComparableArticle): Duplicate['kind'] | null {
  const sameRange =
    candidate.range.start === known.range.start && candidate.range.end === known.range.end;
  if (candidate.sha256 === known.sha256 && sameRange) return 'same-bytes';
  return candidate.textSha256 === known.textSha256 ? 'same-text' : null;
}

/** FNV-1a over UTF-16 units, 32 bits. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** Finaliser of MurmurHash3: every bit of the input changes about half of the output. */
function mix(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
