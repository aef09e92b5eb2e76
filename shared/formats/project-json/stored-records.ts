import type { Anchor } from '../../model/anchor.ts';
import type { Article } from '../../model/article.ts';
import type { Claim, ClaimSource } from '../../model/claim.ts';
import type { Contradiction } from '../../model/contradiction.ts';
import type { Mention } from '../../model/mention.ts';
import type {
  WrittenAnchor,
  WrittenArticle,
  WrittenClaim,
  WrittenContradiction,
  WrittenMention,
} from './project-json-schema.ts';

// From records as written to records as stored: the code-point offsets, already checked, go.

/** An article without its text. */
export function storedArticle({ text: _text, zones, ...article }: WrittenArticle): Article {
  return {
    ...article,
    zones: zones.map(({ startCodePoint: _start, endCodePoint: _end, ...zone }) => zone),
  };
}

/** A mention with its span in UTF-16 units. */
export function storedMention(written: WrittenMention): Mention {
  return { ...written, anchor: storedAnchor(written.anchor) };
}

/** A claim with its spans in UTF-16 units. */
export function storedClaim(written: WrittenClaim): Claim {
  const source = (link: WrittenClaim['source']): ClaimSource => ({
    ...link,
    anchor: link.anchor && storedAnchor(link.anchor),
  });
  return {
    ...written,
    content: storedAnchor(written.content),
    source: source(written.source),
    chain: written.chain.map(source),
    cue: { ...written.cue, anchor: written.cue.anchor && storedAnchor(written.cue.anchor) },
  };
}

/** A contradiction with its evidence in UTF-16 units. */
export function storedContradiction(written: WrittenContradiction): Contradiction {
  const { sideA, sideB } = written;
  return {
    ...written,
    sideA: { ...sideA, evidence: sideA.evidence.map(storedAnchor) },
    sideB: { ...sideB, evidence: sideB.evidence.map(storedAnchor) },
  };
}

function storedAnchor({ articleId, fragments }: WrittenAnchor): Anchor {
  return {
    articleId,
    fragments: fragments.map(({ startCodePoint: _start, endCodePoint: _end, ...rest }) => rest),
  };
}
