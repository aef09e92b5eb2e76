import type { EditErrorCode } from '../../../shared/edits/edit-error.ts';

/** Saving and its failures, and why an edit was refused. */
export const storage = {
  failedTitle: (n: number) =>
    n === 0
      ? 'Nothing can be saved at present'
      : n === 1
        ? 'Your last change was not saved'
        : `Changes that were not saved: ${n}`,
  loadFailedTitle: 'Your work could not be opened',
  errors: {
    unavailable:
      'This window has no access to its storage (a private window, or blocked by a setting).',
    'newer-database':
      'The work was last opened with a newer version of Hashiya, which this one cannot read without risk.',
    blocked:
      'Another window of Hashiya has your work open, and only one at a time can write in it.',
    'no-space': 'There is no space left on the disk.',
    closed: 'The storage was closed from outside, by another window or by the system.',
    'timed-out': 'The disk did not answer in time.',
    damaged: 'The stored work is damaged and could not be read whole.',
    apart: 'The work on the disk is other than what this window shows.',
    'migration-failed':
      'This version of Hashiya keeps the work in a new form, and bringing yours into it failed.',
    'no-backup':
      'Another version of Hashiya used your work last. Before this one opens it a backup has to be made, and that did not work:',
    lost: 'There was work here before, and it is gone: the database and the journal are both missing.',
    'write-failed': 'The disk refused to write.',
  },
  steps: {
    unavailable: 'Open Hashiya in a normal window, then reload.',
    'newer-database': 'Install the newer version and open it again.',
    blocked: 'Work on there, or close that window and reload this one.',
    'no-space': 'Free some space, then try again.',
    closed: 'Close other windows of Hashiya, then reload.',
    'timed-out': 'Wait until the disk is quiet, then try again.',
    damaged:
      'Reload once. If it says the same, keep a copy of the data folder before anything else.',
    apart: 'Reload: it is then brought together again from what was saved.',
    'migration-failed':
      'Go on with the version you had before, and report this error to us, with these words:',
    'no-backup': 'Put that right and try again, or choose another folder for the backups.',
    lost: 'Take the work from a backup, or put the data folder back from a copy of your disk and reload. If there is none, you can start with an empty project.',
    'write-failed': 'Check the disk and its permissions, then try again.',
  },
  kept: 'Everything saved before is safe and shown again; what was not saved is kept to be tried again. Editing stops until you decide.',
  keptClosed: 'Everything saved before is safe. Editing stops until you reload.',
  keptUnloaded: 'Nothing was changed on the disk.',
  tryAgain: 'Try again',
  carryOn: 'Continue without it',
  exportCopy: 'Export a copy',
  reload: 'Reload',
  notices: {
    rebuilt:
      'The browser’s database was damaged or missing. Your work was rebuilt whole from the journal.',
    'journal-renewed':
      'The journal was missing. Your work is whole: it was taken from the database, and a new journal was begun.',
    'check-latest':
      'After a disturbance your latest changes were put together from two places. Please check them.',
    upgraded:
      'Another version of Hashiya used your work last. A backup was made before it was opened; it is in the settings, among the backups.',
    'safe-start':
      'The window had stopped several times, so the last article was not opened again. Everything that was saved is there; open it from the library.',
    'from-snapshot':
      'Journal and database were damaged. Your work was brought back from the last snapshot: the newest changes may be missing, so please check them.',
  },
  noticeRead: 'I have read this',
  /** Records that quote other words than their text has at their place. */
  displaced: {
    title: 'Quotes that differ from the text',
    count: (n: number) =>
      `Annotations that quote other words than their text has there: ${n}. Nothing was moved.`,
    show: 'Show',
    next: 'Next',
    quoted: 'Quoted',
    reads: 'The text',
    takeText: 'Keep the place, quote the text',
    move: 'Move it here',
    moveTo: (n: number, of: number) => `Move it here (${n} of ${of})`,
  },
  needs: (version: string) => `Version ${version} or later opens it.`,
  lastBackup: (moment: string) => `The last verified backup is of ${moment}.`,
  noBackup: 'There is no backup in the folder of the backups.',
  openBackups: 'Backups…',
  showBackups: 'Show the backups',
  restoreBackup: 'Take it from a backup…',
  otherFolder: 'Back up into another folder…',
  withoutBackup: 'Open without a backup',
  copies: {
    reminder: (n: number) =>
      `Changes since the last copy outside this browser: ${n}. A browser may lose its data; a copy does not.`,
    question:
      'Shall Hashiya put a copy into your downloads by itself, now and after every 50 changes?',
    byItself: 'Yes, by itself',
    failed: 'The copy that was due could not be saved.',
    setting: 'Copies into the downloads',
    settings: { automatic: 'By themselves, after every 50 changes', 'by-hand': 'When I ask' },
    save: 'Save a copy',
    later: 'Later',
    file: 'Hashiya project',
    never: 'No copy was saved yet.',
    last: (moment: string, changes: number) =>
      `The last copy is of ${moment}; changes since then: ${changes}.`,
  },
  startEmpty: 'Start with an empty project',
  editErrors: {
    'record-not-found': 'It does not exist any more.',
    'record-exists': 'It exists already.',
    'record-changed': 'It was changed in the meantime. Try again.',
    'span-outside-text': 'The place lies outside the text of the article.',
    'quote-differs': 'The quote differs from the text of the article.',
    'dangling-reference': 'It refers to something that does not exist any more.',
    'still-referred-to': 'Something else still refers to it.',
    'nothing-to-change': 'There was nothing to change.',
    'same-claim-on-both-sides': 'The same claim cannot stand on both sides.',
    'zones-overlap': 'Zones must not overlap.',
    'invalid-record': 'A field holds something that is not allowed there, such as an empty name.',
    'editing-frozen': 'Editing is stopped until the work can be saved again.',
  } satisfies Record<EditErrorCode, string>,
};
