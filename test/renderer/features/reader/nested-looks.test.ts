import { describe, expect, it } from 'vitest';
import { nestedLooks } from '../../../../renderer/features/reader/nested-looks.ts';
import type { Mark } from '../../../../shared/marks/marks-of-article.ts';

const mention = (start: number, end: number): Mark => ({
  start,
  end,
  ref: { table: 'mentions', id: `${start}-${end}` },
  createdAt: '2026-03-07T10:00:00.000Z',
  part: 'mention',
  look: 'entity-rose',
});

describe('nestedLooks', () => {
  it('marks where a mention lies on another, and where they overlap', () => {
    expect(nestedLooks([mention(0, 10), mention(6, 8), mention(9, 14)])).toEqual([
      { start: 6, end: 8, look: 'entity-nested' },
      { start: 9, end: 10, look: 'entity-nested' },
    ]);
  });

  it('leaves neighbours and other parts alone', () => {
    const cue: Mark = { ...mention(0, 5), part: 'cue', look: 'cue' };
    expect(nestedLooks([cue, mention(0, 5), mention(5, 9)])).toEqual([]);
  });
});
