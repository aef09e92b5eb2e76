import type {
  CommandId,
  KeyScope,
  PageScope,
  PanelKeyId,
  PanelScope,
} from '../strings/command-ids.ts';
import type { Chord } from './chord.ts';

/** One line of the table of keys: what, where it counts, and by which keys. */
export type KeyRow =
  | {
      readonly id: CommandId;
      readonly scopes: readonly PageScope[];
      readonly chords: readonly Chord[];
    }
  | {
      readonly id: PanelKeyId;
      readonly scopes: readonly PanelScope[];
      readonly chords: readonly Chord[];
    };

const row = (
  id: CommandId,
  scopes: PageScope | readonly PageScope[],
  ...chords: Chord[]
): KeyRow => ({
  id,
  scopes: typeof scopes === 'string' ? [scopes] : scopes,
  chords,
});
const inPanel = (id: PanelKeyId, scope: PanelScope, code: string): KeyRow => ({
  id,
  scopes: [scope],
  chords: [
    code.startsWith('Shift+') ? { code: code.slice('Shift+'.length), shift: true } : { code },
  ],
});
const key = (code: string): Chord => ({ code });
const mod = (code: string): Chord => ({ code, mod: true });
const alt = (code: string): Chord => ({ code, alt: true });
const shift = (code: string): Chord => ({ code, shift: true });
const modShift = (code: string): Chord => ({ code, mod: true, shift: true });

/**
 * The one table of keys as the application brings it; the analyst's own keys are laid over it (see
 * `keymap.ts`). Entity types and verdicts have their keys in the codebook; arrows, Enter, Delete and
 * Escape of lists and of the text are fixed.
 */
export const keyTable: readonly KeyRow[] = [
  row('open-files', 'always', mod('KeyO')),
  row('export', 'always', mod('KeyE')),
  row('print', 'always', mod('KeyP')),
  row('undo', 'page', mod('KeyZ')),
  row('redo', 'page', modShift('KeyZ'), mod('KeyY')),
  row('find', 'always', mod('KeyF')),
  row('find-everywhere', 'always', modShift('KeyF')),
  row('overview', 'always', modShift('KeyO')),
  row('compare', 'always', alt('Digit6')),
  row('agreement', 'always', alt('Digit7')),
  row('command-palette', 'always', mod('KeyK')),
  row('settings', 'always', mod('Comma')),
  row('shortcuts', 'page', shift('Slash')),
  row('guideline', 'page', shift('KeyH')),
  row('article-details', 'always', mod('KeyI')),
  row('open-article', 'always', mod('KeyG')),
  row('open-beside', 'always', modShift('KeyG')),
  row('toggle-library', 'always', mod('KeyB')),
  row('toggle-panel', 'always', mod('Backslash')),
  row('zoom-in', 'always', mod('Equal')),
  row('zoom-out', 'always', mod('Minus')),
  row('zoom-reset', 'always', mod('Digit0')),
  row('tab-entities', 'always', alt('Digit1')),
  row('tab-claims', 'always', alt('Digit2')),
  row('tab-contradictions', 'always', alt('Digit3')),
  row('tab-suggestions', 'always', alt('Digit5')),
  row('tab-review', 'always', alt('Digit4')),
  row('focus-text', 'always', key('F6')),
  row('focus-beside-text', 'always', shift('F6')),
  row('zones', 'page', key('KeyZ')),
  row('direction-auto', 'page', shift('KeyD')),
  row('direction-rtl', 'page', shift('KeyR')),
  row('direction-ltr', 'page', shift('KeyL')),
  row('next-record', 'page', key('KeyJ')),
  row('previous-record', 'page', key('KeyK')),
  row('next-of-all', 'page', shift('KeyJ'), alt('ArrowDown')),
  row('previous-of-all', 'page', shift('KeyK'), alt('ArrowUp')),
  row('back', 'page', key('Backspace')),
  row('mark-claim', 'selection', key('KeyC')),
  row('mark-source', 'selection', key('KeyS')),
  row('mark-cue', 'selection', key('KeyQ')),
  row('mark-contradiction', ['selection', 'record'], key('KeyX')),
  row('repeat-label', 'selection', key('Period')),
  row('choose-entity', 'selection', key('KeyE')),
  row('add-to-span', 'selection', key('KeyA')),
  row('grow-end', 'record', key('BracketRight')),
  row('shrink-end', 'record', key('BracketLeft')),
  row('grow-start', 'record', shift('BracketRight')),
  row('shrink-start', 'record', shift('BracketLeft')),
  row('grow-end-letter', 'record', alt('BracketRight')),
  row('shrink-end-letter', 'record', alt('BracketLeft')),
  row('grow-start-letter', 'record', { code: 'BracketRight', alt: true, shift: true }),
  row('shrink-start-letter', 'record', { code: 'BracketLeft', alt: true, shift: true }),
  row('accept-pointing', 'selection', key('Enter')),
  row('accept-ghost', 'ghost', key('Tab')),
  row('leave', 'page', key('Escape')),
  row('delete-record', 'record', key('Delete')),

  inPanel('status-draft', 'panel', 'KeyT'),
  inPanel('status-accepted', 'panel', 'KeyA'),
  inPanel('status-rejected', 'panel', 'KeyR'),
  inPanel('status-discuss', 'panel', 'KeyO'),
  inPanel('level-NAM', 'entity', 'KeyN'),
  inPanel('level-NOM', 'entity', 'KeyD'),
  inPanel('level-PRO', 'entity', 'KeyP'),
  inPanel('mark-all-mentions', 'entity', 'KeyM'),
  inPanel('polarity-positive', 'claim', 'KeyP'),
  inPanel('polarity-negative', 'claim', 'KeyN'),
  inPanel('certainty-certain', 'claim', 'Digit1'),
  inPanel('certainty-probable', 'claim', 'Digit2'),
  inPanel('certainty-possible', 'claim', 'Digit3'),
  inPanel('certainty-underspecified', 'claim', 'Digit4'),
  // The digits mark in the text; this one counts there, too.
  inPanel('next-certainty', 'claim', 'KeyY'),
  inPanel('mode-direct', 'claim', 'KeyD'),
  inPanel('mode-indirect', 'claim', 'KeyI'),
  inPanel('mode-mixed', 'claim', 'KeyM'),
  inPanel('cue-polarity-positive', 'claim', 'Shift+KeyP'),
  inPanel('cue-polarity-negative', 'claim', 'Shift+KeyN'),
  inPanel('point-content', 'claim', 'KeyC'),
  inPanel('point-source', 'claim', 'KeyS'),
  inPanel('point-cue', 'claim', 'KeyQ'),
  inPanel('name-source', 'claim', 'KeyE'),
  inPanel('next-source-kind', 'claim', 'Shift+KeyS'),
  inPanel('add-chain-link', 'claim', 'Shift+KeyC'),
  inPanel('choose-cue-class', 'claim', 'Shift+KeyQ'),
  inPanel('edit-gloss', 'claim', 'KeyG'),
  inPanel('same-claim', 'claim', 'Equal'),
  inPanel('edit-claimed-at', 'claim', 'Shift+KeyT'),
  inPanel('edit-event-time', 'claim', 'Shift+KeyE'),
  inPanel('choose-verdict', 'claim', 'KeyV'),
  inPanel('edit-claim-note', 'claim', 'KeyL'),
  inPanel('point-contradiction', 'claim', 'KeyX'),
  inPanel('checkworthy-check-worthy', 'claim', 'KeyW'),
  inPanel('checkworthy-unimportant', 'claim', 'KeyU'),
  inPanel('checkworthy-not-factual', 'claim', 'KeyF'),
  inPanel('credibility-1', 'claim', 'Shift+Digit1'),
  inPanel('credibility-2', 'claim', 'Shift+Digit2'),
  inPanel('credibility-3', 'claim', 'Shift+Digit3'),
  inPanel('credibility-4', 'claim', 'Shift+Digit4'),
  inPanel('credibility-5', 'claim', 'Shift+Digit5'),
  inPanel('credibility-6', 'claim', 'Shift+Digit6'),
  inPanel('same-event-yes', 'contradiction', 'KeyY'),
  inPanel('same-event-no', 'contradiction', 'KeyN'),
  inPanel('same-event-unsure', 'contradiction', 'KeyU'),
  inPanel('strictness-contradiction', 'contradiction', 'Digit1'),
  inPanel('strictness-tension', 'contradiction', 'Digit2'),
  inPanel('strictness-omission', 'contradiction', 'Digit3'),
  inPanel('strictness-needs-context', 'contradiction', 'Digit4'),
  inPanel('next-strictness', 'contradiction', 'KeyI'),
  inPanel('choose-types', 'contradiction', 'KeyW'),
  inPanel('swap-sides', 'contradiction', 'KeyS'),
  inPanel('evidence-a', 'contradiction', 'KeyV'),
  inPanel('evidence-b', 'contradiction', 'Shift+KeyV'),
  inPanel('edit-explanation', 'contradiction', 'KeyE'),
  inPanel('state-confirmed', 'contradiction', 'KeyC'),
  inPanel('state-suggested', 'contradiction', 'Shift+KeyC'),
  inPanel('because', 'contradiction', 'KeyB'),
  inPanel('edit-resolution', 'contradiction', 'KeyL'),
  inPanel('suggestion-accept', 'suggestion', 'KeyA'),
  inPanel('suggestion-accept-all', 'suggestion', 'Shift+KeyA'),
  inPanel('suggestion-accept-same', 'suggestion', 'KeyS'),
  inPanel('suggestion-reject', 'suggestion', 'KeyR'),
  inPanel('suggestion-keep', 'suggestion', 'KeyK'),
  inPanel('review-correct', 'review', 'KeyE'),
  inPanel('review-comment', 'review', 'KeyM'),
  inPanel('review-next', 'review', 'KeyN'),
  inPanel('review-previous', 'review', 'KeyP'),
  inPanel('take-mine', 'comparison', 'KeyM'),
  inPanel('take-theirs', 'comparison', 'KeyT'),
  inPanel('take-both', 'comparison', 'KeyB'),
  inPanel('take-edited', 'comparison', 'KeyE'),
  inPanel('take-left', 'comparison', 'KeyL'),
  inPanel('difference-next', 'comparison', 'KeyN'),
  inPanel('difference-previous', 'comparison', 'KeyP'),
  inPanel('zone-fold', 'zones', 'KeyF'),
  inPanel('zone-split', 'zones', 'KeyS'),
  inPanel('zone-merge', 'zones', 'KeyM'),
  inPanel('zone-next-folded', 'zones', 'KeyN'),
  inPanel('zone-previous-folded', 'zones', 'Shift+KeyN'),
  inPanel('zone-kind-paragraph', 'zones', 'Digit1'),
  inPanel('zone-kind-headline', 'zones', 'Digit2'),
  inPanel('zone-kind-deck', 'zones', 'Digit3'),
  inPanel('zone-kind-subheading', 'zones', 'Digit4'),
  inPanel('zone-kind-quote', 'zones', 'Digit5'),
  inPanel('zone-kind-caption', 'zones', 'Digit6'),
  inPanel('zone-kind-credit', 'zones', 'Digit7'),
  inPanel('zone-kind-byline', 'zones', 'Digit8'),
  inPanel('zone-kind-dateline', 'zones', 'Digit9'),
  inPanel('zone-kind-related', 'zones', 'Digit0'),
  { id: 'zone-kind-marker', scopes: ['zones'], chords: [] },
  { id: 'zone-kind-duplicate', scopes: ['zones'], chords: [] },
  { id: 'zone-kind-other', scopes: ['zones'], chords: [] },
];

/** The scopes in which keys count, in the order in which they are shown. */
export const keyScopes: readonly KeyScope[] = [
  'always',
  'page',
  'selection',
  'record',
  'ghost',
  'panel',
  'entity',
  'claim',
  'contradiction',
  'suggestion',
  'review',
  'comparison',
  'zones',
];

/** Whether a row belongs to the window, and not to the annotation panel. */
export function isCommandRow(
  candidate: KeyRow,
): candidate is Extract<KeyRow, { readonly id: CommandId }> {
  return !isPanelScope(candidate.scopes[0] ?? 'page');
}

/** Whether keys of two scopes could be meant by one press. */
export function scopesMeet(a: KeyScope, b: KeyScope): boolean {
  if (a === b || a === 'always' || b === 'always') return true;
  if (isPanelScope(a) !== isPanelScope(b)) {
    // Keys on a record act from the text, too, while no words are selected there.
    const [panel, page] = isPanelScope(a) ? [a, b] : [b, a];
    return panel !== 'suggestion' && (page === 'page' || page === 'record');
  }
  if (!isPanelScope(a)) return true;
  // Suggestions are not records yet, and differences and zones are none: no review status is theirs.
  const other = a === 'panel' ? b : b === 'panel' ? a : null;
  return other !== null && !['suggestion', 'comparison', 'zones'].includes(other);
}

function isPanelScope(scope: KeyScope): scope is PanelScope {
  return [
    'panel',
    'entity',
    'claim',
    'contradiction',
    'suggestion',
    'review',
    'comparison',
    'zones',
  ].includes(scope);
}

/**
 * Keys that were chosen by the analyst, by what they do (`KeyId`, or one of an older version); an
 * empty list takes the key away.
 */
export type OwnKeys = Readonly<Record<string, readonly Chord[]>>;
