import type { Anchor } from '../model/anchor.ts';
import type { Codebook } from '../model/codebook.ts';
import type { Entity } from '../model/entity.ts';
import type { Id } from '../model/id.ts';
import type { MentionLevel } from '../model/mention.ts';
import type { Project } from '../model/project.ts';
import type { Span } from '../model/span.ts';
import { fold } from '../text/folding.ts';
import { compareSpans, containsSpan, coverOf, overlaps, sameSpan } from '../text/span-relations.ts';
import type { MarkedSpan } from './find-mentions-of.ts';
import { findListedNames, wordForms } from './names/find-listed-names.ts';
import { standsInLongerName } from './names/longer-name.ts';
import { namePartsOf } from './names/name-parts.ts';
import { nameRules } from './names/rules/name-rules.ts';
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
 * codebook's word lists, and what the rules find. Spans that carry a mention already, whatever its
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
  const drafts: Draft[] = [];
  for (const zone of article.zones) {
    if (!zone.kept) continue;
    const folded = fold(text.slice(zone.start, zone.end), { hamzaCarriers: true });
    const forms = wordForms(folded);
    const put = (span: Span, draft: Omit<Draft, 'span'>): void => {
      if (!types.has(draft.entityType)) return;
      const moved = { start: span.start + zone.start, end: span.end + zone.start };
      const isInside = draft.entityId !== null || draft.reason === 'gazetteer';
      drafts.push(
        isInside && standsInLongerName(text, moved)
          ? { ...draft, span: moved, reason: 'inside-longer-name', confidence: insideLonger }
          : { ...draft, span: moved },
      );
    };
    for (const { name, span } of findListedNames(folded, forms, registry.names)) {
      for (const { entity, reason } of registry.byName.get(name) ?? []) {
        put(span, {
          entityType: entity.type,
          entityId: entity.id,
          name: entity.name,
          reason,
          confidence: reason === 'part-of-name' ? 0.75 : 0.95,
        });
      }
    }
    for (const { entityType, names } of codebook.gazetteers) {
      for (const { span } of findListedNames(folded, forms, names)) {
        put(span, { entityType, entityId: null, name: null, reason: 'gazetteer', confidence: 0.8 });
      }
    }
    for (const rule of nameRules) {
      for (const { span, ...hit } of rule(folded, zone.kind)) {
        put(span, { ...hit, entityId: null, name: null });
      }
    }
  }
  return settle(drafts, marked).map((draft) => ({
    ...draft,
    anchor: anchorAt(articleId, text, draft.span),
    name: draft.name ?? text.slice(draft.span.start, draft.span.end),
    level: 'NAM',
  }));
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
    const isName = draft.entityId !== null || draft.reason === 'gazetteer';
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
