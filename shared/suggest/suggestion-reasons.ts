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
