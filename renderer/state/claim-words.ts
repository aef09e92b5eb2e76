import { useCallback } from 'react';
import { excerpt, quoteOf } from '../../shared/marks/anchor-quote.ts';
import type { Claim, ClaimSource } from '../../shared/model/claim.ts';
import type { Id } from '../../shared/model/id.ts';
import type { Project } from '../../shared/model/project.ts';
import { withoutLooseIsolates } from '../../shared/text/bidi.ts';
import { useStrings } from '../strings/use-strings.ts';
import { useApp } from './app-context.tsx';
import { pickerLimit } from './entity-options.ts';
import { foldedTextOf, foldedWords, hasWords } from './list-filter.ts';

/** Name of one link of an attribution: the entity, else the words, else the kind of source. */
export function useSourceName(): (project: Project, source: ClaimSource) => string {
  const kinds = useStrings().claims.sourceKinds;
  return useCallback(
    (project, { entityId, anchor, kind }) =>
      withoutLooseIsolates(
        project.entities.get(entityId ?? '')?.name ??
          (anchor === null ? kinds[kind] : quoteOf(anchor)),
      ),
    [kinds],
  );
}

/** Everyone through whom a claim comes, from the outermost inwards. `›` mirrors with the text. */
export function useClaimSourceName(): (project: Project, claim: Claim) => string {
  const nameOf = useSourceName();
  return useCallback(
    (project, claim) =>
      [claim.source, ...claim.chain.filter(isFilled)]
        .map((source) => nameOf(project, source))
        .join(' › '),
    [nameOf],
  );
}

/** Whether anything is known of a link; one that was just added says nothing yet. */
function isFilled({ kind, entityId, anchor }: ClaimSource): boolean {
  return kind !== 'implicit' || entityId !== null || anchor !== null;
}

/** Content, gloss and note of a claim, folded. */
export function foldedClaim(claim: Claim): string {
  return foldedTextOf(claim, () => [quoteOf(claim.content), claim.gloss, claim.note].join('\n'));
}

/** A search over the claims of all articles for a picker; `without` are left out. */
export function useFindClaims(without: readonly Id[]) {
  const { workspace } = useApp();
  const sourceName = useClaimSourceName();
  return (query: string) => {
    const { project } = workspace.getState();
    const words = foldedWords(query);
    const options = [];
    for (const claim of project.claims.values()) {
      const article = project.articles.get(claim.content.articleId);
      if (article?.trashedAt !== null || without.includes(claim.id)) continue;
      const source = sourceName(project, claim);
      if (!hasWords(`${foldedClaim(claim)}\n${foldedWords(source).join(' ')}`, words)) continue;
      options.push({
        id: claim.id,
        label: excerpt(claim.gloss || quoteOf(claim.content), 110),
        detail: [source, article.title].filter(Boolean).join(' · '),
      });
      if (options.length === pickerLimit) break;
    }
    return options;
  };
}
