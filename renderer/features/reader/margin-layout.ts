/** A marker that wants to stand at `y` and is `height` high, in CSS pixels. */
export interface MarkerWish {
  readonly id: string;
  readonly y: number;
  readonly height: number;
}

/** Markers that stand close together, and where the first of them stands. */
interface Pile {
  readonly wishes: MarkerWish[];
  /** Heights with the gaps, and the sum of the tops that the members would want for the pile. */
  height: number;
  wanted: number;
}

/**
 * Places markers in the margin: each at its line where there is room, otherwise as a pile around the
 * lines of its members, so that the way from marker to line is short upwards and downwards. None stands
 * above `least`. Order is that of the wishes, which come in reading order.
 */
export function layOutMargin(
  wishes: readonly MarkerWish[],
  gap: number,
  least = 0,
): Map<string, number> {
  const topOf = ({ wanted, wishes: members }: Pile) => Math.max(least, wanted / members.length);
  const piles: Pile[] = [];
  for (const wish of [...wishes].sort((a, b) => a.y - b.y)) {
    let pile: Pile = { wishes: [wish], height: wish.height + gap, wanted: wish.y };
    for (
      let above = piles.at(-1);
      above !== undefined && topOf(above) + above.height > topOf(pile);
      above = piles.at(-1)
    ) {
      piles.pop();
      pile = {
        wishes: [...above.wishes, ...pile.wishes],
        height: above.height + pile.height,
        wanted: above.wanted + pile.wanted - above.height * pile.wishes.length,
      };
    }
    piles.push(pile);
  }
  const places = new Map<string, number>();
  for (const pile of piles) {
    let y = topOf(pile);
    for (const { id, height } of pile.wishes) {
      places.set(id, y);
      y += height + gap;
    }
  }
  return places;
}

/** A line between two markers, as the stretch from one to the other, and what it belongs to. */
export interface JoinStretch {
  /** Lines with the same group share a lane. */
  readonly group: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Gives each group of lines a lane, counted from the markers outwards, so that lines beside each other
 * stand in different lanes while there are lanes; short ones stand nearest. Past `most` they share.
 */
export function lanesOf(stretches: readonly JoinStretch[], most: number): Map<string, number> {
  const groups = new Map<string, { start: number; end: number }>();
  for (const { group, start, end } of stretches) {
    const old = groups.get(group);
    groups.set(group, {
      start: Math.min(old?.start ?? start, start, end),
      end: Math.max(old?.end ?? end, start, end),
    });
  }
  const lanes = new Map<string, number>();
  const taken: { start: number; end: number }[][] = [];
  const byLength = [...groups].sort(([, a], [, b]) => a.end - a.start - (b.end - b.start));
  for (const [group, { start, end }] of byLength) {
    const crossings = Array.from({ length: most }, (_, lane) =>
      (taken[lane] ?? []).filter((other) => other.start <= end && other.end >= start),
    ).map(({ length }) => length);
    const lane = crossings.indexOf(Math.min(...crossings));
    (taken[lane] ??= []).push({ start, end });
    lanes.set(group, lane);
  }
  return lanes;
}
