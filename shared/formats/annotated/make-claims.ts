import type { Anchor } from '../../model/anchor.ts';
import {
  certainties,
  checkworthiness,
  credibilities,
  polarities,
  quotationModes,
  sourceKinds,
} from '../../model/claim.ts';
import type { Claim, ClaimSource } from '../../model/claim.ts';
import type { Id } from '../../model/id.ts';
import { reviewStatuses } from '../../model/review.ts';
import type { Span } from '../../model/span.ts';
import { sentenceAt } from '../../text/sentences.ts';
import { newFields } from './find-entity.ts';
import type { MatchedDocument, PlacedRegion } from './match-articles.ts';
import { anchorOf, customOf, noteOf, oneOf, placeKey } from './record-parts.ts';
import type { Making } from './record-parts.ts';

/** The claims of a document. */
export interface MadeClaims {
  readonly added: readonly Claim[];
  /** Id of the claim, new or here already, by the key of its region. */
  readonly idOf: ReadonlyMap<string, Id>;
}

/** The parts of one claim, gathered before the claim is made. */
interface ClaimParts {
  readonly content: PlacedRegion;
  readonly sources: PlacedRegion[];
  cue: PlacedRegion | null;
}

/** Gathers the parts of each claim and makes those that are not here yet. */
export function makeClaims(
  document: MatchedDocument,
  entityOf: ReadonlyMap<string, Id>,
  making: Making,
): MadeClaims {
  const claims = gatherParts(document, making);
  const entityAt = new Map(
    document.regions.flatMap((region) => {
      const entityId = entityOf.get(region.key);
      return entityId === undefined ? [] : [[spansKey(region), entityId] as const];
    }),
  );
  const here = knownClaims(making, document.articleId);
  const added: Claim[] = [];
  const idOf = new Map<string, Id>();
  for (const parts of claims) {
    const claim = makeClaim(parts, document, entityAt, making);
    const known = here.get(claimKey(claim));
    if (known === undefined) added.push(claim);
    else making.counts.same += 1;
    idOf.set(parts.content.key, known ?? claim.id);
  }
  return { added, idOf };
}

/** Each claim with the parts that relations give it, or that stand in its sentence alone. */
function gatherParts(document: MatchedDocument, { targets, problems }: Making): ClaimParts[] {
  const kindOf = ({ label }: PlacedRegion) => targets.regions.get(label)?.kind ?? 'leave-out';
  const byKey = new Map(document.regions.map((region) => [region.key, region]));
  const claims = new Map<string, ClaimParts>();
  for (const region of document.regions) {
    if (kindOf(region) === 'claim') {
      claims.set(region.key, { content: region, sources: [], cue: null });
    }
  }
  const linked = new Set<string>();
  for (const { label, from, to } of document.document.relations) {
    const kind = targets.relations.get(label)?.kind;
    if (kind !== 'source' && kind !== 'cue') continue;
    const [claimKeyOf, partKey] = claims.has(from) ? [from, to] : [to, from];
    const claim = claims.get(claimKeyOf);
    const part = byKey.get(partKey);
    if (claim === undefined || part === undefined || claims.has(partKey)) continue;
    linked.add(partKey);
    if (kind === 'source') claim.sources.push(part);
    else claim.cue ??= part;
  }
  for (const region of document.regions) {
    const kind = kindOf(region);
    if ((kind !== 'source' && kind !== 'cue') || linked.has(region.key)) continue;
    const claim = nearestInSentence(region, [...claims.values()], document.text);
    if (claim === null)
      problems.push({ path: region.path, reason: 'missing-end', detail: region.label });
    else if (kind === 'source') claim.sources.push(region);
    else claim.cue ??= region;
  }
  return [...claims.values()];
}

/** The claim that shares a sentence with a part and stands nearest to it. */
function nearestInSentence(
  part: PlacedRegion,
  claims: readonly ClaimParts[],
  text: string,
): ClaimParts | null {
  const at = extentOf(part);
  const sentence = sentenceAt(text, at.start);
  if (sentence === null) return null;
  const distance = ({ content }: ClaimParts): number => {
    const { start, end } = extentOf(content);
    return Math.max(0, start - at.end, at.start - end);
  };
  const near = claims.filter(({ content }) => {
    const { start, end } = extentOf(content);
    return start < sentence.end && end > sentence.start;
  });
  return near.toSorted((a, b) => distance(a) - distance(b))[0] ?? null;
}

function extentOf({ spans }: PlacedRegion): Span {
  return { start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 };
}

function spansKey({ spans }: PlacedRegion): string {
  return spans.map(({ start, end }) => `${start}-${end}`).join(' ');
}

function makeClaim(
  { content, sources, cue }: ClaimParts,
  document: MatchedDocument,
  entityAt: ReadonlyMap<string, Id>,
  making: Making,
): Claim {
  const { attributes } = content;
  const links = sources
    .toSorted((a, b) => Number(a.attributes.place ?? 1) - Number(b.attributes.place ?? 1))
    .map((region) => sourceOf(region, document, entityAt, making));
  const [first, ...chain] = sources.some((region) => (region.attributes.place ?? '1') === '1')
    ? links
    : [sourceOfClaim(content, making), ...links];
  const isKnownVerdict = making.codebook.verdicts.some(({ id }) => id === attributes.verdict);
  return {
    ...newFields(making.context, making.idFor(content.recordId)),
    status: oneOf(attributes.status, reviewStatuses, 'draft'),
    custom: customOf(attributes),
    content: anchorOf(content, document),
    source: first ?? sourceOfClaim(content, making),
    chain,
    cue: {
      anchor: cue === null ? null : anchorOf(cue, document),
      class: cue?.attributes.class ?? attributes.cueClass ?? '',
      polarity: oneOf(cue?.attributes.polarity ?? attributes.cuePolarity, polarities, 'positive'),
    },
    mode: oneOf(attributes.mode, quotationModes, 'indirect'),
    polarity: oneOf(attributes.polarity, polarities, 'positive'),
    certainty: oneOf(attributes.certainty, certainties, 'underspecified'),
    claimedAt: { text: attributes.claimedAt ?? '', iso: attributes.claimedAtIso ?? '' },
    eventTime: { text: attributes.eventTime ?? '', iso: attributes.eventTimeIso ?? '' },
    gloss: attributes.gloss ?? (content.recordId === null ? '' : content.note),
    checkworthy: checkworthiness.find((each) => each === attributes.checkworthy) ?? null,
    verdict: isKnownVerdict ? (attributes.verdict ?? '') : 'not-checked',
    credibility: credibilities.find((each) => String(each) === attributes.credibility) ?? 6,
    note: attributes.note ?? (content.recordId === null ? noteOf(content, '') : ''),
    propositionId: null,
  };
}

/**
 * A source as its words say, and the entity behind them: the one that our own writer named, or the
 * one that another program marked on the same words.
 */
function sourceOf(
  region: PlacedRegion,
  document: MatchedDocument,
  entityAt: ReadonlyMap<string, Id>,
  making: Making,
): ClaimSource {
  const { attributes, entity } = region;
  const entityId =
    entity === null
      ? attributes.place === undefined
        ? (entityAt.get(spansKey(region)) ?? null)
        : null
      : making.entities.find(entity.name, attributes.entityType ?? 'person', entity);
  return {
    kind: oneOf(attributes.kind, sourceKinds, entityId === null ? 'unnamed' : 'named'),
    entityId,
    anchor: anchorOf(region, document),
  };
}

/** A source without words: what the claim itself says of it. */
function sourceOfClaim({ attributes, entity }: PlacedRegion, making: Making): ClaimSource {
  const entityId =
    entity === null
      ? null
      : making.entities.find(entity.name, attributes.entityType ?? 'person', entity);
  return { kind: oneOf(attributes.sourceKind, sourceKinds, 'implicit'), entityId, anchor: null };
}

/** Claims that are here, by where their parts stand. */
function knownClaims({ project }: Making, articleId: Id): Map<string, Id> {
  const known = new Map<string, Id>();
  for (const claim of project.claims.values()) {
    if (claim.content.articleId === articleId) known.set(claimKey(claim), claim.id);
  }
  return known;
}

function claimKey({ content, source, cue }: Claim): string {
  const anchors: (Anchor | null)[] = [content, source.anchor, cue.anchor];
  return anchors.map(placeKey).join('|');
}
