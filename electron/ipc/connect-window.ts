import { droppedArguments, registerDropped } from '../files/register-dropped.ts';
import { createHandlers } from './create-handlers.ts';
import type { HandlerDependencies } from './create-handlers.ts';
import { handleGuarded, handleMessages } from './handle-messages.ts';
import type { MessageChannels } from './handle-messages.ts';
import { registerDroppedChannel } from './internal-channels.ts';
import type { Sender } from './is-trusted-sender.ts';

/** Answers everything that the window may ask: the messages of the contract, and drops. */
export function connectWindow(
  channels: MessageChannels,
  dependencies: HandlerDependencies,
  isTrusted: (sender: Sender) => boolean,
): void {
  const { fs, pickedFiles } = dependencies;
  handleMessages(channels, createHandlers(dependencies), isTrusted);
  handleGuarded(
    channels,
    registerDroppedChannel,
    droppedArguments,
    async (paths) => registerDropped(fs, pickedFiles, paths),
    isTrusted,
  );
}
