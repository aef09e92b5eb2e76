import type { Anchor } from '../model/anchor.ts';
import type { Codebook } from '../model/codebook.ts';
import type { Id } from '../model/id.ts';
import type { Project } from '../model/project.ts';
import { coverOf } from '../text/span-relations.ts';
import type { Span } from '../model/span.ts';
import { readArticle } from './attribution/read-article.ts';
import { anchorAt, toProposal } from './propose-attribution.ts';
import type { AttributionProposal } from './propose-attribution.ts';

/** A claim that the rules find in an article. */
export interface ClaimSuggestion extends AttributionProposal {
  readonly content: Anchor;
}

/** A suggestion counts as dealt with when it shares this part of its words with a claim. */
const sameContent = 0.5;

/**
 * Claims in the kept zones of an article, in reading order, without those that are recorded there
 * already: a claim on about the same words with the same cue or source, whatever its status, so that
 * a rejected suggestion does not come back.
 */
export function suggestClaims(
  project: Project,
  codebook: Codebook,
  articleId: Id,
): ClaimSuggestion[] {
  const text = project.texts.get(articleId)?.text ?? '';
  const recorded = recordedIn(project, articleId);
  return readArticle(project, codebook, articleId).flatMap((draft) => {
    const isKnown = recorded.some(
      ({ content, cue }) =>
        shared(content, draft.content) >= sameContent &&
        (cue === null || draft.cue === null || shared(cue, draft.cue.span) > 0),
    );
    if (isKnown) return [];
    return {
      content: anchorAt(articleId, text, draft.content),
      ...toProposal(articleId, text, draft.content, draft),
    };
  });
}

interface Recorded {
  readonly content: Span;
  readonly cue: Span | null;
}

function recordedIn(project: Project, articleId: Id): Recorded[] {
  const recorded: Recorded[] = [];
  for (const { content, cue } of project.claims.values()) {
    if (content.articleId !== articleId) continue;
    recorded.push({
      content: coverOf(content.fragments),
      cue: cue.anchor === null ? null : coverOf(cue.anchor.fragments),
    });
  }
  return recorded;
}

/** Shared characters as a part of all characters of both. */
function shared(a: Span, b: Span): number {
  const both = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  if (both <= 0) return 0;
  return both / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}
