import type { Anchor } from '../model/anchor.ts';
import type { Claim } from '../model/claim.ts';
import type { Codebook } from '../model/codebook.ts';
import type { Id } from '../model/id.ts';
import type { Project } from '../model/project.ts';
import type { RecordRef } from '../model/record-ref.ts';
import type { Span } from '../model/span.ts';

/** Which part of a record a stretch of text is. */
export type MarkPart = 'mention' | 'content' | 'source' | 'cue' | 'evidence';

/** Looks of claims, cues, sources and contradictions; entity looks are `entity-<colour>`. */
export const claimLooks = [
  'claim-asserted',
  'claim-hedged',
  'claim-denied',
  'cue',
  'source',
  'contradiction',
] as const;

/** Colours of the palette that entity types choose from. */
export const markColours = [
  'rose',
  'amber',
  'olive',
  'teal',
  'blue',
  'violet',
  'slate',
  'sand',
] as const;

/** One painted stretch: half-open UTF-16 span, what it belongs to, and how it looks. */
export interface Mark extends Span {
  readonly ref: RecordRef;
  readonly part: MarkPart;
  readonly look: string;
}

/**
 * Every mark of one article as flat data. Rejected records are left out; a claim that stands in a
 * contradiction (unless that was rejected) has a second mark for it on the same characters.
 */
export function marksOfArticle(project: Project, codebook: Codebook, articleId: Id): Mark[] {
  const colours = new Map(codebook.entityTypes.map((type) => [type.id, type.colour]));
  const marks: Mark[] = [];
  const add = (anchor: Anchor | null, ref: RecordRef, part: MarkPart, look: string): void => {
    if (anchor?.articleId !== articleId) return;
    for (const { start, end } of anchor.fragments) marks.push({ start, end, ref, part, look });
  };
  for (const mention of project.mentions.values()) {
    if (mention.anchor.articleId !== articleId || mention.status === 'rejected') continue;
    const type = project.entities.get(mention.entityId)?.type ?? '';
    const look = `entity-${colours.get(type) ?? 'slate'}`;
    add(mention.anchor, { table: 'mentions', id: mention.id }, 'mention', look);
  }
  for (const claim of project.claims.values()) {
    if (claim.status === 'rejected') continue;
    const ref: RecordRef = { table: 'claims', id: claim.id };
    add(claim.content, ref, 'content', lookOfClaim(claim));
    add(claim.cue.anchor, ref, 'cue', 'cue');
    for (const link of [claim.source, ...claim.chain]) add(link.anchor, ref, 'source', 'source');
  }
  for (const item of project.contradictions.values()) {
    if (item.state === 'rejected' || item.status === 'rejected') continue;
    const ref: RecordRef = { table: 'contradictions', id: item.id };
    for (const side of [item.sideA, item.sideB]) {
      for (const claimId of side.claimIds) {
        const claim = project.claims.get(claimId);
        if (claim !== undefined) add(claim.content, ref, 'content', 'contradiction');
      }
      for (const anchor of side.evidence) add(anchor, ref, 'evidence', 'contradiction');
    }
  }
  return marks;
}

function lookOfClaim(claim: Claim): string {
  const denied = (claim.polarity === 'negative') !== (claim.cue.polarity === 'negative');
  if (denied) return 'claim-denied';
  return claim.certainty === 'possible' || claim.certainty === 'probable'
    ? 'claim-hedged'
    : 'claim-asserted';
}
