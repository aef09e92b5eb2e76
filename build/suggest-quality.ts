import type { Anchor } from '../shared/model/anchor.ts';
import type { Claim } from '../shared/model/claim.ts';
import type { Codebook } from '../shared/model/codebook.ts';
import type { Id } from '../shared/model/id.ts';
import type { Mention } from '../shared/model/mention.ts';
import type { Project } from '../shared/model/project.ts';
import type { Span } from '../shared/model/span.ts';
import { createClaimIndex } from '../shared/suggest/contradictions/claim-index.ts';
import { findEntityHits } from '../shared/suggest/find-entity-hits.ts';
import { suggestClaims } from '../shared/suggest/suggest-claims.ts';
import type { ClaimSuggestion } from '../shared/suggest/suggest-claims.ts';
import { suggestContradictions } from '../shared/suggest/suggest-contradictions.ts';
import { suggestMentions } from '../shared/suggest/suggest-mentions.ts';
import { defaultCodebook } from '../shared/model/default-codebook.ts';
import { coverOf, overlaps, sameSpan } from '../shared/text/span-relations.ts';
import type { Counts } from './import-quality.ts';

/** Figures are no names: “three” is not searched for. */
const figureTypes = new Set(
  'date time money quantity percent cardinal ordinal unit currency'.split(' '),
);
/** Suggestions below this are shown apart and not counted. */
const shownFrom = 0.5;
const sameContent = 0.5;

/**
 * The codebook of the file, and behind it ours: what is measured is the rules, so that a file with a
 * codebook of few words does not measure its own.
 */
function codebookOf(project: Project): Codebook {
  const own = [...project.codebook.values()][0];
  if (own === undefined) return defaultCodebook;
  const known = new Set(own.entityTypes.map(({ id }) => id));
  return {
    ...own,
    entityTypes: [
      ...own.entityTypes,
      ...defaultCodebook.entityTypes.filter(({ id }) => !known.has(id)),
    ],
    cueClasses: [...own.cueClasses, ...defaultCodebook.cueClasses],
    gazetteers: [...own.gazetteers, ...defaultCodebook.gazetteers],
    antonymPairs: [...own.antonymPairs, ...defaultCodebook.antonymPairs],
  };
}
const spanOf = (anchor: Anchor): Span => coverOf(anchor.fragments);

/** Names in the project that were marked as such, by entity, in reading order. */
function namesByEntity(project: Project): Map<Id, Mention[]> {
  const order = new Map([...project.articles.keys()].sort().map((id, n) => [id, n]));
  const place = ({ anchor }: Mention): number =>
    (order.get(anchor.articleId) ?? 0) * 1e7 + spanOf(anchor).start;
  const byEntity = new Map<Id, Mention[]>();
  for (const mention of project.mentions.values()) {
    const type = project.entities.get(mention.entityId)?.type ?? '';
    if (mention.level !== 'NAM' || mention.status === 'rejected' || figureTypes.has(type)) continue;
    byEntity.set(mention.entityId, [...(byEntity.get(mention.entityId) ?? []), mention]);
  }
  for (const mentions of byEntity.values()) mentions.sort((a, b) => place(a) - place(b));
  return byEntity;
}

/**
 * Mark-all from each entity's first mention: ticked hits against all further mentions. The entity has
 * the name of the registry and its aliases, or with `aliases` false nothing but the words of the
 * first mention.
 */
export function markAllQuality(project: Project, aliases: boolean): Counts {
  const counts = { right: 0, missed: 0, wrong: 0 };
  const articleIds = [...project.articles.keys()];
  for (const [entityId, [first, ...further]] of namesByEntity(project)) {
    const entity = project.entities.get(entityId);
    if (entity === undefined || first === undefined) continue;
    const words = spanOf(first.anchor);
    const text = project.texts.get(first.anchor.articleId)?.text ?? '';
    const spelled = text.slice(words.start, words.end);
    const needle = aliases
      ? { ...entity, aliases: [...entity.aliases, spelled] }
      : { ...entity, name: spelled, aliases: [] };
    const onlyFirst: Project = { ...project, mentions: new Map([[first.id, first]]) };
    const wanted = new Set(further);
    for (const { articleId, isLikely, ...span } of findEntityHits(onlyFirst, needle, articleIds)) {
      if (!isLikely) continue;
      const hit = [...wanted].find(
        ({ anchor }) => anchor.articleId === articleId && sameSpan(spanOf(anchor), span),
      );
      if (hit === undefined) counts.wrong += 1;
      else {
        counts.right += 1;
        wanted.delete(hit);
      }
    }
    counts.missed += wanted.size;
  }
  return counts;
}

/** Suggested mentions against all marked ones: the same span and type. */
export function mentionQuality(project: Project, registry: boolean, log = false): Counts {
  const counts = { right: 0, missed: 0, wrong: 0 };
  const bare: Project = {
    ...project,
    mentions: new Map(),
    entities: registry ? project.entities : new Map(),
  };
  for (const articleId of project.articles.keys()) {
    const wanted = new Set(
      [...project.mentions.values()].filter(
        ({ anchor, level, status }) =>
          anchor.articleId === articleId && level === 'NAM' && status !== 'rejected',
      ),
    );
    for (const suggestion of suggestMentions(bare, codebookOf(project), articleId)) {
      if (suggestion.confidence < shownFrom) continue;
      const hit = [...wanted].find(
        ({ anchor, entityId }) =>
          sameSpan(spanOf(anchor), suggestion.span) &&
          project.entities.get(entityId)?.type === suggestion.entityType,
      );
      if (hit !== undefined) {
        counts.right += 1;
        wanted.delete(hit);
      } else {
        counts.wrong += 1;
        if (log) console.log(`  extra   ${suggestion.reason}: ${quote(suggestion.anchor)}`);
      }
    }
    counts.missed += wanted.size;
    if (log) for (const { anchor } of wanted) console.log(`  missed  ${quote(anchor)}`);
  }
  return counts;
}

/** How well suggested claims agree with recorded ones. */
export interface ClaimQuality {
  readonly found: Counts;
  /** Of those found. */
  readonly source: number;
  readonly cue: number;
  readonly polarity: number;
}

/**
 * Suggested claims against those recorded with a cue: content overlap of at least one half. One that
 * meets a claim recorded without a cue counts neither for nor against, unless none has a cue.
 */
export function claimQuality(project: Project, mentions: boolean, log = false): ClaimQuality {
  const found = { right: 0, missed: 0, wrong: 0 };
  let [source, cue, polarity] = [0, 0, 0];
  const bare: Project = {
    ...project,
    claims: new Map(),
    contradictions: new Map(),
    ...(mentions ? {} : { mentions: new Map(), entities: new Map() }),
  };
  const cuesKnown = [...project.claims.values()].some(({ cue }) => cue.anchor !== null);
  for (const articleId of project.articles.keys()) {
    const recorded = [...project.claims.values()].filter(
      ({ content, status }) => content.articleId === articleId && status !== 'rejected',
    );
    const wanted = new Set(recorded.filter(({ cue }) => !cuesKnown || cue.anchor !== null));
    const others = recorded.filter((claim) => !wanted.has(claim));
    for (const suggestion of suggestClaims(bare, codebookOf(project), articleId)) {
      const hit = [...wanted]
        .map((claim) => ({
          claim,
          fit:
            overlapOf(spanOf(claim.content), spanOf(suggestion.content)) +
            (touch(claim.cue.anchor, suggestion.cue?.anchor ?? null) ? 1 : 0),
          content: overlapOf(spanOf(claim.content), spanOf(suggestion.content)),
        }))
        .filter(({ content }) => content >= sameContent)
        .sort((a, b) => b.fit - a.fit)[0]?.claim;
      const isOther = others.some(
        ({ content }) => overlapOf(spanOf(content), spanOf(suggestion.content)) >= sameContent,
      );
      if (hit === undefined && isOther) continue;
      if (hit === undefined) {
        found.wrong += 1;
        if (log) console.log(`  extra   ${quote(suggestion.content)}`);
        continue;
      }
      wanted.delete(hit);
      found.right += 1;
      const right = {
        source: isSameSource(hit, suggestion),
        cue: touch(hit.cue.anchor, suggestion.cue?.anchor ?? null),
        polarity:
          hit.polarity === suggestion.polarity && hit.cue.polarity === suggestion.cue?.polarity,
      };
      source += Number(right.source);
      cue += Number(right.cue);
      polarity += Number(right.polarity);
      for (const [part, isRight] of Object.entries(right)) {
        if (log && !isRight) console.log(`  ${part.padEnd(8)}${quote(suggestion.content)}`);
      }
    }
    found.missed += wanted.size;
    if (log) for (const { content } of wanted) console.log(`  missed  ${quote(content)}`);
  }
  return { found, source, cue, polarity };
}

/** The same entity, or overlapping words; neither having words is the same too. */
function isSameSource(claim: Claim, { source }: ClaimSuggestion): boolean {
  const { entityId, anchor } = claim.source;
  if (source === null) return anchor === null;
  if (entityId !== null && entityId === source.entityId) return true;
  return touch(anchor, source.anchor) || (anchor === null && source.anchor === null);
}

function touch(a: Anchor | null, b: Anchor | null): boolean {
  return a !== null && b !== null && overlaps(spanOf(a), spanOf(b));
}

/** Shared characters as a part of all characters of both. */
function overlapOf(a: Span, b: Span): number {
  const both = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return Math.max(0, both) / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

/** Ranks of the best true partner of each claim that has one; null where none is offered. */
export function candidateRanks(project: Project, log = false): (number | null)[] {
  const partners = new Map<Id, Set<Id>>();
  const put = (a: Id, b: Id): void => {
    partners.set(a, (partners.get(a) ?? new Set()).add(b));
  };
  for (const { sideA, sideB, state } of project.contradictions.values()) {
    if (state === 'rejected') continue;
    for (const a of sideA.claimIds) {
      for (const b of sideB.claimIds) {
        put(a, b);
        put(b, a);
      }
    }
  }
  const bare: Project = { ...project, contradictions: new Map() };
  const codebook = codebookOf(project);
  const index = createClaimIndex(bare, codebook);
  return [...partners].map(([claimId, wanted]) => {
    const offered = suggestContradictions(bare, codebook, { claimId, index, limit: 100 });
    const at = offered.findIndex(({ claimA, claimB }) =>
      wanted.has(claimA === claimId ? claimB : claimA),
    );
    if (log && (at < 0 || at > 4)) {
      const claim = project.claims.get(claimId);
      console.log(`  rank ${at + 1}  ${claim === undefined ? '' : quote(claim.content)}`);
    }
    return at < 0 ? null : at + 1;
  });
}

function quote({ fragments }: Anchor): string {
  return fragments
    .map(({ exact }) => exact)
    .join(' … ')
    .slice(0, 120);
}
