import { describe, expect, it } from 'vitest';
import { articleBlocks, blockIndexAt } from '../../../shared/marks/article-blocks.ts';
import { anArticle } from '../../builders.ts';

const { article } = anArticle({ text: 'عنوان\nتعليق\nتكرار\nفقرة أولى\nفقرة ثانية\n' });
const zones = article.zones.map((zone, index) => ({ ...zone, kept: index !== 1 && index !== 2 }));

describe('articleBlocks', () => {
  it('shows kept zones and folds neighbours that are not kept into one block', () => {
    const blocks = articleBlocks(zones, new Set());
    expect(blocks.map((block) => block.kind)).toEqual(['text', 'folded', 'text', 'text']);
    expect(blocks[1]).toMatchObject({ start: zones[1]?.start, end: zones[2]?.end });
  });

  it('shows an unfolded zone as text and keeps its neighbour folded', () => {
    const blocks = articleBlocks(zones, new Set([zones[2]?.id ?? '']));
    expect(blocks.map((block) => block.kind)).toEqual(['text', 'folded', 'text', 'text', 'text']);
  });

  it('loses no zone', () => {
    const seen = articleBlocks(zones, new Set()).flatMap((block) =>
      block.kind === 'text' ? [block.zone.id] : block.zones.map((zone) => zone.id),
    );
    expect(seen).toEqual(zones.map((zone) => zone.id));
  });
});

describe('blockIndexAt', () => {
  const blocks = articleBlocks(zones, new Set());

  it('finds the block that holds an offset, or the one before a gap', () => {
    expect(blockIndexAt(blocks, 0)).toBe(0);
    expect(blockIndexAt(blocks, zones[0]?.end ?? 0)).toBe(0);
    expect(blockIndexAt(blocks, zones[3]?.start ?? 0)).toBe(2);
    expect(blockIndexAt(blocks, 10_000)).toBe(blocks.length - 1);
  });

  it('says -1 before the first block', () => {
    expect(blockIndexAt(blocks, -1)).toBe(-1);
    expect(blockIndexAt([], 5)).toBe(-1);
  });
});
