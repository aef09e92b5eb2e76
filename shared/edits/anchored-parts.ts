import type { Anchor } from '../model/anchor.ts';
import type { Claim } from '../model/claim.ts';
import type { Contradiction, Side } from '../model/contradiction.ts';
import type { Mention } from '../model/mention.ts';

/** What a place in the text is to its record. */
export type PartKind = 'mention' | 'content' | 'source' | 'chain' | 'cue' | 'evidence';

/** A place of a record, with a key that tells it from the record's other places. */
export interface AnchoredPart {
  readonly key: string;
  readonly kind: PartKind;
  readonly anchor: Anchor;
}

/** New places of a record by {@link AnchoredPart.key}; null takes the place away. */
export type NewPlaces = Readonly<Record<string, Anchor | null>>;

/** The one place of a mention. */
export function mentionParts({ anchor }: Mention): AnchoredPart[] {
  return [{ key: 'mention', kind: 'mention', anchor }];
}

/** The places of a claim; the first is its content. */
export function claimParts({ content, source, chain, cue }: Claim): AnchoredPart[] {
  const part = (key: string, kind: PartKind, anchor: Anchor | null): AnchoredPart[] =>
    anchor === null ? [] : [{ key, kind, anchor }];
  return [
    ...part('content', 'content', content),
    ...part('source', 'source', source.anchor),
    ...chain.flatMap(({ anchor }, index) => part(`chain-${index}`, 'chain', anchor)),
    ...part('cue', 'cue', cue.anchor),
  ];
}

/** The quotes that prove the sides of a contradiction. */
export function contradictionParts({ sideA, sideB }: Contradiction): AnchoredPart[] {
  const parts = (side: 'a' | 'b', { evidence }: Side): AnchoredPart[] =>
    evidence.map((anchor, index) => ({ key: `${side}-${index}`, kind: 'evidence', anchor }));
  return [...parts('a', sideA), ...parts('b', sideB)];
}

/** The mention at its new place; a mention cannot be without one, so null changes nothing. */
export function placeMention(mention: Mention, places: NewPlaces): Mention {
  return { ...mention, anchor: placeOf(places, 'mention', mention.anchor) ?? mention.anchor };
}

/** The claim at its new places; its content cannot be without one, so null there changes nothing. */
export function placeClaim(claim: Claim, places: NewPlaces): Claim {
  const { content, source, chain, cue } = claim;
  return {
    ...claim,
    content: placeOf(places, 'content', content) ?? content,
    source: { ...source, anchor: placeOf(places, 'source', source.anchor) },
    chain: chain.map((link, index) => ({
      ...link,
      anchor: placeOf(places, `chain-${index}`, link.anchor),
    })),
    cue: { ...cue, anchor: placeOf(places, 'cue', cue.anchor) },
  };
}

/** The contradiction with its quotes at their new places, without those that have none. */
export function placeContradiction(contradiction: Contradiction, places: NewPlaces): Contradiction {
  const place = (key: 'a' | 'b', side: Side): Side => ({
    ...side,
    evidence: side.evidence
      .map((anchor, index) => placeOf(places, `${key}-${index}`, anchor))
      .filter((anchor) => anchor !== null),
  });
  return {
    ...contradiction,
    sideA: place('a', contradiction.sideA),
    sideB: place('b', contradiction.sideB),
  };
}

function placeOf(places: NewPlaces, key: string, present: Anchor | null): Anchor | null {
  return Object.hasOwn(places, key) ? (places[key] ?? null) : present;
}
