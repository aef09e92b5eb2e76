import type { Span } from '../model/span.ts';
import type { Zone } from '../model/zone.ts';

/** A zone that is shown as text. */
export interface TextBlock extends Span {
  readonly kind: 'text';
  readonly zone: Zone;
}

/** Zones next to each other that are folded into one thin line. */
export interface FoldedBlock extends Span {
  readonly kind: 'folded';
  readonly zones: readonly Zone[];
}

/** What the reader lays out, in text order. */
export type ArticleBlock = TextBlock | FoldedBlock;

/**
 * The blocks of an article: kept zones and those the analyst unfolded (`unfolded`, zone ids) as
 * text, runs of the others folded. Nothing is left out.
 */
export function articleBlocks(
  zones: readonly Zone[],
  unfolded: ReadonlySet<string>,
): ArticleBlock[] {
  const blocks: ArticleBlock[] = [];
  for (const zone of zones) {
    const { start, end } = zone;
    const last = blocks.at(-1);
    if (zone.kept || unfolded.has(zone.id)) blocks.push({ kind: 'text', start, end, zone });
    else if (last?.kind === 'folded') {
      blocks[blocks.length - 1] = { ...last, end, zones: [...last.zones, zone] };
    } else blocks.push({ kind: 'folded', start, end, zones: [zone] });
  }
  return blocks;
}

/** Index of the block that holds the offset, or of the nearest one before it; -1 when none. */
export function blockIndexAt(blocks: readonly ArticleBlock[], offset: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
