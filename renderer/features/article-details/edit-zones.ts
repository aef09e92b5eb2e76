import type { Id } from '../../../shared/model/id.ts';
import type { Zone, ZoneKind } from '../../../shared/model/zone.ts';

/** Changes made here carry this reason. */
const byAnalyst = 'by-analyst';

/** Gives a zone another kind; only a repeat can repeat something. */
export function setZoneKind(zones: readonly Zone[], id: Id, kind: ZoneKind): Zone[] {
  return zones.map((zone) =>
    zone.id === id && zone.kind !== kind
      ? {
          ...zone,
          kind,
          reason: byAnalyst,
          duplicateOf: kind === 'duplicate' ? zone.duplicateOf : null,
        }
      : zone,
  );
}

/** Folds a zone away, or shows it in the text again. */
export function setZoneKept(zones: readonly Zone[], id: Id, kept: boolean): Zone[] {
  return zones.map((zone) =>
    zone.id === id && zone.kept !== kept ? { ...zone, kept, reason: byAnalyst } : zone,
  );
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
): Zone[] {
  return zones.flatMap((zone) => {
    const point = zone.id === id ? splitPoint(zone, cursor, text) : null;
    if (point === null) return [zone];
    return [
      { ...zone, end: point.end, reason: byAnalyst },
      { ...zone, id: newId, start: point.start, reason: byAnalyst },
    ];
  });
}

/** Merges a zone with the one after it, which loses its id; repeats of it repeat the merged one. */
export function mergeWithNext(zones: readonly Zone[], id: Id): Zone[] {
  const index = zones.findIndex((zone) => zone.id === id);
  const [first, second] = [zones[index], zones[index + 1]];
  if (first === undefined || second === undefined) return [...zones];
  return zones
    .filter((zone) => zone.id !== second.id)
    .map((zone) => {
      const duplicateOf = zone.duplicateOf === second.id ? first.id : zone.duplicateOf;
      const isRepeatOfItself = duplicateOf === zone.id;
      const pointed = { ...zone, duplicateOf: isRepeatOfItself ? null : duplicateOf };
      return zone.id === first.id ? { ...pointed, end: second.end, reason: byAnalyst } : pointed;
    });
}

/** Makes the zones of an article from the present ones; `newId` is for a zone that is added. */
export type ZoneChange = (zones: readonly Zone[], newId: Id) => Zone[];
