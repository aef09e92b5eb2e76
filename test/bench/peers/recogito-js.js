import { Recogito } from '@recogito/recogito-js';
import '@recogito/recogito-js/dist/recogito.min.css';
import { benchPage } from '../measure.ts';
import { plainPage, toMiddle } from './plain-page.js';

let { box, column } = plainPage();
let text = '';
let annotator;
const toAnnotation = ({ id, start, end }) => ({
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  id: `#${id}`,
  type: 'Annotation',
  body: [],
  target: {
    selector: [
      { type: 'TextQuoteSelector', exact: text.slice(start, end) },
      { type: 'TextPositionSelector', start, end },
    ],
  },
});

benchPage({
  async open(doc) {
    // It wraps its element in others, which stay.
    document.getElementById('root').replaceChildren();
    ({ box, column } = plainPage());
    ({ text } = doc);
    column.textContent = text;
    annotator = new Recogito({ content: column, mode: 'pre', readOnly: true });
    await annotator.setAnnotations(doc.marks.map(toAnnotation));
  },
  close() {
    annotator.destroy();
    column.replaceChildren();
  },
  add(mark) {
    annotator.addAnnotation(toAnnotation(mark));
  },
  change(mark, moved) {
    annotator.removeAnnotation(toAnnotation(mark));
    annotator.addAnnotation(toAnnotation(moved));
  },
  remove(mark) {
    annotator.removeAnnotation(toAnnotation(mark));
  },
  hit: (x, y) => document.elementFromPoint(x, y)?.closest('.r6o-annotation')?.annotation,
  scroller: () => box,
  jump(mark) {
    toMiddle(column.querySelector(`[data-id="#${mark.id}"]`));
  },
});
