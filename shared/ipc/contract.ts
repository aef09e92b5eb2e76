import { z } from 'zod/mini';
import { editSchema } from '../model/edit.ts';
import type { Edit } from '../model/edit.ts';
import type { Result } from '../model/result.ts';
import type { BackupError, BackupInfo, BackupStatus, ReadBackupError } from './backup-info.ts';
import type { PickedFile, ReadFileError, WriteFileError } from './file-access.ts';
import type {
  JournalError,
  JournalOpening,
  OriginalError,
  ProfileOpening,
} from './journal-opening.ts';
import { menuCommands, menuTitles } from './menu-words.ts';
import type { MenuCommand, MenuTitle } from './menu-words.ts';
import type { MessageName, WindowEventName } from './message-names.ts';

/**
 * Every message between window and main process. A newcomer reads this file to learn what the
 * two say to each other; the bridge type, the handler table, the argument guards and the preload
 * are all derived from it, so a message added here alone fails to compile where it is missing.
 * The browser shell implements the same messages on browser interfaces.
 */

/** Why a link was not opened. */
export type OpenLinkError = 'not-allowed' | 'declined' | 'failed';

const nothing = z.tuple([]);
// The schema's union of tables is wider than the type's: it cannot say that `before` and `after`
// belong to the same table, which it does check.
const edit = editSchema as unknown as z.ZodMiniType<Edit>;
const sequence = z.int().check(z.nonnegative());
const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const label = z.string().check(z.minLength(1), z.maxLength(200));
/** Ending of a file name without its dot. */
const fileExtension = z.string().check(z.regex(/^[a-z0-9]{1,10}$/));

/** Guards: what each message may carry. Checked by the main process before a handler runs. */
export const messageArguments = {
  'app-info': nothing,
  'choose-files': z.tuple([
    z.strictObject({
      title: label,
      filters: z
        .array(
          z.strictObject({
            name: label,
            extensions: z
              .array(z.string().check(z.regex(/^(?:[a-z0-9]{1,10}|\*)$/)))
              .check(z.maxLength(50)),
          }),
        )
        .check(z.maxLength(20)),
      folder: z.boolean(),
    }),
  ]),
  'read-file': z.tuple([z.string().check(z.minLength(1), z.maxLength(64))]),
  'release-files': z.tuple([
    z.array(z.string().check(z.minLength(1), z.maxLength(64))).check(z.maxLength(100_000)),
  ]),
  'save-file': z.tuple([
    z.strictObject({
      title: label,
      /** Proposed file name without folder. */
      name: z.string().check(z.minLength(1), z.maxLength(255)),
      filterName: label,
      extension: fileExtension,
      /** Endings that the user may type instead. */
      otherExtensions: z.optional(z.array(fileExtension).check(z.maxLength(3))),
      bytes: z.instanceof(Uint8Array),
    }),
  ]),
  'open-link': z.tuple([
    z.strictObject({
      url: z.string().check(z.minLength(1), z.maxLength(4096)),
      /** Words of the confirmation, in the language of the window. */
      question: label,
      open: label,
      cancel: label,
    }),
  ]),
  'set-menu': z.tuple([
    z.strictObject({
      language: z.enum(['ar', 'en']),
      labels: z.strictObject(
        Object.fromEntries([...menuCommands, ...menuTitles].map((name) => [name, label])) as Record<
          MenuCommand | MenuTitle,
          typeof label
        >,
      ),
      /** Keys shown beside entries, in Electron's notation; entries without one are missing. */
      keys: z.partialRecord(
        z.enum(menuCommands),
        z.string().check(z.regex(/^CmdOrCtrl\+(?:Alt\+)?(?:Shift\+)?[!-~]$/)),
      ),
    }),
  ]),
  'set-theme': z.tuple([z.enum(['system', 'light', 'dark'])]),
  'journal-open': nothing,
  'journal-begin': nothing,
  'journal-restore': nothing,
  'journal-append': z.tuple([
    z.strictObject({
      /** Number of the last record as the window knows it. */
      after: sequence,
      edits: z.array(edit).check(z.minLength(1), z.maxLength(100_000)),
    }),
  ]),
  'journal-revoke': z.tuple([sequence]),
  'journal-read': z.tuple([sequence]),
  'profile-prepare': z.tuple([
    /** The user goes on although no backup could be made. */
    z.strictObject({ withoutBackup: z.boolean() }),
  ]),
  'profile-opened': nothing,
  'note-start': z.tuple([
    /** What the browser answers about its storage, in bytes; null where it does not say. */
    z.strictObject({
      opened: z.boolean(),
      persisted: z.nullable(z.boolean()),
      quota: z.nullable(z.number()),
      usage: z.nullable(z.number()),
    }),
  ]),
  'keep-database-aside': nothing,
  'move-database-aside': nothing,
  'original-put': z.tuple([z.strictObject({ sha256, bytes: z.instanceof(Uint8Array) })]),
  'original-get': z.tuple([sha256]),
  'backup-status': nothing,
  'backup-list': nothing,
  'backup-make': z.tuple([z.enum(['by-hand', 'before-restore'])]),
  'backup-read': z.tuple([z.string().check(z.minLength(1), z.maxLength(64))]),
  'backup-choose-folder': z.tuple([z.strictObject({ title: label })]),
  'backup-default-folder': nothing,
  'backup-show-folder': nothing,
  'backup-bring-originals': z.tuple([z.array(sha256).check(z.maxLength(100_000))]),
  'free-space': nothing,
} as const satisfies Record<MessageName, z.ZodMiniType<readonly unknown[]>>;

/** The arguments of a message. */
export type MessageArguments<M extends MessageName> = z.infer<(typeof messageArguments)[M]>;

/** What each message answers. */
export interface MessageReplies {
  'app-info': {
    readonly shell: 'desktop' | 'browser';
    readonly version: string;
    readonly platform: 'linux' | 'mac' | 'windows' | 'other';
  };
  /** Empty when the dialog was cancelled. */
  'choose-files': readonly PickedFile[];
  'read-file': Result<{ readonly name: string; readonly bytes: Uint8Array }, ReadFileError>;
  'release-files': null;
  /** `null` when the dialog was cancelled; otherwise the name under which the file now exists. */
  'save-file': Result<{ readonly name: string } | null, WriteFileError>;
  'open-link': Result<null, OpenLinkError>;
  'set-menu': null;
  'set-theme': null;
  /** Opens the journal, or tells about the open one: a reloaded window asks again. */
  'journal-open': Result<JournalOpening, JournalError>;
  /** Begins a new journal where the old one is lost. */
  'journal-begin': Result<JournalOpening, JournalError>;
  /** Brings back what only a snapshot still has, as one edit at the journal's end. */
  'journal-restore': Result<JournalOpening, JournalError>;
  /** Confirms when all the edits are on disk. */
  'journal-append': Result<{ readonly head: number }, JournalError>;
  /** Takes back the last record, when the window could not store its edit. */
  'journal-revoke': Result<{ readonly head: number }, JournalError>;
  /** Asked before the database is opened: makes the backup that an upgrade needs. */
  'profile-prepare': Result<ProfileOpening, BackupError>;
  /** The database is open, in the present layout. */
  'profile-opened': null;
  /** The start is over, well or not: a line in the log of starts. */
  'note-start': null;
  /**
   * Edits after a number, a few megabytes at a time, as the JSON in UTF-8 of a list of
   * {@link SentEntry}; go on after `next` until it is null.
   */
  'journal-read': Result<
    { readonly entries: Uint8Array; readonly next: number | null },
    JournalError
  >;
  /** Copies the browser's database to a folder of its own before the window deletes it. */
  'keep-database-aside': Result<null, WriteFileError>;
  /** Takes its files away where the browser can neither open nor delete it; the journal has the work. */
  'move-database-aside': Result<null, WriteFileError>;
  'original-put': Result<null, OriginalError>;
  /** Null when they are not kept here. */
  'original-get': Uint8Array | null;
  'backup-status': BackupStatus;
  /** Newest first. */
  'backup-list': readonly BackupInfo[];
  'backup-make': Result<BackupInfo, BackupError>;
  /** The file, after its hash was found right. */
  'backup-read': Result<Uint8Array, ReadBackupError>;
  /** Asks the user; null when they took it back. */
  'backup-choose-folder': BackupStatus | null;
  'backup-default-folder': BackupStatus;
  /** Shows it in the system's file manager; false where there is none. */
  'backup-show-folder': boolean;
  /** Brings files as received back from beside the backups; so many are in neither place. */
  'backup-bring-originals': number;
  /** Bytes free on the disk of the profile; null where nobody can tell. */
  'free-space': number | null;
}

/** What the main process tells the window without being asked. */
export interface WindowEvents {
  'menu-command': MenuCommand;
  /** Files handed over by the system: second start, file association, dock. */
  'files-handed-over': readonly PickedFile[];
  'backup-changed': BackupStatus;
}

/**
 * What the window can ask of its shell. `pickDropped` turns files of a drop into tokens: in the
 * desktop shell the preload asks the system for the real path of each and the main process keeps
 * it; a file that the page made up itself has no path and is not picked. `DroppedFile` is the
 * browser's `File`, named as a parameter because `shared/` knows no DOM.
 */
export interface Bridge<DroppedFile = never> {
  call<M extends MessageName>(name: M, ...args: MessageArguments<M>): Promise<MessageReplies[M]>;
  pickDropped(files: readonly DroppedFile[]): Promise<readonly PickedFile[]>;
  /** Returns the function that stops listening. */
  listen<E extends WindowEventName>(
    name: E,
    listener: (payload: WindowEvents[E]) => void,
  ): () => void;
}
