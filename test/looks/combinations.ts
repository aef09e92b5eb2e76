/** The looks whose overlaps are shown: every kind of mark, proposal and search hit. */
export const baseLooks = [
  'entity',
  'claim-asserted',
  'claim-hedged',
  'claim-denied',
  'cue',
  'source',
  'contradiction',
  'suggestion',
  'search',
  'search-current',
] as const;

/** Looks that belong to a record, which can be selected and hovered. */
const recordLooks = baseLooks.slice(0, 7);

/** One row of a sheet. */
export interface Combination {
  readonly name: string;
  /** Painted looks, the first two on stretches that overlap in their middle. */
  readonly looks: readonly string[];
  /** Whether the record of the first look is selected or hovered. */
  readonly state?: 'selected' | 'hovered';
}

const named = (looks: readonly string[], state?: 'selected' | 'hovered'): Combination => ({
  name: [...looks, ...(state === undefined ? [] : [state])].join(' + '),
  looks,
  ...(state === undefined ? {} : { state }),
});

/** Alone, in every pair, and selected or hovered: these have to be tellable from each other. */
export const tellable: readonly Combination[] = [
  ...baseLooks.map((look) => named([look])),
  ...baseLooks.flatMap((first, index) =>
    baseLooks
      .slice(index + 1)
      // The current hit is a hit itself.
      .filter((second) => first !== 'search' || second !== 'search-current')
      .map((second) => named([first, second])),
  ),
  named(['entity', 'entity-inside']),
  ...(['selected', 'hovered'] as const).flatMap((state) =>
    recordLooks.map((look) => named([look], state)),
  ),
];

/** More to look at: colours, three at once, and the looks of a comparison. */
export const further: readonly Combination[] = [
  ...['rose', 'amber', 'olive', 'teal', 'blue', 'violet', 'slate', 'sand'].map((colour) =>
    named([`entity-${colour}`]),
  ),
  named(['entity', 'claim-asserted', 'contradiction']),
  named(['entity', 'source', 'suggestion']),
  named(['claim-denied', 'contradiction', 'search']),
  named(['entity', 'cue', 'search-current']),
  named(['entity', 'claim-hedged', 'source'], 'selected'),
  named(['claim-asserted', 'cue', 'contradiction'], 'selected'),
  named(['claim-denied', 'entity', 'contradiction'], 'hovered'),
  ...['compare-both', 'compare-mine', 'compare-theirs', 'compare-conflicting'].flatMap(
    (look, index, all) => [
      named([look]),
      ...all.slice(index + 1).map((other) => named([look, other])),
    ],
  ),
];
