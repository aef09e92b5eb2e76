/**
 * The names of all messages and events, apart from the guards in contract.ts: the preload loops
 * over them at run time and must not carry a validation library with it. The contract's tables are
 * checked against these lists, so a name that is in one place only does not compile.
 */

/** Messages that the window sends and the main process answers. */
export const messageNames = [
  'app-info',
  'choose-files',
  'read-file',
  'release-files',
  'save-file',
  'open-link',
  'set-menu',
  'set-theme',
  'journal-open',
  'journal-begin',
  'journal-restore',
  'journal-append',
  'journal-revoke',
  'journal-read',
  'profile-prepare',
  'profile-opened',
  'note-start',
  'keep-database-aside',
  'move-database-aside',
  'original-put',
  'original-get',
  'backup-status',
  'backup-list',
  'backup-make',
  'backup-read',
  'backup-choose-folder',
  'backup-default-folder',
  'backup-show-folder',
  'backup-bring-originals',
  'free-space',
] as const;
/** See {@link messageNames}. */
export type MessageName = (typeof messageNames)[number];

/** What the main process tells the window without being asked. */
export const windowEventNames = ['menu-command', 'files-handed-over', 'backup-changed'] as const;
/** See {@link windowEventNames}. */
export type WindowEventName = (typeof windowEventNames)[number];
