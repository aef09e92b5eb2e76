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
  'command-palette',
  'settings',
  'codebook',
  'shortcuts',
  'about',
  'article-details',
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
  'tab-review',
  'focus-text',
  'next-record',
  'previous-record',
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
 * Where a shortcut counts: `always`, also while typing; `page`, when no field has the keyboard;
 * `selection`, in addition only while words are selected; `record`, only while a record is; `ghost`, only while a source or cue is
 * proposed.
 */
export type ShortcutScope = 'always' | 'page' | 'selection' | 'record' | 'ghost';
