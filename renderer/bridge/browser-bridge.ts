import type { Bridge, MessageArguments, MessageReplies } from '../../shared/ipc/contract.ts';
import type { MessageName } from '../../shared/ipc/message-names.ts';
import { err, ok } from '../../shared/model/result.ts';
import { chooseFiles } from './choose-files.ts';
import { confirmNatively, openLink } from './open-link.ts';
import type { ConfirmLink } from './open-link.ts';
import { PickedFiles } from './picked-files.ts';
import { readFile } from './read-file.ts';
import { saveDownload } from './save-download.ts';

/** What the browser shell is told by whoever puts the window together. */
export interface BrowserBridgeOptions {
  /** Version of the program, for “About”. */
  readonly version: string;
  /** Asks before a link is opened; the browser's own dialog by default. */
  readonly confirmLink?: ConfirmLink;
}

type Handlers = {
  readonly [M in MessageName]: (...args: MessageArguments<M>) => Promise<MessageReplies[M]>;
};

/** The contract of the two shells on what every browser has. */
export function createBrowserBridge(options: BrowserBridgeOptions): Bridge<File> {
  const { version, confirmLink = confirmNatively } = options;
  const picked = new PickedFiles();

  const handlers: Handlers = {
    'app-info': async () => ({ shell: 'browser', version, platform: platform() }),
    'choose-files': async (request) => (await chooseFiles(request)).map((file) => picked.add(file)),
    'read-file': async (token) => readFile(picked.get(token)),
    'release-files': async (tokens) => {
      picked.release(tokens);
      return null;
    },
    'save-file': saveDownload,
    'open-link': async (request) => openLink(request, confirmLink),
    // A browser tab has no menu of ours, and follows the theme through the page's own styles.
    'set-menu': async () => null,
    'set-theme': async () => null,
    // A page has no files of its own: the browser's database is all there is.
    'journal-open': async () => ok({ kind: 'none' }),
    'journal-begin': async () => ok({ kind: 'none' }),
    'journal-restore': async () => ok({ kind: 'none' }),
    'journal-append': async () => err('out-of-step'),
    'journal-revoke': async () => err('out-of-step'),
    'journal-read': async () => err('out-of-step'),
    'profile-prepare': async () => ok({ kind: 'as-before' }),
    'profile-opened': async () => null,
    // A page has no log but this one.
    'note-start': async (seen) => {
      console.info('Hashiya', JSON.stringify(seen));
      return null;
    },
    'keep-database-aside': async () => ok(null),
    'move-database-aside': async () => err('write-failed'),
    'original-put': async () => err('write-failed'),
    'original-get': async () => null,
    'backup-status': async () => noBackups,
    'backup-list': async () => [],
    'backup-make': async () => err('no-journal'),
    'backup-read': async () => err('not-found'),
    'backup-choose-folder': async () => null,
    'backup-default-folder': async () => noBackups,
    'backup-show-folder': async () => false,
    'backup-bring-originals': async () => 0,
    'free-space': freeSpace,
  };

  return {
    async call<M extends MessageName>(name: M, ...args: MessageArguments<M>) {
      const handler: (...args: MessageArguments<M>) => Promise<MessageReplies[M]> = handlers[name];
      return handler(...args);
    },
    async pickDropped(files) {
      return files.map((file) => picked.add(file));
    },
    // Nobody hands files or menu commands to a browser tab, so there is nothing to stop either.
    listen: () => () => {},
  };
}

/** A page writes no files by itself. */
const noBackups: MessageReplies['backup-status'] = {
  folder: '',
  isDefault: true,
  last: null,
  lastAt: null,
  problem: null,
};

/** What the browser still lets this page keep, in bytes: its estimate. */
async function freeSpace(): Promise<number | null> {
  try {
    const { quota, usage } = await navigator.storage.estimate();
    return quota === undefined ? null : quota - (usage ?? 0);
  } catch {
    return null;
  }
}

/** The system under the browser, as far as shortcuts and words need it. */
function platform(): MessageReplies['app-info']['platform'] {
  const { userAgent } = navigator;
  if (userAgent.includes('Windows')) return 'windows';
  if (userAgent.includes('Mac')) return 'mac';
  return userAgent.includes('Linux') ? 'linux' : 'other';
}
