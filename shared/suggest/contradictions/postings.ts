import type { Id } from '../../model/id.ts';

import { entityKey, themeKey } from './key-numbers.ts';
import type { KeyNumbers } from './key-numbers.ts';

/** Which records share which keys, and how much that says. Changes in place. */
export interface Postings {
  /** Keys by their numbers, ascending, each once. */
  readonly add: (id: Id, keys: readonly number[]) => void;
  readonly remove: (id: Id) => void;
  /** The records most like one, the likest first; `similarity` from 0 to 1. */
  readonly similar: (id: Id, most: number) => { readonly id: Id; readonly similarity: number }[];
}

/** A key that more records share than this tells nothing, and would cost the most. */
const mostShared = 160;
/** Rarest keys of a record by which others are looked up. */
const lookedUp = 9;
/** An entity in common tells more than a word in common, a matter in common less. */
const weightOfKind = (key: string): number =>
  key.startsWith(entityKey) ? 1.2 : key.startsWith(themeKey) ? 0.7 : 1;

interface Entry {
  readonly id: Id;
  /** Numbers of its keys, ascending. */
  readonly keys: readonly number[];
}

/**
 * Makes empty postings. Keys and records are numbered, so that counting what is shared runs over
 * numbers: 20,000 records of a dozen keys are gone through in some tenths of a second.
 */
export function createPostings(numbers: KeyNumbers): Postings {
  /** The slots of the records that hold a key, by the number of the key. */
  const holders: number[][] = [];
  const slotOf = new Map<Id, number>();
  const entries: (Entry | null)[] = [];
  const free: number[] = [];
  // Weights depend on how many hold a key, and are worked out again after a change.
  let weights = new Float64Array(0);
  let totals = new Float64Array(0);
  let shared = new Float64Array(0);
  let isStale = true;

  function refresh(): void {
    if (!isStale) return;
    isStale = false;
    weights = new Float64Array(holders.length);
    holders.forEach((slots, key) => {
      const rarity = Math.log(1 + (slotOf.size + 4) / Math.max(1, slots.length));
      weights[key] = rarity * weightOfKind(numbers.keyOf(key));
    });
    totals = new Float64Array(entries.length);
    shared = new Float64Array(entries.length);
    entries.forEach((entry, slot) => {
      let total = 0;
      if (entry !== null) for (const key of entry.keys) total += weights[key] ?? 0;
      totals[slot] = total;
    });
  }

  function similar(id: Id, most: number): { id: Id; similarity: number }[] {
    const slot = slotOf.get(id);
    const entry = slot === undefined ? null : entries[slot];
    if (slot === undefined || entry === undefined || entry === null) return [];
    refresh();
    const telling = entry.keys
      .filter((key) => {
        const count = holders[key]?.length ?? 0;
        return count > 1 && count <= mostShared;
      })
      .sort(
        (a, b) =>
          (weights[b] ?? 0) - (weights[a] ?? 0) || (numbers.keyOf(a) < numbers.keyOf(b) ? -1 : 1),
      )
      .slice(0, lookedUp);
    const touched: number[] = [];
    for (const key of telling) {
      const weight = weights[key] ?? 0;
      for (const other of holders[key] ?? []) {
        if (other === slot) continue;
        const before = shared[other] ?? 0;
        if (before === 0) touched.push(other);
        shared[other] = before + weight;
      }
    }
    const best = largest(touched, shared, most * 2);
    for (const other of touched) shared[other] = 0;
    const own = totals[slot] ?? 0;
    const found: { id: Id; similarity: number }[] = [];
    for (const other of best) {
      const partner = entries[other];
      if (partner === undefined || partner === null) continue;
      const both = sharedWeight(entry.keys, partner.keys);
      const theirs = totals[other] ?? 0;
      const dice = (2 * both) / (own + theirs || 1);
      const part = both / (Math.min(own, theirs) || 1);
      // Rounded, since the order of adding up depends on the history of the postings.
      const similarity = Math.round(Math.min(1, (dice + part) / 2) * 1e6) / 1e6;
      found.push({ id: partner.id, similarity });
    }
    return found
      .sort((a, b) => b.similarity - a.similarity || (a.id < b.id ? -1 : 1))
      .slice(0, most);
  }

  function sharedWeight(a: readonly number[], b: readonly number[]): number {
    let sum = 0;
    for (let i = 0, j = 0; i < a.length && j < b.length;) {
      const x = a[i] ?? 0;
      const y = b[j] ?? 0;
      if (x === y) sum += weights[x] ?? 0;
      if (x <= y) i += 1;
      if (y <= x) j += 1;
    }
    return sum;
  }

  return {
    add: (id, keys) => {
      const slot = free.pop() ?? entries.length;
      entries[slot] = { id, keys };
      slotOf.set(id, slot);
      for (const key of keys) {
        while (holders.length <= key) holders.push([]);
        holders[key]?.push(slot);
      }
      isStale = true;
    },
    remove: (id) => {
      const slot = slotOf.get(id);
      if (slot === undefined) return;
      for (const key of entries[slot]?.keys ?? []) {
        const slots = holders[key] ?? [];
        const last = slots.pop();
        if (last !== undefined && last !== slot) slots[slots.indexOf(slot)] = last;
      }
      entries[slot] = null;
      free.push(slot);
      slotOf.delete(id);
      isStale = true;
    },
    similar,
  };
}

/** The slots with the largest values; a full sort only of what is above the smallest kept so far. */
function largest(slots: number[], values: Float64Array, most: number): number[] {
  if (slots.length > most * 8) {
    const sorted = Float64Array.from(slots, (slot) => values[slot] ?? 0).sort();
    const least = sorted[sorted.length - most] ?? 0;
    slots = slots.filter((slot) => (values[slot] ?? 0) >= least);
  }
  return [...slots].sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0) || a - b).slice(0, most);
}
