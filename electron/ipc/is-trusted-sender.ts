import type { IpcMainInvokeEvent, WebContents } from 'electron';
import { appOrigin, isAppAddress } from '../app-origin.ts';

/** The part of an IPC event that says who sent it. */
export type Sender = Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>;

/**
 * Whether a message comes from the top frame of our own window, showing our own page. A frame that
 * is gone (`null`) is not trusted.
 */
export function isTrustedSender({ sender, senderFrame }: Sender, ours: WebContents): boolean {
  return (
    senderFrame !== null &&
    sender === ours &&
    senderFrame === ours.mainFrame &&
    senderFrame.origin === appOrigin &&
    isAppAddress(senderFrame.url)
  );
}
