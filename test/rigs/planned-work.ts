import type { Edit } from '../../shared/model/edit.ts';
import { builtAt, builtBy } from '../builders.ts';

// What the writer of the rig does follows from the number alone, so that whoever looks at a disk
// afterwards knows what has to be on it.

/** Every so many records one takes the one before it back. */
const revokeEvery = 37;

/** Whether the record with this number takes the one before it back. */
export function isRevoke(seq: number): boolean {
  return seq % revokeEvery === 0;
}

/** The edit with a number: mostly small, sometimes as large as an import, with content of its own. */
export function plannedEdit(seq: number): Edit {
  const known = edits.get(seq);
  if (known !== undefined) return known;
  const id = `annotator-${String(seq)}`;
  const random = randomOf(seq);
  const size = 4 ** (random() < 0.03 ? 7 + random() * 3 : 2 + random() * 4);
  const name = letters(random, Math.floor(size));
  const edit: Edit = {
    id: `edit-${String(seq)}`,
    type: 'set-annotator',
    role: 'do',
    target: null,
    at: builtAt,
    by: builtBy,
    changes: [{ table: 'annotators', id, before: null, after: { id, name, colour: '#123456' } }],
  };
  edits.set(seq, edit);
  return edit;
}

/** Made once: whoever looks at a thousand disks needs the same ones each time. */
const edits = new Map<number, Edit>();
const files = new Map<number, Uint8Array>();

/** The edits that a journal with so many records gives back. */
export function plannedEdits(head: number): readonly Edit[] {
  const planned: Edit[] = [];
  for (let seq = 1; seq <= head; seq += 1) {
    if (isRevoke(seq)) planned.pop();
    else planned.push(plannedEdit(seq));
  }
  return planned;
}

/** A file with a number: its first line says the number. */
export function plannedFile(number: number): Uint8Array {
  const known = files.get(number);
  if (known !== undefined) return known;
  const random = randomOf(number * 7919);
  const content = letters(random, 100 + Math.floor(random() * 60_000));
  const file = new TextEncoder().encode(`${String(number)}\n${content}\n`);
  files.set(number, file);
  return file;
}

/** Arabic letters that differ from place to place. */
function letters(random: () => number, length: number): string {
  const word = Array.from({ length: 64 }, () =>
    String.fromCharCode(0x621 + Math.floor(random() * 26)),
  ).join('');
  let text = '';
  for (let part = 0; text.length < length; part += 1) text += `${word.slice(part % 60)}${part} `;
  return text.slice(0, length);
}

/** Random numbers from 0 to 1 that a seed decides (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
