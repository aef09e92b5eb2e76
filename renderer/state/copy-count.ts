import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import { z } from 'zod/mini';

/** After so many changes without a copy outside the browser it is time for one. */
export const remindAfter = 50;

const key = 'hashiya-copies';

/** Whether copies are saved without being asked for: not decided yet, yes, or no. */
export type CopyMode = 'unasked' | 'automatic' | 'by-hand';

const savedSchema = z.object({
  /** Changes since the last copy. */
  changes: z.catch(z.int().check(z.nonnegative()), 0),
  /** From this number on the reminder is shown. */
  remindAt: z.catch(z.int().check(z.positive()), remindAfter),
  /** When the last copy was saved, ISO 8601; null for never. */
  lastAt: z.catch(z.nullable(z.string()), null),
  mode: z.catch(z.enum(['unasked', 'automatic', 'by-hand']), 'unasked'),
});

/** How far the work is ahead of its last copy outside the browser. */
export interface CopyCount extends Readonly<z.infer<typeof savedSchema>> {
  /** A copy was handed to the browser as a download. */
  copied(at: string): void;
  /** Not now: so many changes later again. */
  later(): void;
  /** Decides how copies are saved from now on. */
  choose(mode: CopyMode): void;
}

/** The part of the workspace that is watched; the workspace itself is made of services, as this is. */
interface Watched {
  subscribe(listener: (now: WatchedState, before: WatchedState) => void): unknown;
}

interface WatchedState {
  readonly project: unknown;
  readonly save: { readonly kind: string };
}

/**
 * Counts the changes since the last copy. Kept in the browser's small store, beside the database: who
 * clears one clears the other, and then there is nothing to copy.
 */
export function countCopies(
  workspace: Watched,
  box: Pick<Storage, 'getItem' | 'setItem'>,
): StoreApi<CopyCount> {
  const store = createStore<CopyCount>()((set) => ({
    ...read(box),
    copied(lastAt) {
      set({ changes: 0, remindAt: remindAfter, lastAt });
    },
    later() {
      set(({ changes }) => ({ remindAt: changes + remindAfter }));
    },
    choose(mode) {
      set({ mode });
    },
  }));
  store.subscribe(({ changes, remindAt, lastAt, mode }) => {
    try {
      box.setItem(key, JSON.stringify({ changes, remindAt, lastAt, mode }));
    } catch {
      // No room: the reminder comes again after the next start.
    }
  });
  workspace.subscribe(({ project }, before) => {
    // What the start reads is no change.
    if (project === before.project || before.save.kind === 'loading') return;
    store.setState(({ changes }) => ({ changes: changes + 1 }));
  });
  return store;
}

function read(box: Pick<Storage, 'getItem'>): z.infer<typeof savedSchema> {
  try {
    return savedSchema.parse(JSON.parse(box.getItem(key) ?? '{}'));
  } catch {
    return savedSchema.parse({});
  }
}
