import Mark from 'mark.js';
import { benchPage } from '../measure.ts';
import { plainPage, toMiddle } from './plain-page.js';

const { box, column } = plainPage();
let marker;
const paint = (mark) => {
  marker.markRanges([{ start: mark.start, length: mark.end - mark.start }], { className: mark.id });
};
const erase = (mark) => marker.unmark({ className: mark.id });

benchPage({
  open(doc) {
    column.textContent = doc.text;
    marker = new Mark(column);
    marker.markRanges(
      doc.marks.map(({ start, end }) => ({ start, length: end - start })),
      { each: (element, range) => element.setAttribute('data-start', range.start) },
    );
  },
  close: () => column.replaceChildren(),
  add: paint,
  change(mark, moved) {
    erase(mark);
    paint(moved);
  },
  remove: erase,
  hit: (x, y) => document.elementFromPoint(x, y)?.closest('mark'),
  scroller: () => box,
  // Overlapping marks are left out by mark.js: the nearest one that it drew is as far away.
  jump: (mark) => {
    const all = [...column.querySelectorAll('[data-start]')];
    toMiddle(all.findLast((element) => Number(element.dataset.start) <= mark.start) ?? all[0]);
  },
});
