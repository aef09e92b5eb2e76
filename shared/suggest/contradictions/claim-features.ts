import type { Certainty, Claim } from '../../model/claim.ts';
import type { Id } from '../../model/id.ts';
import type { Project } from '../../model/project.ts';
import type { Span } from '../../model/span.ts';
import { coverOf } from '../../text/span-relations.ts';
import { spanWords } from '../attribution/line-words.ts';
import { themesOf } from './news-themes.ts';
import { readDays, readFigures } from './read-figures.ts';
import type { DayWord, Figure } from './read-figures.ts';
import { stemOf } from './stem.ts';

/** What the comparison looks at of one claim; read once, when the claim enters the index. */
export interface ClaimFeatures {
  readonly id: Id;
  readonly articleId: Id;
  /** Stems of its telling words, and a word of the text for each. */
  readonly stems: ReadonlyMap<string, string>;
  /** Matters it speaks of (see `news-themes.ts`), and a word of the text for each. */
  readonly themes: ReadonlyMap<string, string>;
  /** Folded words, for looking up antonyms. */
  readonly keys: readonly string[];
  /** Entities named in it. */
  readonly entities: ReadonlySet<Id>;
  readonly figures: readonly Figure[];
  readonly days: readonly DayWord[];
  /** Whether it denies in the end: the polarity of content and cue multiplied. */
  readonly denies: boolean;
  readonly hasDenialCue: boolean;
  readonly cueWords: string;
  readonly certainty: Certainty;
  /** Entity of the source, if it is linked. */
  readonly sourceId: Id | null;
  /** Entity of the source, else its words, else empty. */
  readonly source: string;
  readonly isHeadline: boolean;
  readonly propositionId: Id | null;
  /** Place in the text, to prefer neighbours. */
  readonly start: number;
  /** Entities named anywhere in its article. */
  readonly articleEntities: ReadonlySet<Id>;
}

/** A marked name in an article. */
export interface NamePlace extends Span {
  readonly entityId: Id;
}

/** Entities that say nothing about what a claim speaks of. */
const figureTypes = new Set([
  'date',
  'time',
  'cardinal',
  'ordinal',
  'money',
  'percent',
  'quantity',
]);

/** The marked names, by article, without figures; of all articles or of one. */
export function namePlaces(project: Project, articleId?: Id): Map<Id, NamePlace[]> {
  const places = new Map<Id, NamePlace[]>();
  for (const { anchor, entityId, status } of project.mentions.values()) {
    if (status === 'rejected') continue;
    if (articleId !== undefined && anchor.articleId !== articleId) continue;
    if (figureTypes.has(project.entities.get(entityId)?.type ?? '')) continue;
    const list = places.get(anchor.articleId);
    const place = { ...coverOf(anchor.fragments), entityId };
    if (list === undefined) places.set(anchor.articleId, [place]);
    else list.push(place);
  }
  return places;
}

/** Reads the features of a claim. */
export function claimFeatures(
  project: Project,
  claim: Claim,
  names: readonly NamePlace[],
): ClaimFeatures {
  const { content, cue, source } = claim;
  const cover = coverOf(content.fragments);
  const stems = new Map<string, string>();
  const keys: string[] = [];
  const figures: Figure[] = [];
  const days: DayWord[] = [];
  for (const { exact } of content.fragments) {
    const words = spanWords(exact);
    for (const word of words) {
      if (word.isSign) continue;
      keys.push(word.key);
      const stem = stemOf(word.key);
      if (stem !== '' && !stems.has(stem)) stems.set(stem, exact.slice(word.start, word.end));
    }
    figures.push(...readFigures(exact, words));
    days.push(...readDays(exact, words));
  }
  const entities = new Set<Id>();
  for (const name of names) {
    if (name.start < cover.end && cover.start < name.end) entities.add(name.entityId);
  }
  const zone = project.articles
    .get(content.articleId)
    ?.zones.find(({ start, end }) => start <= cover.start && cover.start < end)?.kind;
  return {
    id: claim.id,
    articleId: content.articleId,
    stems,
    themes: themesOf(stems),
    keys,
    entities,
    figures,
    days,
    denies: (claim.polarity === 'negative') !== (cue.polarity === 'negative'),
    hasDenialCue: cue.polarity === 'negative' || cue.class === 'denial',
    cueWords: cue.anchor?.fragments.map(({ exact }) => exact).join(' ') ?? '',
    certainty: claim.certainty,
    sourceId: source.entityId,
    source: source.entityId ?? source.anchor?.fragments[0]?.exact ?? '',
    isHeadline: zone === 'headline' || zone === 'deck',
    propositionId: claim.propositionId,
    start: cover.start,
    articleEntities: new Set(names.map(({ entityId }) => entityId)),
  };
}
