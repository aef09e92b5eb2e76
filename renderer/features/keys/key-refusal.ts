import type { Codebook } from '../../../shared/model/codebook.ts';
import { chordName } from '../../keys/chord.ts';
import type { Chord } from '../../keys/chord.ts';
import { scopesMeet } from '../../keys/key-table.ts';
import type { KeyRow } from '../../keys/key-table.ts';
import { takenBy } from '../../keys/keymap.ts';
import type { Keymap } from '../../keys/keymap.ts';
import { ownerOf } from '../../keys/reserved-chords.ts';
import type { KeyOwner } from '../../keys/reserved-chords.ts';
import type { KeyId, KeyScope } from '../../strings/command-ids.ts';

/** Why a key cannot be given to something. */
export type KeyRefusal =
  | { readonly kind: 'owner'; readonly owner: KeyOwner }
  | { readonly kind: 'needs-modifier' }
  | { readonly kind: 'taken'; readonly by: KeyId }
  | { readonly kind: 'entry'; readonly name: Codebook['entityTypes'][number]['name'] };

/** Where the keys of the lists of the codebook count. */
const entityScopes: readonly KeyScope[] = ['selection', 'entity', 'suggestion'];
const verdictScopes: readonly KeyScope[] = ['claim'];

/** Why a key cannot belong to a row of the table; null when it can. */
export function refusalOf(
  keymap: Keymap,
  codebook: Codebook,
  row: KeyRow,
  chord: Chord,
): KeyRefusal | null {
  const owner = ownerOf(chord);
  if (owner !== null) return { kind: 'owner', owner };
  const isPlain = chord.mod !== true && chord.alt !== true && !/^F\d+$/.test(chord.code);
  if (isPlain && row.scopes.some((scope) => scope === 'always')) return { kind: 'needs-modifier' };
  const by = takenBy(keymap, row.id, chord);
  if (by !== null) return { kind: 'taken', by };
  const meets = (scopes: readonly KeyScope[]) =>
    scopes.some((theirs) => row.scopes.some((ours) => scopesMeet(ours, theirs)));
  const entries = [
    ...(meets(entityScopes) ? codebook.entityTypes : []),
    ...(meets(verdictScopes) ? codebook.verdicts : []),
  ];
  const entry = entries.find(({ shortcut }) => shortcut === chordName(chord));
  return entry === undefined ? null : { kind: 'entry', name: entry.name };
}
