import React from 'react';
import ReactDOM from 'react-dom';
import { TextAnnotator } from 'react-text-annotate';
import { benchPage } from '../measure.ts';
import { jumpToOffset, plainPage } from './plain-page.js';

const { box, column } = plainPage();
let text = '';
let value = [];
const draw = (next) => {
  value = next;
  ReactDOM.render(
    React.createElement(TextAnnotator, { content: text, value, onChange: () => {} }),
    column,
  );
};

benchPage({
  open(doc) {
    ({ text } = doc);
    draw(doc.marks.map(({ id, start, end }) => ({ id, start, end, color: '#fde9b8' })));
  },
  close: () => ReactDOM.unmountComponentAtNode(column),
  add: ({ id, start, end }) => draw([...value, { id, start, end, color: '#fde9b8' }]),
  change: (mark, { start, end }) =>
    draw(value.map((old) => (old.id === mark.id ? { ...old, start, end } : old))),
  remove: (mark) => draw(value.filter((old) => old.id !== mark.id)),
  hit: (x, y) => document.elementFromPoint(x, y)?.closest('mark'),
  scroller: () => box,
  jump(mark) {
    jumpToOffset(box, column, mark.start);
  },
});
