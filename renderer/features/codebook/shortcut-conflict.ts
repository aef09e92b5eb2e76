import type { CodebookList } from '../../../shared/edits/codebook-uses.ts';
import type { Codebook } from '../../../shared/model/codebook.ts';
import { isSameChord } from '../../keys/chord.ts';
import { scopesMeet } from '../../keys/key-table.ts';
import type { Keymap } from '../../keys/keymap.ts';
import type { KeyId, KeyScope } from '../../strings/command-ids.ts';

/** The lists whose entries have a key, in the text and in their panel. */
export const listsWithKeys: readonly CodebookList[] = ['entityTypes'];

/** Where the keys of entity types count: on selected words, and in two panels. */
const scopesOfEntries: readonly KeyScope[] = ['selection', 'entity', 'suggestion'];

/** Who has a key already. */
export type ShortcutConflict =
  { readonly kind: 'entry'; readonly id: string } | { readonly kind: 'key'; readonly id: KeyId };

/** Whether a key (`KeyboardEvent.code`) can belong to an entry at all: a letter or a digit. */
export function isShortcutKey(code: string): boolean {
  return /^(?:Key[A-Z]|Digit\d)$/.test(code);
}

/**
 * What else a key does where the entry's key would count: another entry of the list, or something of
 * the table of keys. Null when it is free.
 */
export function findShortcutConflict(
  keymap: Keymap,
  codebook: Codebook,
  list: CodebookList,
  id: string,
  code: string,
): ShortcutConflict | null {
  const entry = codebook[list].find((other) => other.id !== id && other.shortcut === code);
  if (entry !== undefined) return { kind: 'entry', id: entry.id };
  const taken = keymap.rows.find(
    ({ scopes, chords }) =>
      chords.some((chord) => isSameChord(chord, { code })) &&
      scopes.some((theirs) => scopesOfEntries.some((ours) => scopesMeet(ours, theirs))),
  );
  return taken === undefined ? null : { kind: 'key', id: taken.id };
}
