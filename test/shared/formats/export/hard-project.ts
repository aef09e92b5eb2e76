import {
  aClaim,
  aContradiction,
  aMention,
  anAnchor,
  anArticle,
  anchorOn,
  anEntity,
  aProject,
} from '../../../builders.ts';
import type { ExportContext } from '../../../../shared/formats/export/export-format.ts';

/** Flags, a family emoji, harakat and a combining mark before and inside what is marked. */
export const hardText = '🇮🇶 أعلنت وزارة النَّقل 👩‍👩‍👧 في بغداد أنّ «الجسر» آمن.\nونفت البلدية ذلك.\n';

export const built = anArticle({ id: 'article-1', text: hardText, title: '=عنوان' });
const ministry = anEntity({ id: 'ministry', type: 'organization', name: 'وزارة النقل' });
const city = anEntity({ id: 'city', type: 'gpe', name: 'بغداد', externalId: 'Q1530' });

const start = hardText.indexOf('أعلنت');

/** A project on the hard text: nested and discontinuous mentions, two claims that collide. */
export const hardProject = aProject({
  articles: [built],
  entities: [ministry, city],
  mentions: [
    aMention({ id: 'm1', entityId: 'ministry', anchor: anchorOn(built, 'وزارة النَّقل') }),
    aMention({ id: 'm2', entityId: 'city', anchor: anchorOn(built, 'بغداد') }),
    aMention({
      id: 'm3',
      entityId: 'ministry',
      level: 'NOM',
      anchor: anchorOn(built, 'وزارة'),
    }),
    aMention({
      id: 'm4',
      entityId: 'ministry',
      anchor: anAnchor(
        built,
        { start, end: start + 5 },
        { start: hardText.indexOf('آمن'), end: hardText.indexOf('آمن') + 3 },
      ),
    }),
  ],
  claims: [
    aClaim({
      id: 'c1',
      content: anchorOn(built, '«الجسر» آمن'),
      source: { kind: 'named', entityId: 'ministry', anchor: anchorOn(built, 'وزارة النَّقل') },
      cue: { anchor: anchorOn(built, 'أعلنت'), class: 'assertion', polarity: 'positive' },
      gloss: 'الجسر آمن.',
      verdict: 'false',
    }),
    aClaim({
      id: 'c2',
      content: anchorOn(built, 'ذلك'),
      source: { kind: 'unnamed', entityId: null, anchor: anchorOn(built, 'البلدية') },
      cue: { anchor: anchorOn(built, 'نفت'), class: 'denial', polarity: 'negative' },
    }),
  ],
  contradictions: [aContradiction('c2', 'c1', { id: 'k1', relation: 'denies' })],
});

export const all = { kind: 'project' } as const;
export const context: ExportContext = {
  now: '2026-03-07T10:00:00.000Z',
  generator: 'Hashiya test',
};

/** Slices by code points, as Python does. */
export const sliceCodePoints = (text: string, from: number, to: number): string =>
  [...text].slice(from, to).join('');
