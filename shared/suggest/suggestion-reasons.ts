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
  /** It begins with a word for a place («جزيرة …»، «مملكة …»). */
  'place-word',
  /** It stands in guillemets behind the word for what it is («العبّارة «…»»). */
  'in-quotation-marks',
  /** The line of the author or of the place and agency holds it. */
  'byline',
  /** It is made as names are («أم خالد»، «غسان بن حمدان»). */
  'made-as-a-name',
  /** The article names it in full elsewhere. */
  'named-in-full',
  /** The article comes from there, or is by that author. */
  'outlet-or-author',
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

/** Why two claims are worth comparing; the interface has a sentence for each. */
export const candidateReasons = [
  /** They belong to one proposition. */
  'same-proposition',
  /** They share telling words; `words` holds them. */
  'same-words',
  /** One affirms what the other denies, the polarity of the cues counted in. */
  'opposite-polarity',
  /** One is introduced by a cue of denial; `words` holds the cue. */
  'denial-cue',
  /** The same thing counted differently; `words` holds the two figures. */
  'number-differs',
  /** Other days or dates; `words` holds the two. */
  'date-differs',
  /** Words of opposite meaning from the codebook; `words` holds the two. */
  'antonyms',
  /** A fact to one, a possibility to the other. */
  'certainty-differs',
  /** One stands in the headline, the other in the body of the same article. */
  'headline-body',
  /** A name is spelled differently; `words` holds the two. */
  'name-spelled-differently',
  /** One account of the same meeting has a theme that the other lacks; `words` holds it. */
  'theme-missing',
] as const;
/** See {@link candidateReasons}. */
export type CandidateReasonCode = (typeof candidateReasons)[number];
