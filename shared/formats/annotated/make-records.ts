import type { Claim } from '../../model/claim.ts';
import type { Codebook } from '../../model/codebook.ts';
import type { Contradiction } from '../../model/contradiction.ts';
import type { Entity } from '../../model/entity.ts';
import type { Id } from '../../model/id.ts';
import { mentionLevels } from '../../model/mention.ts';
import type { Mention } from '../../model/mention.ts';
import type { Project } from '../../model/project.ts';
import { reviewStatuses } from '../../model/review.ts';
import type { AnnotatedProblem } from './annotated-format.ts';
import { extendCodebook } from './extend-codebook.ts';
import { createEntityFinder, isTaken, newFields } from './find-entity.ts';
import type { RecordContext } from './find-entity.ts';
import type { LabelTargets } from './label-targets.ts';
import { makeClaims } from './make-claims.ts';
import { makeContradictions } from './make-contradictions.ts';
import type { MatchedDocument, MatchedFile, PlacedRegion } from './match-articles.ts';
import { anchorOf, customOf, noteOf, oneOf, placeKey } from './record-parts.ts';
import type { Making } from './record-parts.ts';

/** The records that a file brings into a project, and what became of the rest. */
export interface MadeRecords {
  readonly entities: readonly Entity[];
  readonly mentions: readonly Mention[];
  readonly claims: readonly Claim[];
  readonly contradictions: readonly Contradiction[];
  /** The codebook with the types that were missing; null when none was. */
  readonly codebook: Codebook | null;
  /** Records that are here already. */
  readonly same: number;
  /** Regions and relations that the analyst, or their kind, leaves out. */
  readonly leftOut: number;
  readonly problems: readonly AnnotatedProblem[];
}

/** Turns the regions and relations of matched documents into records, as the targets say. */
export function makeRecords(
  { documents }: MatchedFile,
  targets: LabelTargets,
  project: Project,
  codebook: Codebook,
  context: RecordContext,
): MadeRecords {
  const extended = extendCodebook(codebook, targets);
  const used = new Set<Id>();
  const making: Making = {
    project,
    targets,
    context,
    codebook: extended ?? codebook,
    entities: createEntityFinder(project, context),
    problems: [],
    idFor: (recordId) => {
      if (recordId === null || used.has(recordId) || isTaken(recordId, project)) return null;
      used.add(recordId);
      return recordId;
    },
    counts: { same: 0, leftOut: 0 },
  };
  const mentions: Mention[] = [];
  const claims: Claim[] = [];
  const contradictions: Contradiction[] = [];
  const seen = createKnownMentions(project);
  for (const document of documents) {
    const entityOf = new Map<string, Id>();
    for (const region of document.regions) {
      const target = targets.regions.get(region.label) ?? { kind: 'leave-out' };
      if (target.kind === 'leave-out') making.counts.leftOut += 1;
      if (target.kind !== 'entity' && target.kind !== 'new-type') continue;
      const type = target.kind === 'entity' ? target.type : region.label;
      const mention = makeMention(region, type, document, making, seen);
      entityOf.set(region.key, mention.entityId);
      if (mention.isNew) mentions.push(mention.record);
    }
    const made = makeClaims(document, entityOf, making);
    claims.push(...made.added);
    contradictions.push(...makeContradictions(document, made.idOf, making));
  }
  return {
    entities: [...making.entities.added.values()],
    mentions,
    claims,
    contradictions,
    codebook: extended,
    ...making.counts,
    problems: making.problems,
  };
}

/** Where mentions are already: by place and type here, by place and entity within the file. */
function createKnownMentions(project: Project): Map<string, Id> {
  const known = new Map<string, Id>();
  for (const { anchor, entityId } of project.mentions.values()) {
    const type = project.entities.get(entityId)?.type ?? '';
    known.set(`${placeKey(anchor)} ${type}`, entityId);
  }
  return known;
}

function makeMention(
  region: PlacedRegion,
  type: string,
  document: MatchedDocument,
  making: Making,
  known: ReadonlyMap<string, Id>,
):
  | { readonly entityId: Id; readonly isNew: false }
  | { readonly entityId: Id; readonly isNew: true; readonly record: Mention } {
  const anchor = anchorOf(region, document);
  const here = known.get(`${placeKey(anchor)} ${type}`);
  if (here !== undefined) {
    making.counts.same += 1;
    return { entityId: here, isNew: false };
  }
  const words = anchor.fragments.map(({ exact }) => exact).join(' ');
  const entityId = making.entities.find(words, type, region.entity);
  const { attributes } = region;
  const entityName = region.entity?.name ?? '';
  const record: Mention = {
    ...newFields(making.context, making.idFor(region.recordId)),
    status: oneOf(attributes.status, reviewStatuses, 'draft'),
    custom: customOf(attributes),
    entityId,
    anchor,
    level: oneOf(attributes.level, mentionLevels, 'NAM'),
    role: attributes.role ?? null,
    note: attributes.note ?? noteOf(region, entityName),
  };
  return { entityId, isNew: true, record };
}
