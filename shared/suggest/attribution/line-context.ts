import type { Id } from '../../model/id.ts';
import type { MentionLevel } from '../../model/mention.ts';
import type { Polarity, SourceKind } from '../../model/claim.ts';
import type { Span } from '../../model/span.ts';
import type { ZoneKind } from '../../model/zone.ts';
import type { AttributionReason } from '../suggestion-reasons.ts';
import type { CueLexicon } from './cue-lexicon.ts';
import type { SubjectForm } from './inflect-arabic-verb.ts';
import type { LineWord } from './line-words.ts';

/** A name at a place: marked by the analyst, or told by the title before it. */
export interface NamedSpan extends Span {
  /** Null for a name that nobody has marked. */
  readonly entityId: Id | null;
  readonly type: string;
  readonly level: MentionLevel;
}

/** Who speaks; spans in UTF-16 units. */
export interface SourceDraft {
  readonly kind: SourceKind;
  readonly entityId: Id | null;
  readonly span: Span | null;
  /** How the verb agreed with it. */
  readonly subject: SubjectForm;
}

/** One attribution found in a line. */
export interface AttributionDraft {
  readonly content: Span;
  readonly source: SourceDraft | null;
  readonly chain: readonly SourceDraft[];
  readonly cue: {
    readonly span: Span;
    readonly class: string;
    readonly polarity: Polarity;
  } | null;
  readonly isQuote: boolean;
  readonly reason: AttributionReason;
  /** 0 to 1; comparable among suggestions only. */
  readonly confidence: number;
}

/** What the rules look at while they read one line. */
export interface LineContext {
  readonly text: string;
  readonly line: Span;
  readonly zone: ZoneKind;
  readonly words: readonly LineWord[];
  readonly lexicon: CueLexicon;
  /** Names in the line, in reading order. */
  readonly names: readonly NamedSpan[];
  /** The speakers before this line, the latest last. */
  readonly earlier: readonly SourceDraft[];
}
