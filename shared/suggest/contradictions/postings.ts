import type { Id } from '../../model/id.ts';

/** Keys that begin so are entities and propositions; the others are stems of words. */
export const entityKey = 'entity ';
/** See {@link entityKey}. */
export const propositionKey = 'proposition ';
/** See {@link entityKey}. */
export const themeKey = 'theme ';

/** Which records share which keys, and how much that says. Changes in place. */
export interface Postings {
  readonly add: (id: Id, keys: readonly string[]) => void;
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
  readonly keys: Int32Array;
}

/**
 * Makes empty postings. Keys and records are numbered, so that counting what is shared runs over
 * numbers: 20,000 records of a dozen keys are gone through in about a second.
 */
export function createPostings(): Postings {
  const numberOfKey = new Map<string, number>();
  const nameOfKey: string[] = [];
  const holders: Set<number>[] = [];
  const slotOf = new Map<Id, number>();
  const entries: (Entry | null)[] = [];
  const free: number[] = [];
  // Weights depend on how many hold a key, and are worked out again after a change.
  let weights = new Float64Array(0);
  let totals = new Float64Array(0);
  let shared = new Float64Array(0);
  let isStale = true;

  const numbered = (key: string): number => {
    const known = numberOfKey.get(key);
    if (known !== undefined) return known;
    const number = holders.length;
    numberOfKey.set(key, number);
    holders.push(new Set());
    nameOfKey.push(key);
    return number;
  };

  function refresh(): void {
    if (!isStale) return;
    isStale = false;
    weights = new Float64Array(holders.length);
    holders.forEach((slots, key) => {
      const rarity = Math.log(1 + (slotOf.size + 4) / Math.max(1, slots.size));
      weights[key] = rarity * weightOfKind(nameOfKey[key] ?? '');
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
    const telling = [...entry.keys]
      .filter((key) => {
        const count = holders[key]?.size ?? 0;
        return count > 1 && count <= mostShared;
      })
      .sort(
        (a, b) =>
          (weights[b] ?? 0) - (weights[a] ?? 0) ||
          ((nameOfKey[a] ?? '') < (nameOfKey[b] ?? '') ? -1 : 1),
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
    return best
      .flatMap((other) => {
        const found = entries[other];
        if (found === undefined || found === null) return [];
        const both = sharedWeight(entry.keys, found.keys);
        const [own, theirs] = [totals[slot] ?? 0, totals[other] ?? 0];
        const dice = (2 * both) / (own + theirs || 1);
        const part = both / (Math.min(own, theirs) || 1);
        // Rounded, since the order of adding up depends on the history of the postings.
        return { id: found.id, similarity: Math.round(Math.min(1, (dice + part) / 2) * 1e6) / 1e6 };
      })
      .sort((a, b) => b.similarity - a.similarity || (a.id < b.id ? -1 : 1))
      .slice(0, most);
  }

  function sharedWeight(a: Int32Array, b: Int32Array): number {
    let sum = 0;
    for (let i = 0, j = 0; i < a.length && j < b.length;) {
      const [x = 0, y = 0] = [a[i], b[j]];
      if (x === y) {
        sum += weights[x] ?? 0;
        i += 1;
        j += 1;
      } else if (x < y) i += 1;
      else j += 1;
    }
    return sum;
  }

  return {
    add: (id, keys) => {
      const slot = free.pop() ?? entries.length;
      const numbers = Int32Array.from(new Set(keys.map(numbered))).sort();
      entries[slot] = { id, keys: numbers };
      slotOf.set(id, slot);
      for (const key of numbers) holders[key]?.add(slot);
      isStale = true;
    },
    remove: (id) => {
      const slot = slotOf.get(id);
      if (slot === undefined) return;
      for (const key of entries[slot]?.keys ?? []) holders[key]?.delete(slot);
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
