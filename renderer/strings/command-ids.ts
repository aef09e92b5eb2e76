/** Everything the keyboard or the command palette can start. */
export const commandIds = [
  'open-files',
  'paste-text',
  'open-sample',
  'export',
  'print',
  'undo',
  'redo',
  'find',
  'find-everywhere',
  'overview',
  'compare',
  'agreement',
  'command-palette',
  'settings',
  'keys',
  'codebook',
  'guideline',
  'shortcuts',
  'about',
  'article-details',
  'article-history',
  'zones',
  'look-first',
  'trash',
  'open-article',
  'open-beside',
  'toggle-library',
  'toggle-panel',
  'zoom-in',
  'zoom-out',
  'zoom-reset',
  'toggle-theme',
  'toggle-language',
  'tab-entities',
  'tab-claims',
  'tab-contradictions',
  'tab-suggestions',
  'tab-review',
  'focus-text',
  'focus-beside-text',
  'next-record',
  'previous-record',
  'next-of-all',
  'previous-of-all',
  'back',
  'mark-claim',
  'mark-source',
  'mark-cue',
  'mark-contradiction',
  'repeat-label',
  'choose-entity',
  'add-to-span',
  'grow-end',
  'shrink-end',
  'grow-start',
  'shrink-start',
  'grow-end-letter',
  'shrink-end-letter',
  'grow-start-letter',
  'shrink-start-letter',
  'accept-pointing',
  'accept-ghost',
  'leave',
  'delete-record',
] as const;
/** See {@link commandIds}. */
export type CommandId = (typeof commandIds)[number];

/**
 * What single keys do in the annotation panel, with the record that is selected there, and in the
 * list of zones.
 */
export const panelKeyIds = [
  'status-draft',
  'status-accepted',
  'status-rejected',
  'status-discuss',
  'level-NAM',
  'level-NOM',
  'level-PRO',
  'mark-all-mentions',
  'polarity-positive',
  'polarity-negative',
  'certainty-certain',
  'certainty-probable',
  'certainty-possible',
  'certainty-underspecified',
  'mode-direct',
  'mode-indirect',
  'mode-mixed',
  'cue-polarity-positive',
  'cue-polarity-negative',
  'point-content',
  'point-source',
  'point-cue',
  'name-source',
  'point-contradiction',
  'checkworthy-check-worthy',
  'checkworthy-unimportant',
  'checkworthy-not-factual',
  'credibility-1',
  'credibility-2',
  'credibility-3',
  'credibility-4',
  'credibility-5',
  'credibility-6',
  'same-event-yes',
  'same-event-no',
  'same-event-unsure',
  'strictness-contradiction',
  'strictness-tension',
  'strictness-omission',
  'strictness-needs-context',
  'swap-sides',
  'because',
  'suggestion-accept',
  'suggestion-accept-all',
  'suggestion-accept-same',
  'suggestion-reject',
  'suggestion-keep',
  'review-correct',
  'review-comment',
  'review-next',
  'review-previous',
  'take-mine',
  'take-theirs',
  'take-both',
  'take-edited',
  'take-left',
  'difference-next',
  'difference-previous',
  'zone-fold',
  'zone-split',
  'zone-merge',
  'zone-next-folded',
  'zone-previous-folded',
  'zone-kind-paragraph',
  'zone-kind-headline',
  'zone-kind-deck',
  'zone-kind-subheading',
  'zone-kind-quote',
  'zone-kind-caption',
  'zone-kind-credit',
  'zone-kind-byline',
  'zone-kind-dateline',
  'zone-kind-related',
  'zone-kind-marker',
  'zone-kind-duplicate',
  'zone-kind-other',
] as const;
/** See {@link panelKeyIds}. */
export type PanelKeyId = (typeof panelKeyIds)[number];

/** Everything that can have a key. */
export type KeyId = CommandId | PanelKeyId;

/**
 * Where a key of the window counts: `always`, also while typing; `page`, when no field has the
 * keyboard; `selection`, in addition only while words are selected; `record`, only while a record
 * is; `ghost`, only while a source or cue is proposed.
 */
export type PageScope = 'always' | 'page' | 'selection' | 'record' | 'ghost';

/**
 * Where a key of the annotation panel counts, when the keyboard is there and no field has it:
 * `panel`, with any record; the others, on that tab. `zones`: in the list of zones.
 */
export type PanelScope =
  'panel' | 'entity' | 'claim' | 'contradiction' | 'suggestion' | 'review' | 'comparison' | 'zones';

/** Where a key counts. */
export type KeyScope = PageScope | PanelScope;
