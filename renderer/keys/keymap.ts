import type { CommandId, KeyId, PageScope } from '../strings/command-ids.ts';
import { chordName, chordOfPress, isSameChord } from './chord.ts';
import type { Chord, KeyPress } from './chord.ts';
import { isCommandRow, keyTable, scopesMeet } from './key-table.ts';
import type { KeyRow, OwnKeys } from './key-table.ts';

/** The table of keys with the analyst's own laid over it. */
export interface Keymap {
  readonly rows: readonly KeyRow[];
  readonly own: OwnKeys;
}

/** The keymap of a set of own keys. */
export function createKeymap(own: OwnKeys): Keymap {
  return {
    rows: keyTable.map((row) => ({ ...row, chords: own[row.id] ?? row.chords })),
    own,
  };
}

/** The keys as the application brings them. */
export const defaultKeymap: Keymap = createKeymap({});

/** All keys of a command or of an action of the panel. */
export function chordsOf(keymap: Keymap, id: KeyId): readonly Chord[] {
  return keymap.rows.find((row) => row.id === id)?.chords ?? [];
}

/** What the situation is when a key is pressed. */
export interface KeySituation {
  readonly isTyping: boolean;
  readonly hasSelection: boolean;
  readonly hasRecord: boolean;
  readonly hasGhost: boolean;
}

/** The command a key starts in this situation, or null. */
export function commandOf(
  keymap: Keymap,
  event: KeyPress,
  situation: KeySituation,
): CommandId | null {
  const pressed = chordOfPress(event);
  for (const row of keymap.rows) {
    if (!isCommandRow(row) || !row.chords.some((chord) => isSameChord(chord, pressed))) continue;
    if (row.scopes.some((scope) => counts(scope, situation))) return row.id;
  }
  return null;
}

function counts(scope: PageScope, situation: KeySituation): boolean {
  if (scope === 'always') return true;
  if (situation.isTyping) return false;
  switch (scope) {
    case 'page':
      return true;
    case 'selection':
      return situation.hasSelection;
    case 'record':
      return situation.hasRecord;
    case 'ghost':
      return situation.hasGhost;
  }
}

/** Begins a contradiction, from the text and from the panel: the same key may do both. */
const alike: ReadonlySet<KeyId> = new Set(['mark-contradiction', 'point-contradiction']);

/** What has a key already where `id` would need it; null when it is free. */
export function takenBy(keymap: Keymap, id: KeyId, chord: Chord): KeyId | null {
  const scopes = keymap.rows.find((row) => row.id === id)?.scopes ?? [];
  const taken = keymap.rows.find(
    (row) =>
      row.id !== id &&
      !(alike.has(row.id) && alike.has(id)) &&
      row.chords.some((other) => isSameChord(other, chord)) &&
      row.scopes.some((theirs) => scopes.some((ours) => scopesMeet(ours, theirs))),
  );
  return taken?.id ?? null;
}

/** Own keys with those of one action changed; what equals the table is not kept as one's own. */
export function withKeys(own: OwnKeys, id: KeyId, chords: readonly Chord[] | null): OwnKeys {
  const others = Object.fromEntries(Object.entries(own).filter(([other]) => other !== id));
  const usual = keyTable.find((row) => row.id === id)?.chords ?? [];
  const isUsual =
    chords === null ||
    (chords.length === usual.length &&
      chords.every((chord, index) => chordName(chord) === chordName(usual[index] ?? { code: '' })));
  return isUsual ? others : { ...others, [id]: chords };
}
