import type {
  Certainty,
  Checkworthiness,
  Polarity,
  QuotationMode,
  SourceKind,
} from '../model/claim.ts';
import type { SameEvent, Strictness, ContradictionState } from '../model/contradiction.ts';
import type { Reliability } from '../model/entity.ts';
import type { MentionLevel } from '../model/mention.ts';
import type { ReviewStatus } from '../model/review.ts';

// How the records of the sample are written down: by quotes, never by numbers. A **marked quote**
// is a stretch of an article that stands there exactly once, with square brackets around what is
// meant: `وأضاف [الدرويش]:`. Without brackets the whole quote is meant; several brackets make a
// discontinuous span. `locate-quote.ts` finds it, and throws when it cannot.

/** Keys of the four articles, in the order of the library. */
export const articleKeys = ['ministry', 'union', 'contractor', 'shipping'] as const;
/** See {@link articleKeys}. */
export type ArticleKey = (typeof articleKeys)[number];

/** A mention by its marked quote; a plain string is a name. */
export type SampleMention =
  string | { readonly at: string; readonly level?: MentionLevel; readonly role?: string };

/** An entity with its mentions in each article. */
export interface SampleEntity {
  readonly key: string;
  readonly type: string;
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly note?: string;
  readonly reliability?: Reliability;
  readonly mentions: Partial<Readonly<Record<ArticleKey, readonly SampleMention[]>>>;
}

/** Someone who says something; `at` is a marked quote in the article of the claim. */
export interface SampleSource {
  readonly kind: SourceKind;
  readonly entity?: string;
  readonly at?: string;
}

/** A claim; what is left out has the value that a new claim has. */
export interface SampleClaim {
  readonly key: string;
  readonly article: ArticleKey;
  readonly content: string;
  readonly source: SampleSource;
  readonly chain?: readonly SampleSource[];
  readonly cue?: { readonly at: string; readonly class: string; readonly polarity?: Polarity };
  readonly mode?: QuotationMode;
  readonly polarity?: Polarity;
  readonly certainty?: Certainty;
  readonly eventTime?: readonly [text: string, iso: string];
  readonly gloss: string;
  readonly checkworthy?: Checkworthiness;
  readonly verdict?: string;
  readonly credibility?: 1 | 2 | 3 | 4 | 5 | 6;
  readonly note?: string;
  readonly proposition?: string;
  readonly status?: ReviewStatus;
}

/** One side of a contradiction: keys of claims, and marked quotes that prove what they say. */
export interface SampleSide {
  readonly claims: readonly string[];
  readonly evidence?: readonly (readonly [article: ArticleKey, at: string])[];
}

/** A contradiction between claims. */
export interface SampleContradiction {
  readonly key: string;
  readonly relation: string;
  readonly strictness: Strictness;
  readonly types: readonly string[];
  readonly sameEvent: SameEvent;
  readonly a: SampleSide;
  readonly b: SampleSide;
  readonly explanation: string;
  readonly state: ContradictionState;
  readonly because?: string;
  readonly resolution?: string;
  readonly status?: ReviewStatus;
}

/** A comment on the claim or contradiction with that key. */
export interface SampleComment {
  readonly on: string;
  readonly text: string;
}
