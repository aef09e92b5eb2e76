import type { Direction } from '../../../shared/model/direction.ts';
import type { Id } from '../../../shared/model/id.ts';
import type { Zone, ZoneKind } from '../../../shared/model/zone.ts';

/** Changes made here carry this reason. */
const byAnalyst = 'by-analyst';

/** Gives zones another kind; only a repeat can repeat something. */
export function setZoneKind(
  zones: readonly Zone[],
  ids: ReadonlySet<Id>,
  kind: ZoneKind,
): readonly Zone[] {
  return zones.map((zone) =>
    ids.has(zone.id) && zone.kind !== kind
      ? {
          ...zone,
          kind,
          reason: byAnalyst,
          duplicateOf: kind === 'duplicate' ? zone.duplicateOf : null,
        }
      : zone,
  );
}

/** Folds zones away, or shows them in the text again. */
export function setZoneKept(
  zones: readonly Zone[],
  ids: ReadonlySet<Id>,
  kept: boolean,
): readonly Zone[] {
  return zones.map((zone) =>
    ids.has(zone.id) && zone.kept !== kept ? { ...zone, kept, reason: byAnalyst } : zone,
  );
}

/**
 * Sets zones in a direction; null leaves it to their words again. What a zone is, and why, stays as
 * it was.
 */
export function setZoneDirection(
  zones: readonly Zone[],
  ids: ReadonlySet<Id>,
  chosen: Direction | null,
): readonly Zone[] {
  return zones.map((zone) => {
    if (!ids.has(zone.id)) return zone;
    if (chosen !== null) return { ...zone, direction: chosen };
    const automatic = { ...zone };
    delete automatic.direction;
    return automatic;
  });
}

/**
 * Where a zone would be split for a cursor in it: the end of the first part and the start of the
 * second, with the blank between them in neither. Null when one part would hold nothing.
 * `cursor` counts UTF-16 units from the start of the article, like all offsets.
 */
export function splitPoint(
  zone: Zone,
  cursor: number,
  text: string,
): { readonly end: number; readonly start: number } | null {
  if (cursor <= zone.start || cursor >= zone.end) return null;
  const first = text.slice(zone.start, cursor).trimEnd();
  const second = text.slice(cursor, zone.end);
  const start = cursor + (second.length - second.trimStart().length);
  // A cursor never stands inside a surrogate pair, but a script could put one there.
  const splitsPair = /[\uD800-\uDBFF]$/u.test(first) || /^[\uDC00-\uDFFF]/u.test(second);
  if (first.trim() === '' || start >= zone.end || splitsPair) return null;
  return { end: zone.start + first.length, start };
}

/** Splits a zone at the cursor; the second part gets the new id. Unchanged where it cannot be. */
export function splitZone(
  zones: readonly Zone[],
  id: Id,
  cursor: number,
  text: string,
  newId: Id,
): readonly Zone[] {
  return zones.flatMap((zone) => {
    const point = zone.id === id ? splitPoint(zone, cursor, text) : null;
    if (point === null) return [zone];
    return [
      { ...zone, end: point.end, reason: byAnalyst },
      { ...zone, id: newId, start: point.start, reason: byAnalyst },
    ];
  });
}

/**
 * Merges a run of zones (`ids`, next to each other) into the first of them, which keeps its id and
 * kind; repeats of the others repeat the merged one. A zone alone is merged with the one after it.
 */
export function mergeZones(zones: readonly Zone[], ids: ReadonlySet<Id>): readonly Zone[] {
  const from = zones.findIndex(({ id }) => ids.has(id));
  const to = Math.max(
    zones.findLastIndex(({ id }) => ids.has(id)),
    from + 1,
  );
  const [first, last] = [zones[from], zones[to]];
  if (first === undefined || last === undefined) return zones;
  const gone = new Set(zones.slice(from + 1, to + 1).map(({ id }) => id));
  const merged = { ...first, end: last.end, reason: byAnalyst };
  return zones
    .filter(({ id }) => !gone.has(id))
    .map((zone) => {
      const duplicateOf = gone.has(zone.duplicateOf ?? '') ? first.id : zone.duplicateOf;
      const pointed = zone.id === first.id ? merged : zone;
      return { ...pointed, duplicateOf: duplicateOf === zone.id ? null : duplicateOf };
    });
}

/** Makes the zones of an article from the present ones; `newId` is for a zone that is added. */
export type ZoneChange = (zones: readonly Zone[], newId: Id) => readonly Zone[];
