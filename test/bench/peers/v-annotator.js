import Vue from 'vue';
import VAnnotator from 'v-annotator';
import 'v-annotator/dist/v-annotator.css';
import { benchPage, frame } from '../measure.ts';
import { plainPage } from './plain-page.js';

const { box, column } = plainPage();
let app;
const toEntity = ({ id, start, end, kind }) => ({
  id,
  label: kind === 'claim' ? 2 : 1,
  startOffset: start,
  endOffset: end,
  user: 1,
});
const scroller = () => document.querySelector('.vue-recycle-scroller') ?? box;

benchPage({
  async open(doc) {
    app = new Vue({
      data: { text: doc.text, entities: Object.freeze(doc.marks.map(toEntity)) },
      render(h) {
        return h(VAnnotator.default ?? VAnnotator, {
          props: {
            text: this.text,
            entities: this.entities,
            entityLabels: [
              { id: 1, text: 'كيان', color: '#b8860b' },
              { id: 2, text: 'قول', color: '#4682b4' },
            ],
            relations: [],
            relationLabels: [],
            allowOverlapping: true,
            graphemeMode: false,
            rtl: true,
          },
        });
      },
    });
    const holder = document.createElement('div');
    column.append(holder);
    app.$mount(holder);
    // It measures its font and its labels first; the lines come frames later.
    for (let tries = 0; tries < 600; tries += 1) {
      if (document.querySelector('.vue-recycle-scroller__item-view svg g g') !== null) return;
      await frame();
    }
    throw new Error('it drew nothing');
  },
  close() {
    app.$destroy();
    column.replaceChildren();
  },
  async add(mark) {
    app.entities = Object.freeze([...app.entities, toEntity(mark)]);
    await Vue.nextTick();
  },
  async change(mark, moved) {
    app.entities = Object.freeze(
      app.entities.map((old) => (old.id === mark.id ? toEntity(moved) : old)),
    );
    await Vue.nextTick();
  },
  async remove(mark) {
    app.entities = Object.freeze(app.entities.filter((old) => old.id !== mark.id));
    await Vue.nextTick();
  },
  hit: (x, y) => document.elementFromPoint(x, y)?.closest('g'),
  scroller,
  jump(mark) {
    const element = scroller();
    element.scrollTop = (element.scrollHeight * mark.start) / app.text.length;
  },
});
