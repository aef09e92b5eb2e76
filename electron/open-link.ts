import type { MessageArguments, OpenLinkError } from '../shared/ipc/contract.ts';
import { err, ok } from '../shared/model/result.ts';
import type { Result } from '../shared/model/result.ts';
import type { NativeDialogs } from './native-dialogs.ts';

/** Longest address that is shown in the question; the host is shown in full. */
const shownLength = 300;

/** What opening a link needs. */
export interface OpenLinkDependencies {
  readonly dialogs: Pick<NativeDialogs, 'ask'>;
  /** Hands an address to the user's browser (Electron's `shell.openExternal`). */
  readonly openExternal: (url: string) => Promise<void>;
}

/**
 * Opens an https address in the user's browser after asking. Articles are foreign text, so their
 * links may be traps: every other scheme is refused (it could start a program), as are addresses
 * with credentials, and the question shows the host in ASCII (`xn--…`), where look-alike letters
 * and bidi controls cannot deceive.
 */
export async function openLink(
  { dialogs, openExternal }: OpenLinkDependencies,
  { url, question, open, cancel }: MessageArguments<'open-link'>[0],
): Promise<Result<null, OpenLinkError>> {
  const target = allowedAddress(url);
  if (!target) return err('not-allowed');

  const shown =
    target.href.length > shownLength ? `${target.href.slice(0, shownLength)}…` : target.href;
  const { response } = await dialogs.ask({
    type: 'question',
    message: question,
    detail: `${target.host}\n\n${shown}`,
    buttons: [open, cancel],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  });
  if (response !== 0) return err('declined');

  return openExternal(target.href).then(
    () => ok(null),
    () => err('failed'),
  );
}

/** The address in canonical ASCII form, or nothing when it is not of the one allowed kind. */
function allowedAddress(url: string): URL | undefined {
  if (!URL.canParse(url)) return undefined;
  const parsed = new URL(url);
  const isAllowed =
    parsed.protocol === 'https:' &&
    parsed.username === '' &&
    parsed.password === '' &&
    parsed.hostname !== '';
  return isAllowed ? parsed : undefined;
}
