import type { Certainty, Claim } from '../../model/claim.ts';
import type { Id } from '../../model/id.ts';
import type { Project } from '../../model/project.ts';
import type { Span } from '../../model/span.ts';
import { coverOf } from '../../text/span-relations.ts';
import { readToken } from '../../text/read-token.ts';
import type { Token } from '../../text/read-token.ts';
import type { KnownWord } from './lexicon.ts';
import { readDays, readFigures } from './read-figures.ts';
import type { DayWord, Figure, FigureWord } from './read-figures.ts';

/** What the comparison looks at of one claim; read once, when the claim enters the index. */
export interface ClaimFeatures {
  readonly id: Id;
  readonly articleId: Id;
  /** Its telling words in order: the first of each stem. */
  readonly telling: readonly KnownWord[];
  /** Matters it speaks of (see `news-themes.ts`). */
  readonly themes: readonly string[];
  /** All its words in order. */
  readonly words: readonly KnownWord[];
  /** Entities named in it, each once. */
  readonly entities: readonly Id[];
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

/** The marked names of an article, without figures. */
export interface ArticleNames {
  readonly places: readonly NamePlace[];
  readonly entities: ReadonlySet<Id>;
}

/** An article without marked names. */
export const noNames: ArticleNames = { places: [], entities: new Set() };

/** The marked names, by article; of all articles or of one. */
export function namesByArticle(project: Project, articleId?: Id): Map<Id, ArticleNames> {
  const names = new Map<Id, { readonly places: NamePlace[]; readonly entities: Set<Id> }>();
  for (const { anchor, entityId, status } of project.mentions.values()) {
    if (status === 'rejected') continue;
    if (articleId !== undefined && anchor.articleId !== articleId) continue;
    if (figureTypes.has(project.entities.get(entityId)?.type ?? '')) continue;
    let known = names.get(anchor.articleId);
    if (known === undefined) {
      known = { places: [], entities: new Set() };
      names.set(anchor.articleId, known);
    }
    const { start, end } = coverOf(anchor.fragments);
    known.places.push({ start, end, entityId });
    known.entities.add(entityId);
  }
  return names;
}

/** Reads the features of a claim, its words by the lexicon of the index. */
export function claimFeatures(
  project: Project,
  claim: Claim,
  names: ArticleNames,
  readWord: (spelled: string) => KnownWord,
): ClaimFeatures {
  const { content, cue, source } = claim;
  const cover = coverOf(content.fragments);
  const words: KnownWord[] = [];
  const figures: Figure[] = [];
  const days: DayWord[] = [];
  for (const { exact } of content.fragments) {
    const tokens: Token[] = [];
    let [hasFigures, hasDays] = [false, false];
    for (let at = 0; at < exact.length;) {
      const token = readToken(exact, at);
      at = token.end;
      if (token.kind === 'space') continue;
      tokens.push(token);
      if (token.kind === 'punctuation') continue;
      const word = readWord(exact.slice(token.start, token.end));
      words.push(word);
      hasFigures ||= word.value !== null;
      hasDays ||= word.isDay;
    }
    if (!hasFigures && !hasDays) continue;
    const spelled = tokens.map((token) => figureWord(exact, token, readWord));
    if (hasFigures) figures.push(...readFigures(exact, spelled));
    if (hasDays) days.push(...readDays(exact, spelled));
  }
  const telling = tellingWords(words);
  const entities: Id[] = [];
  for (const { start, end, entityId } of names.places) {
    const isInside = start < cover.end && cover.start < end;
    if (isInside && !entities.includes(entityId)) entities.push(entityId);
  }
  const zone = project.articles
    .get(content.articleId)
    ?.zones.find(({ start, end }) => start <= cover.start && cover.start < end)?.kind;
  return {
    id: claim.id,
    articleId: content.articleId,
    telling,
    themes: themesOf(telling),
    words,
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
    articleEntities: names.entities,
  };
}

function figureWord(
  text: string,
  { start, end, kind }: Token,
  readWord: (spelled: string) => KnownWord,
): FigureWord {
  const spelled = text.slice(start, end);
  if (kind === 'punctuation') return { start, end, key: spelled, isSign: true, value: null };
  const { key, value } = readWord(spelled);
  return { start, end, key, isSign: false, value };
}

/** The word of a claim that has a stem. */
export function wordWithStem({ telling }: ClaimFeatures, stem: string): string | undefined {
  for (const word of telling) if (word.stem === stem) return word.spelled;
  return undefined;
}

/** The first word of each stem; claims are short, so that searching the list costs least. */
function tellingWords(words: readonly KnownWord[]): KnownWord[] {
  const telling: KnownWord[] = [];
  for (const word of words) {
    if (word.stemNumber >= 0 && !hasStemNumber(telling, word.stemNumber)) telling.push(word);
  }
  return telling;
}

/** Whether one of the words has the stem with a number. */
export function hasStemNumber(telling: readonly KnownWord[], stemNumber: number): boolean {
  for (const word of telling) if (word.stemNumber === stemNumber) return true;
  return false;
}

function themesOf(telling: readonly KnownWord[]): string[] {
  const themes: string[] = [];
  for (const { theme } of telling) {
    if (theme !== null && !themes.includes(theme)) themes.push(theme);
  }
  return themes;
}
