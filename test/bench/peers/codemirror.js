import { EditorState, StateEffect, StateField } from '@codemirror/state';
import { Decoration, EditorView } from '@codemirror/view';
import { benchPage } from '../measure.ts';

const put = StateEffect.define();
const drop = StateEffect.define();
const toRange = ({ start, end, id, kind }) =>
  Decoration.mark({ class: `mark-${kind}`, id }).range(start, end);
let first = Decoration.none;
const marks = StateField.define({
  create: () => first,
  update(value, transaction) {
    for (const effect of transaction.effects) {
      if (effect.is(put)) value = value.update({ add: [toRange(effect.value)] });
      if (effect.is(drop)) {
        const { id, start, end } = effect.value;
        value = value.update({
          filterFrom: start,
          filterTo: end,
          filter: (_from, _to, mark) => mark.spec.id !== id,
        });
      }
    }
    return value;
  },
  provide: (field) => EditorView.decorations.from(field),
});
let view;

benchPage({
  open(doc) {
    first = Decoration.set(doc.marks.map(toRange), true);
    view = new EditorView({
      parent: document.getElementById('root'),
      state: EditorState.create({
        doc: doc.text,
        extensions: [
          marks,
          EditorView.lineWrapping,
          EditorView.editable.of(false),
          EditorView.contentAttributes.of({ dir: 'rtl', lang: 'ar' }),
          EditorView.theme({
            '&': { blockSize: '100vh', font: "20px/1.9 'Noto Naskh Arabic', serif" },
            '.cm-scroller': { overflow: 'auto', font: 'inherit' },
            '.cm-content': { maxInlineSize: '680px', marginInline: 'auto' },
            '.mark-entity': { background: '#fde9b8' },
            '.mark-claim': { textDecoration: 'underline' },
          }),
        ],
      }),
    });
  },
  close: () => view.destroy(),
  add(mark) {
    view.dispatch({ effects: put.of(mark) });
  },
  change(mark, moved) {
    view.dispatch({ effects: [drop.of(mark), put.of(moved)] });
  },
  remove(mark) {
    view.dispatch({ effects: drop.of(mark) });
  },
  hit(x, y) {
    const position = view.posAtCoords({ x, y }, false);
    const found = [];
    view.state.field(marks).between(position, position, (_from, _to, mark) => {
      found.push(mark.spec.id);
    });
    return found;
  },
  scroller: () => view.scrollDOM,
  jump(mark) {
    view.dispatch({ effects: EditorView.scrollIntoView(mark.start, { y: 'center' }) });
  },
});
