import { describe, expect, it } from 'vitest';
import { claimCounts } from '../../../shared/overview/claim-counts.ts';
import { claimTimeline, readDays } from '../../../shared/overview/claim-timeline.ts';
import { contradictionMap } from '../../../shared/overview/contradiction-map.ts';
import { drawCounts } from '../../../shared/overview/draw-counts.ts';
import { withLegend } from '../../../shared/overview/legend.ts';
import { facing, writeSvg } from '../../../shared/overview/picture.ts';
import { sourceMatrix } from '../../../shared/overview/source-matrix.ts';
import {
  aClaim,
  aContradiction,
  aMention,
  aProject,
  anArticle,
  anEntity,
  aProposition,
  anchorOn,
} from '../../builders.ts';

const a = anArticle({ id: 'a', publishedAt: '2026-03-02' });
const b = anArticle({ id: 'b', publishedAt: '2026-03-04' });
const samer = { kind: 'named', entityId: 'samer', anchor: null } as const;
const says = (id: string, on: typeof a, fields: Partial<Parameters<typeof aClaim>[0]> = {}) =>
  aClaim({ id, content: anchorOn(on, on.text.text.slice(0, 5)), ...fields });
const project = aProject({
  articles: [a, b],
  entities: [anEntity({ id: 'samer', name: 'سامر' })],
  mentions: [
    aMention({ id: 'm', entityId: 'samer', anchor: anchorOn(a, a.text.text.slice(0, 4)) }),
  ],
  propositions: [aProposition({ id: 'p' }), aProposition({ id: 'silent' })],
  claims: [
    says('yes', a, { source: samer, propositionId: 'p' }),
    says('no', b, {
      source: samer,
      propositionId: 'p',
      polarity: 'negative',
      eventTime: { text: '', iso: '2026-03-01/2026-03-03' },
    }),
    says('other', b, { propositionId: 'p' }),
    says('dropped', b, { propositionId: 'p', status: 'rejected' }),
  ],
  contradictions: [aContradiction('yes', 'no', { id: 'x' })],
});

describe('overview', () => {
  it('says who asserts and denies, without rejected claims and silent propositions', () => {
    const { propositions, rows } = sourceMatrix(project);
    expect(propositions.map(({ id }) => id)).toEqual(['p']);
    expect(rows.map(({ speaker, cells }) => [speaker.key, cells[0]])).toEqual([
      ['entity/samer', { asserts: ['yes'], denies: ['no'] }],
      ['kind/implicit', { asserts: ['other'], denies: [] }],
    ]);
  });

  it('sets claims on a line of time and names those without a date', () => {
    const published = claimTimeline(project, 'published');
    expect(published.to - published.from).toBe(3);
    expect(published.undated).toEqual([]);
    const event = claimTimeline(project, 'eventTime');
    expect(event.undated).toEqual(['yes', 'other']);
    expect(event.to - event.from).toBe(3);
    expect(readDays('2026-02')).toEqual({
      from: readDays('2026-02-01')!.from,
      to: readDays('2026-02-28')!.to,
    });
    expect(readDays('soon')).toBeNull();
  });

  it('maps contradictions by matter and by article', () => {
    const ids = (grouping: 'matter' | 'article') =>
      contradictionMap(project, grouping).clusters.map(({ columns }) =>
        columns.map((column) => column.map(({ id }) => id)),
      );
    expect(ids('matter')).toEqual([[['yes'], ['no']]]);
    expect(ids('article')).toEqual([[['yes']], [['no']]]);
    expect(contradictionMap(project, 'matter').edges).toHaveLength(1);
  });

  it('counts claims by source and article and mentions by entity', () => {
    expect(
      claimCounts(project, 'sources').map(({ key, asserts, denies }) => [
        key,
        asserts.length,
        denies.length,
      ]),
    ).toEqual([
      ['entity/samer', 1, 1],
      ['kind/implicit', 1, 0],
    ]);
    expect(claimCounts(project, 'articles').map(({ key }) => key)).toEqual(['b', 'a']);
    expect(claimCounts(project, 'entities').map(({ mentions }) => mentions)).toEqual([['m']]);
  });

  it('writes pictures as SVG with colours in it and names escaped, mirrored for Arabic', () => {
    const row = { key: 'r', name: '<b>&"', label: '<b>', asserts: 1, denies: 0, mentions: 0 };
    const picture = drawCounts([row], 600);
    const svg = writeSvg(picture, (ink) => `#${ink.length}`, 'serif');
    expect(svg).toContain('&lt;b&gt;&amp;');
    expect(svg).not.toContain('<b>');
    expect(svg).not.toContain('var(');
    const [shape] = facing(picture, 'rtl').items[0]!.shapes;
    expect(shape).toMatchObject({ kind: 'text', x: 588, align: 'end' });
  });

  it('draws what is denied as an outline struck through, so that no colour is needed', () => {
    const row = { key: 'r', name: 'x', label: 'x', asserts: 1, denies: 1, mentions: 0 };
    const bars = drawCounts([row], 600).items[0]!.shapes.slice(1, -1);
    expect(bars.map((bar) => ('fill' in bar ? bar.fill : bar.kind))).toEqual([
      'claim-line',
      'paper',
      'curve',
    ]);
  });

  it.each([
    ['ltr', 12 + 24 + 8, undefined],
    ['rtl', 300 - 12 - 24 - 8, 'end'],
  ] as const)(
    'puts the legend below a saved picture, %s, in as many rows as it needs',
    (direction, x, align) => {
      const picture = { width: 300, height: 100, items: [] };
      const entries = [
        { sign: 'bar-asserts', words: 'يثبت' },
        { sign: 'dotted', words: 'إغفال أو ما يحتاج إلى سياق أوسع' },
        { sign: 'minus', words: 'ينفي' },
      ] as const;
      const whole = withLegend(picture, entries, direction);
      const texts = whole.items.map(({ shapes }) => shapes.at(-1)!);
      expect(texts[0]).toMatchObject({ kind: 'text', text: 'يثبت', x, y: 112 });
      expect(texts[0] !== undefined && 'align' in texts[0] ? texts[0].align : undefined).toBe(
        align,
      );
      expect(texts[1]).toMatchObject({ y: 134 });
      expect(whole.height).toBeGreaterThan(134);
      expect(withLegend(picture, [], direction)).toBe(picture);
    },
  );
});
