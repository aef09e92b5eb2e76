import type { Anchor } from '../model/anchor.ts';
import type { Codebook } from '../model/codebook.ts';
import type { Entity } from '../model/entity.ts';
import type { Id } from '../model/id.ts';
import type { MentionLevel } from '../model/mention.ts';
import type { Project } from '../model/project.ts';
import type { Span } from '../model/span.ts';
import type { Zone } from '../model/zone.ts';
import { fold } from '../text/folding.ts';
import type { Folded } from '../text/folding.ts';
import { compareSpans, containsSpan, coverOf, overlaps, sameSpan } from '../text/span-relations.ts';
import type { MarkedSpan } from './find-mentions-of.ts';
import { findListedNames, wordForms } from './names/find-listed-names.ts';
import { standsInLongerName } from './names/longer-name.ts';
import { namePartsOf } from './names/name-parts.ts';
import { namedInFull } from './names/named-in-full.ts';
import type { NamedInFull } from './names/named-in-full.ts';
import { nameRules } from './names/rules/name-rules.ts';
import { isTitleHere } from './names/title-here.ts';
import { anchorAt } from './propose-attribution.ts';
import type { MentionReason } from './suggestion-reasons.ts';

/** A mention that the rules offer. */
export interface MentionSuggestion {
  readonly anchor: Anchor;
  readonly span: Span;
  readonly entityType: string;
  /** The entity of the registry, or null for a new one. */
  readonly entityId: Id | null;
  /** Name of the entity, or for a new one the words as they stand. */
  readonly name: string;
  readonly level: MentionLevel;
  readonly reason: MentionReason;
  /** 0 to 1. */
  readonly confidence: number;
}

type Draft = Omit<MentionSuggestion, 'anchor' | 'name' | 'level'> & {
  readonly name: string | null;
};

/** Confidence of what stands inside a longer name, marked or suggested. */
const insideLonger = 0.3;

/**
 * Mentions to offer in the kept zones of an article, in reading order: names of the registry, of the
 * codebook's word lists, what the rules find, and where that is named again. Spans that carry a mention already, whatever its
 * status, are left out, so that a rejected suggestion does not come back. Of overlapping ones the
 * longest is offered, and names inside it with low confidence.
 */
export function suggestMentions(
  project: Project,
  codebook: Codebook,
  articleId: Id,
): MentionSuggestion[] {
  const article = project.articles.get(articleId);
  const text = project.texts.get(articleId)?.text;
  if (article === undefined || text === undefined) return [];
  const types = new Set(codebook.entityTypes.filter(({ hidden }) => !hidden).map(({ id }) => id));
  const marked = markedIn(project, articleId);
  const registry = registryNames(project);
  const zones = article.zones.filter(({ kept }) => kept).map((zone) => readZone(text, zone));
  const drafts = zones
    .flatMap((zone) => [
      ...draftsOfRegistry(zone, registry),
      ...draftsOfGazetteers(zone, codebook),
      ...draftsOfRules(zone),
    ])
    .map((draft) => (isKnownName(draft) ? apartInLonger(text, draft) : draft));
  const named = namedInFull(article, text, settle(drafts, marked));
  const again = zones.flatMap((zone) => draftsOfNamed(zone, text, named));
  return settle([...drafts, ...again], marked)
    .filter(({ entityType }) => types.has(entityType))
    .map((draft) => ({
      ...draft,
      anchor: anchorAt(articleId, text, draft.span),
      name: draft.name ?? text.slice(draft.span.start, draft.span.end),
      level: 'NAM',
    }));
}

/** A zone with what searching for names in it needs. */
interface ZoneText {
  readonly zone: Zone;
  readonly folded: Folded;
  readonly forms: ReadonlySet<string>;
}

function readZone(text: string, zone: Zone): ZoneText {
  const folded = fold(text.slice(zone.start, zone.end), { hamzaCarriers: true });
  return { zone, folded, forms: wordForms(folded) };
}

/** Where the names of a list stand, in offsets of the article. */
function listedIn(
  { zone, folded, forms }: ZoneText,
  names: readonly string[],
): { readonly name: string; readonly span: Span }[] {
  return findListedNames(folded, forms, names).map(({ name, span }) => ({
    name,
    span: moved(span, zone),
  }));
}

function moved({ start, end }: Span, zone: Zone): Span {
  return { start: start + zone.start, end: end + zone.start };
}

function draftsOfRegistry(zone: ZoneText, { names, byName }: RegistryNames): Draft[] {
  return listedIn(zone, names).flatMap(({ name, span }) =>
    (byName.get(name) ?? []).map(({ entity, reason }) => ({
      span,
      entityType: entity.type,
      entityId: entity.id,
      name: entity.name,
      reason,
      confidence: reason === 'part-of-name' ? 0.75 : 0.95,
    })),
  );
}

function draftsOfGazetteers(zone: ZoneText, { gazetteers }: Codebook): Draft[] {
  return gazetteers.flatMap(({ entityType, names }) =>
    listedIn(zone, names).map(({ span }) => ({
      span,
      entityType,
      entityId: null,
      name: null,
      reason: 'gazetteer' as const,
      confidence: 0.8,
    })),
  );
}

function draftsOfRules({ zone, folded }: ZoneText): Draft[] {
  return nameRules.flatMap((rule) =>
    rule(folded, zone.kind).map(({ span, ...hit }) => ({
      ...hit,
      span: moved(span, zone),
      entityId: null,
      name: null,
    })),
  );
}

/** Places where a name that the article gives in full stands again, whole or by a part of it. */
function draftsOfNamed(zone: ZoneText, text: string, { names, byName }: NamedInFull): Draft[] {
  return listedIn(zone, names).flatMap(({ name, span }) => {
    const known = byName.get(name);
    if (known === undefined || isTitleHere(text, span)) return [];
    // Folding drops capitals, by which “Blue Anchor” is told from an anchor.
    if (/^\p{Lu}/u.test(name) && !/^\p{Lu}/u.test(text.slice(span.start))) return [];
    return [apartInLonger(text, { ...known, span, entityId: null })];
  });
}

function isKnownName({ entityId, reason }: Draft): boolean {
  return entityId !== null || reason === 'gazetteer';
}

/** «دمشق» of «جامعة دمشق» is offered, but apart. */
function apartInLonger(text: string, draft: Draft): Draft {
  return standsInLongerName(text, draft.span) ? inside(draft) : draft;
}

interface RegistryNames {
  readonly names: readonly string[];
  readonly byName: ReadonlyMap<
    string,
    readonly { readonly entity: Entity; readonly reason: 'same-name' | 'alias' | 'part-of-name' }[]
  >;
}

const registries = new WeakMap<Project['entities'], RegistryNames>();

/** Names, aliases and parts of names of all entities; made once for each state of the registry. */
function registryNames({ entities }: Project): RegistryNames {
  const known = registries.get(entities);
  if (known !== undefined) return known;
  type Entry = { entity: Entity; reason: 'same-name' | 'alias' | 'part-of-name' };
  const byName = new Map<string, Entry[]>();
  const put = (name: string, entry: Entry): void => {
    const entries = byName.get(name) ?? [];
    if (!entries.some(({ entity }) => entity.id === entry.entity.id)) entries.push(entry);
    byName.set(name, entries);
  };
  for (const entity of entities.values()) {
    if (entity.status === 'rejected') continue;
    put(entity.name, { entity, reason: 'same-name' });
    for (const alias of entity.aliases) put(alias, { entity, reason: 'alias' });
    for (const part of namePartsOf(entity.name, entity.type)) {
      put(part, { entity, reason: 'part-of-name' });
    }
  }
  const registry = { names: [...byName.keys()], byName };
  registries.set(entities, registry);
  return registry;
}

function markedIn(project: Project, articleId: Id): MarkedSpan[] {
  const marked: MarkedSpan[] = [];
  for (const { anchor, entityId } of project.mentions.values()) {
    if (anchor.articleId === articleId) marked.push({ ...coverOf(anchor.fragments), entityId });
  }
  return marked.sort(compareSpans);
}

/** One suggestion a span; the longest of those that overlap, and known names inside it. */
function settle(drafts: readonly Draft[], marked: readonly MarkedSpan[]): Draft[] {
  const sorted = [...drafts].sort(
    (a, b) => compareSpans(a.span, b.span) || b.confidence - a.confidence,
  );
  const kept: Draft[] = [];
  let longest: Draft | null = null;
  let firstMark = 0;
  for (const draft of sorted) {
    while ((marked[firstMark]?.end ?? Infinity) <= draft.span.start - 400) firstMark += 1;
    const touching: MarkedSpan[] = [];
    for (let n = firstMark; (marked[n]?.start ?? Infinity) < draft.span.end; n += 1) {
      const mark = marked[n];
      if (mark !== undefined && overlaps(mark, draft.span)) touching.push(mark);
    }
    if (touching.some((mark) => sameSpan(mark, draft.span))) continue;
    const isName = isKnownName(draft);
    if (touching.length > 0) {
      // «الحلبي» in the marked «سامر الحلبي» is the same mention.
      const isInside =
        touching.some((mark) => containsSpan(mark, draft.span)) &&
        !touching.some((mark) => mark.entityId === draft.entityId);
      if (isInside && isName) kept.push(inside(draft));
      continue;
    }
    if (longest === null || draft.span.start >= longest.span.end) {
      kept.push(draft);
      longest = draft;
      continue;
    }
    if (sameSpan(draft.span, longest.span)) continue;
    const isOther = draft.entityId === null || draft.entityId !== longest.entityId;
    if (containsSpan(longest.span, draft.span) && isName && isOther && longest.reason !== 'date') {
      kept.push(inside(draft));
    }
  }
  return kept;
}

function inside(draft: Draft): Draft {
  return { ...draft, reason: 'inside-longer-name', confidence: insideLonger };
}
