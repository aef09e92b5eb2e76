import type { CodebookList } from '../../../shared/edits/codebook-uses.ts';
import type { Codebook } from '../../../shared/model/codebook.ts';
import type { ReviewStatus } from '../../../shared/model/review.ts';
import { shortcuts } from '../../state/shortcuts.ts';
import type { CommandId } from '../../strings/command-ids.ts';
import { statusKeys } from '../../ui/RecordReview.tsx';

/** The lists whose entries have a key, in the text and in their panel. */
export const listsWithKeys: readonly CodebookList[] = ['entityTypes'];

/** Who has a key already. */
export type ShortcutConflict =
  | { readonly kind: 'entry'; readonly id: string }
  | { readonly kind: 'command'; readonly command: CommandId }
  | { readonly kind: 'status'; readonly status: ReviewStatus };

/** Whether a key (`KeyboardEvent.code`) can belong to an entry at all: a letter or a digit. */
export function isShortcutKey(code: string): boolean {
  return /^(?:Key[A-Z]|Digit\d)$/.test(code);
}

/**
 * What else a key does where the entry's key would count: another entry of the list, a command, or
 * a review status. Null when it is free.
 */
export function findShortcutConflict(
  codebook: Codebook,
  list: CodebookList,
  id: string,
  code: string,
): ShortcutConflict | null {
  const entry = codebook[list].find((other) => other.id !== id && other.shortcut === code);
  if (entry !== undefined) return { kind: 'entry', id: entry.id };
  const taken = shortcuts.find(({ chord }) => {
    const isPlain = !(chord.mod ?? false) && !(chord.alt ?? false) && !(chord.shift ?? false);
    return isPlain && chord.code === code;
  });
  if (taken !== undefined) return { kind: 'command', command: taken.command };
  for (const [status, key] of Object.entries(statusKeys) as [ReviewStatus, string][]) {
    if (key === code) return { kind: 'status', status };
  }
  return null;
}
