import type { MessageArguments, MessageReplies } from '../../shared/ipc/contract.ts';
import { err, ok } from '../../shared/model/result.ts';

/** What the analyst is asked before a link is opened. */
export interface LinkQuestion {
  readonly question: string;
  readonly open: string;
  readonly cancel: string;
  /** The whole address as it will be opened, its host in ASCII so that look-alikes show. */
  readonly address: string;
}

/** Asks; resolves to whether the link may be opened. */
export type ConfirmLink = (question: LinkQuestion) => Promise<boolean>;

/** Asks with the browser's own dialog, which no page content can imitate or cover. */
export const confirmNatively: ConfirmLink = async ({ question, address }) =>
  window.confirm(`${question}\n\n${address}`);

/** Opens a web address in another tab, without access back to this one, after a question. */
export async function openLink(
  { url, question, open, cancel }: MessageArguments<'open-link'>[0],
  confirmLink: ConfirmLink,
): Promise<MessageReplies['open-link']> {
  const address = allowedAddress(url);
  if (address === null) return err('not-allowed');
  if (!(await confirmLink({ question, open, cancel, address }))) return err('declined');
  // Answers null even when it worked, because of noopener.
  window.open(address, '_blank', 'noopener,noreferrer');
  return ok(null);
}

/** The address in full when it is https without a name and password in it, else null. */
function allowedAddress(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, username, password, href } = new URL(url);
  return protocol === 'https:' && username === '' && password === '' ? href : null;
}
