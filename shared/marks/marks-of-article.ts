import type { Anchor } from '../model/anchor.ts';
import type { Claim } from '../model/claim.ts';
import type { Codebook } from '../model/codebook.ts';
import type { Contradiction } from '../model/contradiction.ts';
import type { Id } from '../model/id.ts';
import type { Mention } from '../model/mention.ts';
import type { Project } from '../model/project.ts';
import type { RecordRef } from '../model/record-ref.ts';
import type { Span } from '../model/span.ts';
import { compareByCreation } from './text-order.ts';

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
  /** When the record was made (ISO 8601): the order of marks on the same characters. */
  readonly createdAt: string;
  readonly part: MarkPart;
  readonly look: string;
}

/** Colours of entity types, by the id of the type. */
export type TypeColours = ReadonlyMap<string, string>;

/** The colours a codebook gives to its entity types. */
export function typeColours(codebook: Codebook): TypeColours {
  return new Map(codebook.entityTypes.map((type) => [type.id, type.colour]));
}

/**
 * Every mark of one article as flat data. Rejected records are left out; a claim that stands in a
 * contradiction (unless that was rejected) has a second mark for it on the same characters.
 */
export function marksOfArticle(project: Project, codebook: Codebook, articleId: Id): Mark[] {
  const colours = typeColours(codebook);
  const marks: Mark[] = [];
  for (const mention of project.mentions.values()) {
    addMarksOfMention(marks, project, colours, mention, articleId);
  }
  for (const claim of project.claims.values()) addMarksOfClaim(marks, claim, articleId);
  for (const item of project.contradictions.values()) {
    addMarksOfContradiction(marks, project, item, articleId);
  }
  return marks;
}

/** Adds the marks that a mention has in an article. */
export function addMarksOfMention(
  marks: Mark[],
  project: Project,
  colours: TypeColours,
  mention: Mention,
  articleId: Id,
): void {
  if (mention.anchor.articleId !== articleId || mention.status === 'rejected') return;
  const type = project.entities.get(mention.entityId)?.type ?? '';
  const look = `entity-${colours.get(type) ?? 'slate'}`;
  add(
    marks,
    articleId,
    mention.anchor,
    mention,
    { table: 'mentions', id: mention.id },
    'mention',
    look,
  );
}

/** Adds the marks that a claim has in an article: content, cue, and sources. */
export function addMarksOfClaim(marks: Mark[], claim: Claim, articleId: Id): void {
  if (claim.status === 'rejected') return;
  const ref: RecordRef = { table: 'claims', id: claim.id };
  add(marks, articleId, claim.content, claim, ref, 'content', lookOfClaim(claim));
  add(marks, articleId, claim.cue.anchor, claim, ref, 'cue', 'cue');
  for (const link of [claim.source, ...claim.chain]) {
    add(marks, articleId, link.anchor, claim, ref, 'source', 'source');
  }
}

/** Adds the marks that a contradiction has in an article: its claims, and its evidence. */
export function addMarksOfContradiction(
  marks: Mark[],
  project: Project,
  item: Contradiction,
  articleId: Id,
): void {
  if (item.state === 'rejected' || item.status === 'rejected') return;
  const ref: RecordRef = { table: 'contradictions', id: item.id };
  for (const side of [item.sideA, item.sideB]) {
    for (const claimId of side.claimIds) {
      const claim = project.claims.get(claimId);
      if (claim !== undefined) {
        add(marks, articleId, claim.content, item, ref, 'content', 'contradiction');
      }
    }
    for (const anchor of side.evidence) {
      add(marks, articleId, anchor, item, ref, 'evidence', 'contradiction');
    }
  }
}

function add(
  marks: Mark[],
  articleId: Id,
  anchor: Anchor | null,
  { createdAt }: { readonly createdAt: string },
  ref: RecordRef,
  part: MarkPart,
  look: string,
): void {
  if (anchor?.articleId !== articleId) return;
  for (const { start, end } of anchor.fragments) {
    marks.push({ start, end, ref, createdAt, part, look });
  }
}

/** The order of marks on the same characters: as their records were made. */
export function compareMarks(a: Mark, b: Mark): number {
  return compareByCreation(
    { id: a.ref.id, createdAt: a.createdAt },
    { id: b.ref.id, createdAt: b.createdAt },
  );
}

function lookOfClaim(claim: Claim): string {
  const denied = (claim.polarity === 'negative') !== (claim.cue.polarity === 'negative');
  if (denied) return 'claim-denied';
  return claim.certainty === 'possible' || claim.certainty === 'probable'
    ? 'claim-hedged'
    : 'claim-asserted';
}
