import { createTextAnnotator } from '@recogito/text-annotator';
import '@recogito/text-annotator/text-annotator.css';
import { benchPage } from '../measure.ts';
import { jumpToOffset, plainPage } from './plain-page.js';

const { box, column } = plainPage();
let text = '';
let annotator;
const toAnnotation = ({ id, start, end }) => ({
  id,
  bodies: [],
  target: { annotation: id, selector: [{ quote: text.slice(start, end), start, end }] },
});

/** It draws a few milliseconds after a change: done when its style sheet is written anew. */
async function drawn(action) {
  const style = document.head.lastElementChild;
  await new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      observer.disconnect();
      resolve();
    });
    observer.observe(style, { childList: true });
    action();
  });
}

benchPage({
  open(doc) {
    ({ text } = doc);
    column.textContent = text;
    annotator = createTextAnnotator(column, {
      renderer: 'CSS_HIGHLIGHTS',
      annotatingEnabled: false,
    });
    return drawn(() => annotator.setAnnotations(doc.marks.map(toAnnotation)));
  },
  close() {
    annotator.destroy();
    column.replaceChildren();
  },
  add: (mark) => drawn(() => annotator.addAnnotation(toAnnotation(mark))),
  change: (_mark, moved) => drawn(() => annotator.updateAnnotation(toAnnotation(moved))),
  remove: (mark) => drawn(() => annotator.removeAnnotation(mark.id)),
  hit(x, y) {
    const { left, top } = column.getBoundingClientRect();
    return annotator.state.store.getAt(x - left, y - top, true);
  },
  scroller: () => box,
  jump(mark) {
    jumpToOffset(box, column, mark.start);
  },
});
