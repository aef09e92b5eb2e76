import type { Anchor } from '../../model/anchor.ts';
import type { Codebook } from '../../model/codebook.ts';
import type { Id } from '../../model/id.ts';
import type { Project } from '../../model/project.ts';
import { makeFragment } from '../../text/anchoring.ts';
import type { AnnotatedProblem } from './annotated-format.ts';
import type { EntityFinder, RecordContext } from './find-entity.ts';
import type { LabelTargets } from './label-targets.ts';
import type { MatchedDocument, PlacedRegion } from './match-articles.ts';

/** Everything that the parts of the work share. */
export interface Making {
  readonly project: Project;
  readonly targets: LabelTargets;
  readonly context: RecordContext;
  readonly codebook: Codebook;
  readonly entities: EntityFinder;
  readonly problems: AnnotatedProblem[];
  /** Id for a record: its own when the file has one and nothing else uses it. */
  readonly idFor: (recordId: string | null) => Id | null;
  /** Counted as they are met. */
  readonly counts: { same: number; leftOut: number };
}

/** The anchor of a region in its article. */
export function anchorOf({ spans }: PlacedRegion, { articleId, text }: MatchedDocument): Anchor {
  return { articleId, fragments: spans.map((span) => makeFragment(text, span)) };
}

/** An anchor as a key: two records lie in the same place when it is the same. */
export function placeKey(anchor: Anchor | null): string {
  if (anchor === null) return '-';
  const { articleId, fragments } = anchor;
  return `${articleId} ${fragments.map(({ start, end }) => `${start}-${end}`).join(' ')}`;
}

/** A value among those allowed, or another one. */
export function oneOf<T extends string>(
  value: string | undefined,
  allowed: readonly T[],
  otherwise: T,
): T {
  return allowed.find((each) => each === value) ?? otherwise;
}

/** The fields of the analyst's own that our writers put among the attributes. */
export function customOf(attributes: PlacedRegion['attributes']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(attributes).flatMap(([name, value]) =>
      name.startsWith('custom:') ? [[name.slice('custom:'.length), value] as const] : [],
    ),
  );
}

/** Attributes that become fields; what other programs know beside them goes to the note. */
const knownAttributes = new Set(
  (
    'id status level role note entity entityName entityType externalId mode polarity certainty ' +
    'checkworthy verdict credibility gloss claimedAt claimedAtIso eventTime eventTimeIso kind ' +
    'place class sourceKind cueClass cuePolarity'
  ).split(' '),
);

/** The remark on a region, without the entity's name that our writers put before it. */
export function noteOf({ note, attributes }: PlacedRegion, entityName: string): string {
  const own =
    entityName !== '' && note.startsWith(entityName)
      ? note.slice(entityName.length).replace(/^ –(?: |$)/u, '')
      : note;
  const others = Object.entries(attributes)
    .filter(([name]) => !knownAttributes.has(name) && !name.startsWith('custom:'))
    .map(([name, value]) => `${name}: ${value}`);
  return [own, ...others].filter((line) => line !== '').join('\n');
}
