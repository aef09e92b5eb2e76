import { describe, expect, it } from 'vitest';
import { addFragment, resizeAnchor } from '../../../shared/marks/resize-anchor.ts';
import type { ResizeStep } from '../../../shared/marks/resize-anchor.ts';
import { anAnchor, anArticle, anchorOn } from '../../builders.ts';

const built = anArticle({ text: 'قالت وزيرة المياه هدى السالم إن السدّ آمن.\n' });
const { text } = built.text;
const words = (step: ResizeStep, on = 'المياه هدى') =>
  resizeAnchor(text, anchorOn(built, on), step)?.fragments.map(({ exact }) => exact);

describe('resizeAnchor', () => {
  it('moves either end by a word', () => {
    expect(words({ edge: 'end', direction: 'grow', unit: 'word' })).toEqual(['المياه هدى السالم']);
    expect(words({ edge: 'end', direction: 'shrink', unit: 'word' })).toEqual(['المياه']);
    expect(words({ edge: 'start', direction: 'grow', unit: 'word' })).toEqual(['وزيرة المياه هدى']);
    expect(words({ edge: 'start', direction: 'shrink', unit: 'word' })).toEqual(['هدى']);
  });

  it('moves by a letter with its harakat', () => {
    expect(words({ edge: 'end', direction: 'shrink', unit: 'letter' }, 'السدّ')).toEqual(['الس']);
    expect(words({ edge: 'start', direction: 'shrink', unit: 'letter' }, 'المياه')).toEqual([
      'لمياه',
    ]);
  });

  it('leaves a span that would vanish', () => {
    expect(words({ edge: 'end', direction: 'shrink', unit: 'word' }, 'المياه')).toBeUndefined();
  });

  it('moves only the outer ends of a discontinuous span, and never over another fragment', () => {
    const two = anAnchor(
      built,
      { start: 0, end: 4 },
      { start: text.indexOf('المياه'), end: text.indexOf('المياه') + 6 },
    );
    expect(
      resizeAnchor(text, two, {
        edge: 'start',
        direction: 'shrink',
        unit: 'letter',
      })?.fragments.map(({ exact }) => exact),
    ).toEqual(['الت', 'المياه']);
  });
});

describe('addFragment', () => {
  it('adds a fragment in reading order and refuses an overlap', () => {
    const anchor = anchorOn(built, 'السالم');
    const added = addFragment(text, anchor, { start: 0, end: 4 });
    expect(added?.fragments.map(({ exact }) => exact)).toEqual(['قالت', 'السالم']);
    const overlap = anchor.fragments[0] ?? { start: 0, end: 1 };
    expect(addFragment(text, anchor, { start: overlap.start + 1, end: overlap.end })).toBeNull();
  });
});
