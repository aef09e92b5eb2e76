import type {
  Bridge,
  MessageArguments,
  MessageReplies,
  WindowEvents,
} from '../../shared/ipc/contract.ts';
import type { PickedFile } from '../../shared/ipc/file-access.ts';
import type { MessageName, WindowEventName } from '../../shared/ipc/message-names.ts';
import { err, ok } from '../../shared/model/result.ts';

/** A shell in memory: files by token, saved files, events sent by hand. */
export interface FakeBridge extends Bridge<File> {
  /** Arguments of every `save-file`. */
  readonly saved: MessageArguments<'save-file'>[0][];
  readonly released: string[];
  /** What the next file dialog gives. */
  chosen: readonly PickedFile[];
  /** What the next `save-file` answers instead of saving. */
  saveAnswer: MessageReplies['save-file'] | null;
  /** Makes a file that can be read by its token. */
  pick(name: string, content: string | Uint8Array): PickedFile;
  send<E extends WindowEventName>(name: E, payload: WindowEvents[E]): void;
}

const noBackups: MessageReplies['backup-status'] = {
  folder: '',
  isDefault: true,
  last: null,
  lastAt: null,
  problem: null,
};

/** A bridge whose every message is answered from memory. */
export function createFakeBridge(): FakeBridge {
  const files = new Map<
    string,
    { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }
  >();
  const listeners = new Map<WindowEventName, Set<(payload: never) => void>>();
  const handlers: {
    [M in MessageName]: (...args: MessageArguments<M>) => Promise<MessageReplies[M]>;
  } = {
    'app-info': async () => ({ shell: 'browser', version: '0.0.0', platform: 'linux' }),
    'choose-files': async () => bridge.chosen,
    'read-file': async (token) => {
      const file = files.get(token);
      return file === undefined ? err('not-found') : ok(file);
    },
    'release-files': async (tokens) => {
      bridge.released.push(...tokens);
      return null;
    },
    'save-file': async (request) => {
      if (bridge.saveAnswer !== null) return bridge.saveAnswer;
      bridge.saved.push(request);
      return ok({ name: request.name });
    },
    'open-link': async () => ok(null),
    'set-menu': async () => null,
    'set-theme': async () => null,
    'journal-open': async () => ok({ kind: 'none' }),
    'journal-begin': async () => ok({ kind: 'none' }),
    'journal-restore': async () => ok({ kind: 'none' }),
    'journal-append': async () => err('out-of-step'),
    'journal-revoke': async () => err('out-of-step'),
    'journal-read': async () => err('out-of-step'),
    'profile-prepare': async () => ok({ kind: 'as-before' }),
    'profile-opened': async () => null,
    'note-start': async () => null,
    'keep-database-aside': async () => ok(null),
    'move-database-aside': async () => ok(null),
    'backup-status': async () => noBackups,
    'backup-list': async () => [],
    'backup-make': async () => err('no-journal'),
    'backup-read': async () => err('not-found'),
    'backup-choose-folder': async () => null,
    'backup-default-folder': async () => noBackups,
    'backup-show-folder': async () => false,
    'backup-bring-originals': async (hashes) => hashes.length,
    'free-space': async () => null,
    'original-put': async () => err('write-failed'),
    'original-get': async () => null,
  };
  const bridge: FakeBridge = {
    saved: [],
    released: [],
    chosen: [],
    saveAnswer: null,
    pick(name, content) {
      const bytes =
        typeof content === 'string' ? new TextEncoder().encode(content) : content.slice();
      const token = `token-${files.size + 1}`;
      files.set(token, { name, bytes });
      return { token, name, size: bytes.length };
    },
    send(name, payload) {
      for (const listener of listeners.get(name) ?? []) listener(payload as never);
    },
    async call<M extends MessageName>(name: M, ...args: MessageArguments<M>) {
      const handler: (...args: MessageArguments<M>) => Promise<MessageReplies[M]> = handlers[name];
      return handler(...args);
    },
    async pickDropped(dropped) {
      return Promise.all(
        dropped.map(async (file) =>
          bridge.pick(file.name, new Uint8Array(await file.arrayBuffer())),
        ),
      );
    },
    listen(name, listener) {
      const all = listeners.get(name) ?? new Set();
      listeners.set(name, all.add(listener));
      return () => {
        all.delete(listener);
      };
    },
  };
  return bridge;
}
