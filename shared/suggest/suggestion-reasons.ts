/** Why an attribution is proposed; the interface has a sentence for each. */
export const attributionReasons = [
  /** A verb of reporting with «أن», “that” or an English object clause. */
  'verb-complement',
  /** A verb of reporting with a quotation. */
  'verb-quotation',
  /** Denial, urging, accusation … with a noun instead of a clause («نفى صحة …»، «دعا إلى …»). */
  'verb-object',
  /** The quotation comes first, its speaker after it. */
  'quotation-then-speaker',
  /** «بحسب»، “according to”. */
  'source-phrase',
  /** «الوزارة: …» in a headline. */
  'headline-colon',
  /** «وهو ما نفاه …»: the cue points back at words said before. */
  'points-back',
  /** Nothing better than the nearest cue or speaker. */
  'nearest-speaker',
  /** Neither cue nor speaker near: the author speaks. */
  'no-cue',
] as const;
/** See {@link attributionReasons}. */
export type AttributionReason = (typeof attributionReasons)[number];

/** Why a place is offered as a mention of an entity; the interface has a sentence for each. */
export const mentionReasons = [
  /** The name in the registry. */
  'same-name',
  /** An alias in the registry. */
  'alias',
  /** A sensible part of a full name («الدرويش» of «سامي الدرويش»). */
  'part-of-name',
  /** It stands in a longer name («بغداد» in «جامعة بغداد»). */
  'inside-longer-name',
  /** It shares characters with something marked as another entity. */
  'overlaps-mark',
  /** A name in the word lists of the codebook. */
  'gazetteer',
  /** A title or an office stands before it. */
  'title-before-name',
  /** It begins with a word for a body or building («هيئة …»، «مستشفى …»). */
  'body-word',
  /** An agency in brackets, or in the credit line. */
  'agency-credit',
  'date',
  'money',
  'percent',
  'quantity',
  'number',
] as const;
/** See {@link mentionReasons}. */
export type MentionReason = (typeof mentionReasons)[number];
