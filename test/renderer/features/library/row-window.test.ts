import { describe, expect, it } from 'vitest';
import {
  rowHeight,
  rowWindow,
  scrollTopFor,
} from '../../../../renderer/features/library/row-window.ts';

describe('rowWindow', () => {
  it('covers the view at every scroll position, and never leaves the list', () => {
    const height = 700;
    for (let top = 0; top <= 100 * rowHeight - height; top += 37) {
      const { first, last } = rowWindow(top, height, 100);
      expect(first * rowHeight).toBeLessThanOrEqual(top);
      expect(last * rowHeight).toBeGreaterThanOrEqual(Math.min(top + height, 100 * rowHeight));
      expect(first).toBeGreaterThanOrEqual(0);
      expect(last).toBeLessThanOrEqual(100);
    }
  });

  it('stays valid when the list gets shorter than the scroll position', () => {
    expect(rowWindow(50_000, 700, 3)).toEqual({ first: 3, last: 3 });
  });
});

describe('scrollTopFor', () => {
  it('leaves a visible row where it is', () => {
    expect(scrollTopFor(1, 0, 5 * rowHeight)).toBe(0);
  });

  it('scrolls just enough, up and down', () => {
    expect(scrollTopFor(9, 0, 5 * rowHeight)).toBe(5 * rowHeight);
    expect(scrollTopFor(2, 6 * rowHeight, 5 * rowHeight)).toBe(2 * rowHeight);
  });
});
