import type { Anchor } from '../../model/anchor.ts';
import type { Article } from '../../model/article.ts';
import type { Claim, ClaimSource } from '../../model/claim.ts';
import type { Contradiction, Side } from '../../model/contradiction.ts';
import type { Mention } from '../../model/mention.ts';
import type { ArticleOffsets } from '../export/article-offsets.ts';
import type {
  WrittenAnchor,
  WrittenArticle,
  WrittenClaim,
  WrittenContradiction,
  WrittenMention,
} from './project-json-schema.ts';

// From records as stored to records as written: code-point offsets join the UTF-16 ones.

/** An article with its text and its zones in both units. */
export function writtenArticle(
  article: Article,
  text: string,
  offsets: ArticleOffsets,
): WrittenArticle {
  const converter = offsets(article.id);
  return {
    ...article,
    zones: article.zones.map((zone) => ({
      ...zone,
      startCodePoint: converter.toCodePoint(zone.start),
      endCodePoint: converter.toCodePoint(zone.end),
    })),
    text,
  };
}

/** A mention with its span in both units. */
export function writtenMention(mention: Mention, offsets: ArticleOffsets): WrittenMention {
  return { ...mention, anchor: writtenAnchor(mention.anchor, offsets) };
}

/** A claim with its spans in both units. */
export function writtenClaim(claim: Claim, offsets: ArticleOffsets): WrittenClaim {
  const source = (link: ClaimSource): WrittenClaim['source'] => ({
    ...link,
    anchor: link.anchor && writtenAnchor(link.anchor, offsets),
  });
  return {
    ...claim,
    content: writtenAnchor(claim.content, offsets),
    source: source(claim.source),
    chain: claim.chain.map(source),
    cue: { ...claim.cue, anchor: claim.cue.anchor && writtenAnchor(claim.cue.anchor, offsets) },
  };
}

/** A contradiction with its evidence in both units. */
export function writtenContradiction(
  contradiction: Contradiction,
  offsets: ArticleOffsets,
): WrittenContradiction {
  const side = ({ claimIds, evidence }: Side): WrittenContradiction['sideA'] => ({
    claimIds,
    evidence: evidence.map((anchor) => writtenAnchor(anchor, offsets)),
  });
  return {
    ...contradiction,
    sideA: side(contradiction.sideA),
    sideB: side(contradiction.sideB),
  };
}

function writtenAnchor({ articleId, fragments }: Anchor, offsets: ArticleOffsets): WrittenAnchor {
  const converter = offsets(articleId);
  return {
    articleId,
    fragments: fragments.map((fragment) => ({
      ...fragment,
      startCodePoint: converter.toCodePoint(fragment.start),
      endCodePoint: converter.toCodePoint(fragment.end),
    })),
  };
}
