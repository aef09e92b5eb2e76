import type { Id } from '../../model/id.ts';

/** An anchor of a record with the JSON pointer to it inside the record. */
export type PlacedAnchor<A> = readonly [path: string, anchor: A];

/** The parts of a claim that hold anchors, as stored (`Anchor`) or as written to a file. */
interface AnchoredClaim<A> {
  readonly content: A;
  readonly source: { readonly entityId: Id | null; readonly anchor: A | null };
  readonly chain: readonly { readonly entityId: Id | null; readonly anchor: A | null }[];
  readonly cue: { readonly anchor: A | null };
}

/** The parts of a contradiction that hold anchors. */
interface AnchoredContradiction<A> {
  readonly sideA: { readonly evidence: readonly A[] };
  readonly sideB: { readonly evidence: readonly A[] };
}

/** Every anchor of a claim: content, source, links of the chain, cue. */
export function anchorsOfClaim<A>(claim: AnchoredClaim<A>): PlacedAnchor<A>[] {
  const placed: (readonly [string, A | null])[] = [
    ['/content', claim.content],
    ['/source/anchor', claim.source.anchor],
    ...claim.chain.map((link, i) => [`/chain/${i}/anchor`, link.anchor] as const),
    ['/cue/anchor', claim.cue.anchor],
  ];
  return placed.filter((entry): entry is PlacedAnchor<A> => entry[1] !== null);
}

/** Every evidence anchor of a contradiction. */
export function anchorsOfContradiction<A>({
  sideA,
  sideB,
}: AnchoredContradiction<A>): PlacedAnchor<A>[] {
  return [
    ...sideA.evidence.map((anchor, i) => [`/sideA/evidence/${i}`, anchor] as const),
    ...sideB.evidence.map((anchor, i) => [`/sideB/evidence/${i}`, anchor] as const),
  ];
}
