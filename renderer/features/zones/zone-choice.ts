import { useState } from 'react';
import type { Id } from '../../../shared/model/id.ts';
import type { Zone } from '../../../shared/model/zone.ts';

/** The zones an action is about: a run that ends at the current one. */
export interface ZoneChoice {
  /** Index of the current zone; -1 when there is none. */
  readonly current: number;
  /** Ids of the run, the current zone included. */
  readonly ids: ReadonlySet<Id>;
  /** Makes a zone the current one; `extend` takes everything between into the run. */
  readonly moveTo: (index: number, extend?: boolean) => void;
  /** Takes every zone. */
  readonly takeAll: () => void;
}

/** Keeps the choice while zones are split, merged and brought back. */
export function useZoneChoice(zones: readonly Zone[], offset: number): ZoneChoice {
  const [place, setPlace] = useState(() => {
    // Saved pages begin with their menus; the analyst comes for the article below them.
    const begin = offset > 0 ? offset : (zones.find(({ kept }) => kept)?.start ?? 0);
    const index = Math.max(0, indexAt(zones, begin));
    return { id: zones[index]?.id ?? '', index, from: null as Id | null };
  });
  const known = zones.findIndex(({ id }) => id === place.id);
  // A zone that was merged away leaves its place to the one that stands there now.
  const current = known < 0 ? Math.min(place.index, zones.length - 1) : known;
  const from = zones.findIndex(({ id }) => id === place.from);
  const run =
    from < 0
      ? zones.slice(Math.max(current, 0), current + 1)
      : zones.slice(Math.min(from, current), Math.max(from, current) + 1);

  return {
    current,
    ids: new Set(run.map(({ id }) => id)),
    moveTo(wanted, extend = false) {
      const index = Math.max(0, Math.min(zones.length - 1, wanted));
      const id = zones[index]?.id;
      if (id === undefined) return;
      const start = place.from ?? zones[current]?.id ?? null;
      setPlace({ id, index, from: extend ? start : null });
    },
    takeAll() {
      const last = zones.at(-1);
      if (last === undefined) return;
      setPlace({ id: last.id, index: zones.length - 1, from: zones[0]?.id ?? null });
    },
  };
}

/** Index of the last zone that begins at the offset or before; -1 when none does. */
function indexAt(zones: readonly Zone[], offset: number): number {
  return zones.findLastIndex(({ start }) => start <= offset);
}
