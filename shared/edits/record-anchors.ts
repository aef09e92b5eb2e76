import type { Anchor } from '../model/anchor.ts';
import type { Claim } from '../model/claim.ts';
import type { Contradiction } from '../model/contradiction.ts';
import type { Mention } from '../model/mention.ts';

/** Every anchor of a claim: content, source, links of the chain, cue. */
export function claimAnchors(claim: Claim): Anchor[] {
  return [
    claim.content,
    claim.source.anchor,
    ...claim.chain.map((link) => link.anchor),
    claim.cue.anchor,
  ].filter((anchor) => anchor !== null);
}

/** Every evidence anchor of a contradiction. */
export function contradictionAnchors(contradiction: Contradiction): Anchor[] {
  return [...contradiction.sideA.evidence, ...contradiction.sideB.evidence];
}

/** The anchors of a mention, in the shape of the other two. */
export function mentionAnchors(mention: Mention): Anchor[] {
  return [mention.anchor];
}
