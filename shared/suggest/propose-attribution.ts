import type { Anchor } from '../model/anchor.ts';
import type { Certainty, ClaimCue, ClaimSource, Polarity, QuotationMode } from '../model/claim.ts';
import type { Codebook } from '../model/codebook.ts';
import type { Id } from '../model/id.ts';
import type { Project } from '../model/project.ts';
import type { Span } from '../model/span.ts';
import { makeFragment } from '../text/anchoring.ts';
import { sentenceAt } from '../text/sentences.ts';
import { overlaps } from '../text/span-relations.ts';
import type { AttributionDraft, SourceDraft } from './attribution/line-context.ts';
import { readArticle } from './attribution/read-article.ts';
import { readCertainty, readMode, readPolarity } from './attribution/read-stance.ts';
import type { AttributionReason } from './suggestion-reasons.ts';

/** Who says something, with which cue, and how: fields of a claim, ready to be stored. */
export interface AttributionProposal {
  /** Null when nobody is found; the claim is then the author's or has yet to get a source. */
  readonly source: ClaimSource | null;
  readonly chain: readonly ClaimSource[];
  readonly cue: ClaimCue | null;
  readonly mode: QuotationMode;
  readonly polarity: Polarity;
  readonly certainty: Certainty;
  readonly reason: AttributionReason;
  /** 0 to 1. */
  readonly confidence: number;
}

/**
 * Source, cue and attributes of the words at `content` (UTF-16 units): of the attribution that the
 * rules find around them, else of the nearest cue in the sentence.
 */
export function proposeAttribution(
  project: Project,
  codebook: Codebook,
  articleId: Id,
  content: Span,
): AttributionProposal {
  const text = project.texts.get(articleId)?.text ?? '';
  const drafts = readArticle(project, codebook, articleId, content.end);
  const around = drafts
    .filter((draft) => overlaps(draft.content, content))
    .sort((a, b) => sharedPart(b.content, content) - sharedPart(a.content, content))[0];
  if (around !== undefined) return toProposal(articleId, text, content, around);
  const near = nearestInSentence(text, drafts, content);
  if (near !== null) {
    return {
      ...toProposal(articleId, text, content, near),
      reason: 'nearest-speaker',
      confidence: 0.3,
    };
  }
  return toProposal(articleId, text, content, {
    content,
    source: { kind: 'author', entityId: null, span: null, subject: null },
    chain: [],
    cue: null,
    isQuote: false,
    reason: 'no-cue',
    confidence: 0.2,
  });
}

/** The fields of a claim from a draft, its attributes read from `content`. */
export function toProposal(
  articleId: Id,
  text: string,
  content: Span,
  draft: AttributionDraft,
): AttributionProposal {
  const { source, chain, cue, reason, confidence } = draft;
  return {
    source: source === null ? null : toSource(articleId, text, source),
    chain: chain.map((link) => toSource(articleId, text, link)),
    cue:
      cue === null
        ? null
        : {
            anchor: anchorAt(articleId, text, cue.span),
            class: cue.class,
            polarity: cue.polarity,
          },
    mode: readMode(text, content),
    polarity: readPolarity(text, content),
    certainty: readCertainty(text, content, cue?.class ?? null),
    reason,
    confidence: Math.max(0, Math.min(1, confidence)),
  };
}

/** An anchor on one span of a text. */
export function anchorAt(articleId: Id, text: string, span: Span): Anchor {
  return { articleId, fragments: [makeFragment(text, span)] };
}

function toSource(articleId: Id, text: string, { kind, entityId, span }: SourceDraft): ClaimSource {
  return { kind, entityId, anchor: span === null ? null : anchorAt(articleId, text, span) };
}

function sharedPart(a: Span, b: Span): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

function nearestInSentence(
  text: string,
  drafts: readonly AttributionDraft[],
  content: Span,
): AttributionDraft | null {
  const sentence = sentenceAt(text, content.start);
  if (sentence === null) return null;
  const distance = ({ cue }: AttributionDraft): number =>
    cue === null ? Infinity : Math.abs(cue.span.start - content.start);
  return (
    drafts
      .filter(({ cue }) => cue !== null && overlaps(cue.span, sentence))
      .sort((a, b) => distance(a) - distance(b))[0] ?? null
  );
}
