import type { IpcRenderer, WebUtils } from 'electron';
import type {
  Bridge,
  MessageArguments,
  MessageReplies,
  WindowEvents,
} from '../shared/ipc/contract.ts';
import type { PickedFile } from '../shared/ipc/file-access.ts';
import type { MessageName, WindowEventName } from '../shared/ipc/message-names.ts';
import { messageNames, windowEventNames } from '../shared/ipc/message-names.ts';
import { registerDroppedChannel } from './ipc/internal-channels.ts';

/** Events kept for a window that does not listen yet; more would be a mistake, not a start. */
const maxWaiting = 100;

/**
 * The bridge that the page gets. It names messages and events, never channels: a name that is not
 * in the contract goes nowhere, and no object of Electron (an event carries its sender) gets out.
 * Events that come before the page listens are kept for its first listener.
 */
export function createPreloadBridge(
  ipcRenderer: Pick<IpcRenderer, 'invoke' | 'on'>,
  webUtils: Pick<WebUtils, 'getPathForFile'>,
): Bridge<File> {
  const inboxes = new Map(windowEventNames.map((name) => [name, createInbox()]));
  for (const [name, inbox] of inboxes) {
    ipcRenderer.on(name, (_event, payload: unknown) => {
      inbox.receive(payload);
    });
  }

  return {
    call: async <M extends MessageName>(name: M, ...args: MessageArguments<M>) => {
      if (!messageNames.includes(name)) throw new Error('There is no such message.');
      return ipcRenderer.invoke(name, ...args) as Promise<MessageReplies[M]>;
    },
    pickDropped: async (files) => {
      const paths = files.map((file) => pathOf(file, webUtils)).filter((path) => path !== '');
      if (paths.length === 0) return [];
      return ipcRenderer.invoke(registerDroppedChannel, paths) as Promise<readonly PickedFile[]>;
    },
    listen: <E extends WindowEventName>(
      name: E,
      listener: (payload: WindowEvents[E]) => void,
    ): (() => void) => {
      const inbox = inboxes.get(name);
      if (!inbox || typeof listener !== 'function') throw new Error('There is no such event.');
      return inbox.listen((payload) => {
        listener(payload as WindowEvents[E]);
      });
    },
  };
}

/** The real path of a dropped file; '' for one that the page made itself, and for anything else. */
function pathOf(file: File, webUtils: Pick<WebUtils, 'getPathForFile'>): string {
  try {
    return webUtils.getPathForFile(file);
  } catch {
    return '';
  }
}

interface Inbox {
  receive(payload: unknown): void;
  listen(listener: (payload: unknown) => void): () => void;
}

function createInbox(): Inbox {
  const listeners = new Set<(payload: unknown) => void>();
  let waiting: unknown[] = [];
  return {
    receive(payload) {
      if (listeners.size === 0) {
        if (waiting.length < maxWaiting) waiting.push(payload);
        return;
      }
      for (const listener of listeners) listener(payload);
    },
    listen(listener) {
      listeners.add(listener);
      const missed = waiting;
      waiting = [];
      for (const payload of missed) listener(payload);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
