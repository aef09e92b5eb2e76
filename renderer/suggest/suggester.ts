import { defaultCodebook } from '../../shared/model/default-codebook.ts';
import type { Id } from '../../shared/model/id.ts';
import { emptyProject } from '../../shared/model/project.ts';
import type { Project } from '../../shared/model/project.ts';
import { createClaimIndex } from '../../shared/suggest/contradictions/claim-index.ts';
import type { Candidate } from '../../shared/suggest/contradictions/candidate.ts';
import type { ClaimIndex, RelatedClaim } from '../../shared/suggest/contradictions/claim-index.ts';
import { suggestClaims } from '../../shared/suggest/suggest-claims.ts';
import type { ClaimSuggestion } from '../../shared/suggest/suggest-claims.ts';
import {
  relatedClaims,
  suggestContradictions,
} from '../../shared/suggest/suggest-contradictions.ts';
import { suggestMentions } from '../../shared/suggest/suggest-mentions.ts';
import type { MentionSuggestion } from '../../shared/suggest/suggest-mentions.ts';
import { withChanges } from './project-changes.ts';
import type { RecordChange } from './project-changes.ts';

/** What the rules offer in one article. */
export interface ArticleSuggestions {
  readonly mentions: readonly MentionSuggestion[];
  readonly claims: readonly ClaimSuggestion[];
}

/** What can be asked of the suggester, and what it answers. */
export interface SuggestQuestions {
  readonly article: {
    readonly ask: { readonly articleId: Id };
    readonly answer: ArticleSuggestions;
  };
  readonly candidates: {
    readonly ask: { readonly limit: number };
    readonly answer: readonly Candidate[];
  };
  readonly related: {
    readonly ask: { readonly claimId: Id; readonly limit: number };
    readonly answer: readonly RelatedClaim[];
  };
}
/** Name of a question. */
export type QuestionKind = keyof SuggestQuestions;
/** A question with its particulars. */
export type SuggestQuestion = {
  [K in QuestionKind]: { readonly kind: K } & SuggestQuestions[K]['ask'];
}[QuestionKind];

/** Holds a copy of the project and answers questions about it; lives in the worker. */
export interface Suggester {
  change(changes: readonly RecordChange[]): void;
  answer(question: SuggestQuestion): SuggestQuestions[QuestionKind]['answer'];
}

/** From so many claims to read again on, building the index anew costs no more. */
const rebuildFrom = 100;

/** Makes a suggester over an empty project. */
export function createSuggester(): Suggester {
  let project = emptyProject();
  /** Made when first needed, then kept up to date claim by claim. */
  let index: ClaimIndex | null = null;

  const codebook = () => project.codebook.get('codebook') ?? defaultCodebook;
  const indexNow = (): ClaimIndex => (index ??= createClaimIndex(project, codebook()));

  function change(changes: readonly RecordChange[]): void {
    const before = project;
    project = withChanges(project, changes);
    if (index === null) return;
    const isBroad = changes.some(({ table }) => table === 'codebook' || table === 'articles');
    const stale = isBroad ? null : staleClaims(before, project, changes);
    if (stale === null || stale.size > rebuildFrom) {
      index = null;
      return;
    }
    for (const id of stale) {
      if (project.claims.has(id)) index.update(project, id);
      else index.remove(id);
    }
  }

  return {
    change,
    answer(question) {
      switch (question.kind) {
        case 'article':
          return {
            mentions: suggestMentions(project, codebook(), question.articleId),
            claims: suggestClaims(project, codebook(), question.articleId),
          };
        case 'candidates':
          return suggestContradictions(project, codebook(), {
            limit: question.limit,
            index: indexNow(),
          });
        case 'related':
          return relatedClaims(project, codebook(), question.claimId, {
            limit: question.limit,
            index: indexNow(),
          });
      }
    },
  };
}

/** Claims that changed, and claims in articles whose names changed. */
function staleClaims(before: Project, after: Project, changes: readonly RecordChange[]): Set<Id> {
  const stale = new Set<Id>();
  const articles = new Set<Id>();
  const entities = new Set<Id>();
  for (const { table, id } of changes) {
    if (table === 'claims') stale.add(id);
    if (table === 'entities') entities.add(id);
    if (table !== 'mentions') continue;
    for (const side of [before, after]) {
      const articleId = side.mentions.get(id)?.anchor.articleId;
      if (articleId !== undefined) articles.add(articleId);
    }
  }
  if (entities.size > 0) {
    // The type of an entity decides whether it counts as a name.
    for (const { entityId, anchor } of after.mentions.values()) {
      if (entities.has(entityId)) articles.add(anchor.articleId);
    }
  }
  if (articles.size > 0) {
    for (const [id, { content }] of after.claims)
      if (articles.has(content.articleId)) stale.add(id);
  }
  return stale;
}
