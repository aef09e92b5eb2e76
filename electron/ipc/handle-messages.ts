import type { IpcMain } from 'electron';
import type { z } from 'zod/mini';
import { messageArguments } from '../../shared/ipc/contract.ts';
import { quickCheck } from '../../shared/model/quick-check.ts';
import { messageNames } from '../../shared/ipc/message-names.ts';
import type { MessageArguments, MessageReplies } from '../../shared/ipc/contract.ts';
import type { MessageName } from '../../shared/ipc/message-names.ts';
import type { Sender } from './is-trusted-sender.ts';

/** One function for each message of the contract. */
export type MessageHandlers = {
  readonly [M in MessageName]: (...args: MessageArguments<M>) => Promise<MessageReplies[M]>;
};

/** The one function of `ipcMain` that is needed. */
export type MessageChannels = Pick<IpcMain, 'handle'>;

/** What handlers take and give once their message's name no longer matters. */
type AnyHandler = (...args: readonly unknown[]) => Promise<unknown>;

/**
 * Registers the handlers, each on the channel of its name. A message from any other sender, or with
 * arguments other than the contract's, is refused before its handler runs; what was wrong is not
 * told to the sender.
 */
export function handleMessages(
  channels: MessageChannels,
  handlers: MessageHandlers,
  isTrusted: (sender: Sender) => boolean,
): void {
  for (const name of messageNames) {
    // The table's type ties each handler to the guard of the same name.
    handleGuarded(channels, name, messageArguments[name], handlers[name] as AnyHandler, isTrusted);
  }
}

/** Registers one guarded channel. `guard` checks the list of all arguments. */
export function handleGuarded<Args extends readonly unknown[]>(
  channels: MessageChannels,
  name: string,
  guard: z.ZodMiniType<Args>,
  handler: (...args: Args) => Promise<unknown>,
  isTrusted: (sender: Sender) => boolean,
): void {
  const isSurelyRight = quickCheck(guard);
  channels.handle(name, async (event, ...args: unknown[]) => {
    if (!isTrusted(event)) throw new Error('Refused: unknown sender.');
    // An edit of thousands of records is looked at once, and not copied.
    if (isSurelyRight?.(args) === true) return handler(...(args as unknown as Args));
    const checked = guard.safeParse(args);
    if (!checked.success) throw new Error('Refused: unexpected arguments.');
    return handler(...checked.data);
  });
}
