import type { Article } from '../model/article.ts';
import type {
  Certainty,
  Checkworthiness,
  Claim,
  Polarity,
  QuotationMode,
  SourceKind,
} from '../model/claim.ts';
import type { ContradictionState } from '../model/contradiction.ts';
import type { Id } from '../model/id.ts';
import type { Project } from '../model/project.ts';
import type { Span } from '../model/span.ts';
import { overlaps } from '../text/span-relations.ts';
import { readNoteKey } from './project-documents.ts';

/** What a hit has to be besides holding the words; empty and null mean anything. */
export interface SearchFilters {
  readonly outlet: string;
  /** ISO dates, both inclusive; an article without a date passes only without them. */
  readonly from: string;
  readonly to: string;
  /** An entity that the article mentions, and one that speaks. */
  readonly entityId: Id;
  readonly sourceId: Id;
  /** Attributes of the claim. */
  readonly claim: ClaimFilters;
  /** State of a contradiction in which the claim stands; `none`: it stands in none. */
  readonly contradiction: ContradictionState | 'none' | '';
}

/** What a claim has to be, attribute by attribute; empty means anything. */
export interface ClaimFilters {
  readonly polarity: Polarity | '';
  readonly certainty: Certainty | '';
  readonly mode: QuotationMode | '';
  readonly sourceKind: SourceKind | '';
  /** Id of a codebook cue class, and of a verdict. */
  readonly cueClass: string;
  readonly verdict: string;
  /** `undecided`: nobody has said yet. */
  readonly checkworthy: Checkworthiness | 'undecided' | '';
  /** Grade as a word. */
  readonly credibility: string;
  /** Values of the analyst's own fields, by the id of the field. */
  readonly own: Readonly<Record<string, string>>;
}

/** Filters that let every claim pass. */
export const anyClaim: ClaimFilters = {
  polarity: '',
  certainty: '',
  mode: '',
  sourceKind: '',
  cueClass: '',
  verdict: '',
  checkworthy: '',
  credibility: '',
  own: {},
};

/** Filters that let everything pass. */
export const noFilters: SearchFilters = {
  outlet: '',
  from: '',
  to: '',
  entityId: '',
  sourceId: '',
  claim: anyClaim,
  contradiction: '',
};

/** Which hits pass. */
export interface HitTests {
  readonly article: (id: Id) => boolean;
  readonly claim: (id: Id) => boolean;
  /** By {@link readNoteKey}; records of no article pass while nothing asks for one. */
  readonly note: (key: Id) => boolean;
  /** Whether the words stand in a claim that passes; null when nothing is asked of claims. */
  readonly span: ((articleId: Id, span: Span) => boolean) | null;
}

/** How many filters are set. */
export function countFilters({ claim, ...filters }: SearchFilters): number {
  return Object.values(filters).filter((value) => value !== '').length + countClaimFilters(claim);
}

/** How many attributes of the claim are asked for. */
export function countClaimFilters({ own, ...filters }: ClaimFilters): number {
  return [...Object.values(filters), ...Object.values(own)].filter((value) => value !== '').length;
}

/**
 * The tests for these filters. Articles in the trash and rejected claims never pass. Outlet, date
 * and entity ask of the article; source, attributes and contradiction ask of the claim, in a text of
 * the claim in which the words stand.
 */
export function hitTests(project: Project, filters: SearchFilters): HitTests {
  const mentioning = articlesMentioning(project, filters.entityId);
  const standing = claimsByState(project);
  const asksOfArticle = [filters.outlet, filters.from, filters.to, filters.entityId].some(Boolean);
  const { sourceId, contradiction } = filters;
  const asksOfClaim =
    sourceId !== '' || contradiction !== '' || countClaimFilters(filters.claim) > 0;

  const article = (id: Id): boolean => {
    const record = project.articles.get(id);
    if (record?.trashedAt !== null) return false;
    if (mentioning !== null && !mentioning.has(id)) return false;
    return passesArticle(record, filters);
  };
  const passesClaim = (claim: Claim): boolean => {
    const states = standing.get(claim.id);
    return (
      claim.status !== 'rejected' &&
      (sourceId === '' ||
        [claim.source, ...claim.chain].some(({ entityId }) => entityId === sourceId)) &&
      hasAttributes(claim, filters.claim) &&
      (contradiction === '' ||
        (contradiction === 'none' ? states === undefined : states?.has(contradiction) === true))
    );
  };
  const claim = (id: Id): boolean => {
    const record = project.claims.get(id);
    return record !== undefined && passesClaim(record) && article(record.content.articleId);
  };
  const note = (key: Id): boolean => {
    const { table, id } = readNoteKey(key);
    if (table === 'contradictions' && contradiction !== '') {
      if (project.contradictions.get(id)?.state !== contradiction) return false;
    } else if (asksOfClaim) return false;
    const articleIds = articlesOfNote(project, key);
    if (articleIds.length === 0) return !asksOfArticle;
    return articleIds.some(article);
  };
  return { article, claim, note, span: asksOfClaim ? spanTest(project, passesClaim) : null };
}

function hasAttributes(claim: Claim, asked: ClaimFilters): boolean {
  const pairs: readonly (readonly [asked: string, value: string])[] = [
    [asked.polarity, claim.polarity],
    [asked.certainty, claim.certainty],
    [asked.mode, claim.mode],
    [asked.sourceKind, claim.source.kind],
    [asked.cueClass, claim.cue.class],
    [asked.verdict, claim.verdict],
    [asked.checkworthy, claim.checkworthy ?? 'undecided'],
    [asked.credibility, String(claim.credibility)],
    ...Object.entries(asked.own).map(([id, value]) => [value, claim.custom[id] ?? ''] as const),
  ];
  return pairs.every(([wanted, value]) => wanted === '' || wanted === value);
}

/** The articles in which the record behind a note stands; none for an entity without mentions. */
function articlesOfNote(project: Project, key: Id): readonly Id[] {
  const { table, id } = readNoteKey(key);
  switch (table) {
    case 'articles':
      return [id];
    case 'mentions':
      return [project.mentions.get(id)?.anchor.articleId ?? []].flat();
    case 'entities':
      return [...project.mentions.values()]
        .filter(({ entityId }) => entityId === id)
        .map(({ anchor }) => anchor.articleId);
    case 'propositions':
      return [...project.claims.values()]
        .filter(({ propositionId }) => propositionId === id)
        .map(({ content }) => content.articleId);
    case 'contradictions': {
      const item = project.contradictions.get(id);
      return [...(item?.sideA.claimIds ?? []), ...(item?.sideB.claimIds ?? [])].flatMap(
        (claimId) => project.claims.get(claimId)?.content.articleId ?? [],
      );
    }
    case 'comments': {
      const recordId = project.comments.get(id)?.recordId ?? '';
      if (project.articles.has(recordId)) return [recordId];
      const anchor =
        project.claims.get(recordId)?.content ?? project.mentions.get(recordId)?.anchor;
      return anchor === undefined ? [] : [anchor.articleId];
    }
  }
}

function passesArticle(article: Article, { outlet, from, to }: SearchFilters): boolean {
  if (outlet !== '' && article.outlet !== outlet) return false;
  const day = article.publishedAt.slice(0, 10);
  if (from !== '' && (day === '' || day < from)) return false;
  return to === '' || (day !== '' && day <= to);
}

function articlesMentioning(project: Project, entityId: Id): ReadonlySet<Id> | null {
  if (entityId === '') return null;
  const found = new Set<Id>();
  for (const mention of project.mentions.values()) {
    if (mention.entityId === entityId && mention.status !== 'rejected') {
      found.add(mention.anchor.articleId);
    }
  }
  return found;
}

function claimsByState(project: Project): Map<Id, Set<ContradictionState>> {
  const states = new Map<Id, Set<ContradictionState>>();
  for (const { sideA, sideB, state } of project.contradictions.values()) {
    for (const id of [...sideA.claimIds, ...sideB.claimIds]) {
      const known = states.get(id) ?? new Set();
      states.set(id, known.add(state));
    }
  }
  return states;
}

function spanTest(
  project: Project,
  passes: (claim: Claim) => boolean,
): (articleId: Id, span: Span) => boolean {
  const byArticle = new Map<Id, Span[]>();
  for (const claim of project.claims.values()) {
    if (!passes(claim)) continue;
    const spans = byArticle.get(claim.content.articleId) ?? [];
    spans.push(...claim.content.fragments);
    byArticle.set(claim.content.articleId, spans);
  }
  return (articleId, span) =>
    byArticle.get(articleId)?.some((content) => overlaps(content, span)) ?? false;
}
