import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  mergeZones,
  setZoneDirection,
  setZoneKept,
  setZoneKind,
  splitPoint,
  splitZone,
} from '../../../../renderer/features/zones/edit-zones.ts';
import type { Zone } from '../../../../shared/model/zone.ts';
import { zonesOfLines } from '../../../builders.ts';

const text = 'عنوان الخبر\nفقرة أولى  وتتمتها\nفقرة ثانية';
const zones = zonesOfLines(text, 'a');
const [first, second, third] = zones;
const only = ({ id }: Zone) => new Set([id]);

describe('splitZone', () => {
  it('splits at the cursor and leaves the blanks between in neither part', () => {
    const cursor = text.indexOf('وتتمتها') - 1;
    const split = splitZone(zones, second!.id, cursor, text, 'new');
    const parts = split.slice(1, 3).map(({ start, end }) => text.slice(start, end));
    expect(parts).toEqual(['فقرة أولى', 'وتتمتها']);
    expect(split.map(({ id }) => id)).toEqual([first!.id, second!.id, 'new', third!.id]);
    expect(split[1]?.reason).toBe('by-analyst');
  });

  it('refuses where one part would be empty, or a surrogate pair would be split', () => {
    expect(splitPoint(second!, second!.start, text)).toBeNull();
    expect(splitPoint(second!, second!.end, text)).toBeNull();
    const flag = 'ab😀cd';
    const zone = { ...first!, start: 0, end: flag.length };
    expect(splitPoint(zone, 3, flag)).toBeNull();
    expect(splitPoint(zone, 4, flag)).toEqual({ end: 4, start: 4 });
  });

  it('never loses a letter and never lets zones overlap', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: text.length }), (cursor) => {
        const split = splitZone(zones, second!.id, cursor, text, 'new');
        const words = split.map(({ start, end }) => text.slice(start, end)).join(' ');
        expect(words.replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
        for (const [i, zone] of split.entries()) {
          expect(zone.end).toBeGreaterThan(zone.start);
          expect(zone.start).toBeGreaterThanOrEqual(split[i - 1]?.end ?? 0);
        }
      }),
    );
  });
});

describe('setZoneDirection', () => {
  it('sets the chosen zones alone, says nothing new of why they are what they are, and goes back', () => {
    const turned = setZoneDirection(zones, new Set([first!.id, third!.id]), 'ltr');
    expect(turned).toEqual([
      { ...first, direction: 'ltr' },
      second,
      { ...third, direction: 'ltr' },
    ]);
    const ids = new Set(zones.map(({ id }) => id));
    expect(setZoneDirection(turned, ids, null)).toEqual(zones);
  });

  it('goes with both parts of a zone that is split', () => {
    const turned = setZoneDirection(zones, only(second!), 'ltr');
    const cursor = text.indexOf('وتتمتها');
    const split = splitZone(turned, second!.id, cursor, text, 'new');
    expect(split.map(({ direction }) => direction)).toEqual([undefined, 'ltr', 'ltr', undefined]);
  });
});

describe('mergeZones', () => {
  it('keeps the first id, and points repeats of the second at it', () => {
    const repeat = { ...third!, kind: 'duplicate' as const, duplicateOf: second!.id };
    const merged = mergeZones([first!, second!, repeat], only(first!));
    expect(merged.map(({ id }) => id)).toEqual([first!.id, third!.id]);
    expect(merged[0]).toMatchObject({ start: first!.start, end: second!.end });
    expect(merged[1]?.duplicateOf).toBe(first!.id);
  });

  it('never makes a zone a repeat of itself', () => {
    const repeating = { ...first!, kind: 'duplicate' as const, duplicateOf: second!.id };
    expect(mergeZones([repeating, second!], only(first!))[0]?.duplicateOf).toBeNull();
  });

  it('merges a whole run into its first zone', () => {
    const merged = mergeZones(zones, new Set(zones.map(({ id }) => id)));
    expect(merged).toHaveLength(1);
    expect(merged[0]).toMatchObject({ id: first!.id, start: first!.start, end: third!.end });
  });

  it('changes nothing at the last zone', () => {
    expect(mergeZones(zones, only(third!))).toEqual(zones);
  });
});

describe('kind and folding', () => {
  it('notes that the analyst decided', () => {
    expect(setZoneKind(zones, only(second!), 'caption')[1]).toMatchObject({
      kind: 'caption',
      reason: 'by-analyst',
    });
    expect(setZoneKept(zones, only(second!), false)[1]).toMatchObject({
      kept: false,
      reason: 'by-analyst',
    });
  });

  it('changes several zones at once', () => {
    const both = new Set([first!.id, third!.id]);
    expect(setZoneKept(zones, both, false).map(({ kept }) => kept)).toEqual([false, true, false]);
  });

  it('leaves a zone alone that is so already', () => {
    expect(setZoneKind(zones, only(second!), second!.kind)).toEqual(zones);
    expect(setZoneKept(zones, only(second!), second!.kept)).toEqual(zones);
  });

  it('forgets what a zone repeats when it is no repeat any more', () => {
    const repeat = { ...second!, kind: 'duplicate' as const, duplicateOf: first!.id };
    expect(setZoneKind([first!, repeat], only(repeat), 'paragraph')[1]?.duplicateOf).toBeNull();
  });
});
