import {
  aClaim,
  aCodebook,
  aContradiction,
  aMention,
  aProject,
  anArticle,
  anEntity,
  anchorOn,
} from '../../builders.ts';

/** First article of the project: Arabic, two speakers. */
export const harbour = anArticle({
  id: 'harbour',
  text: [
    'إغلاق ميناء الزهراء يومين',
    'قال الوزير سامر الحلبي إن الميناء أُغلق يومين بسبب العاصفة. ونفت البلدية إغلاق الميناء.',
    'وأضاف الحلبي أن السفن لم تتضرر. والتقى سامر الحلبي عمال الرصيف.',
    '',
  ].join('\n'),
});

/** Second article: English, the same event. */
export const report = anArticle({
  id: 'report',
  title: 'Port closed',
  language: 'en',
  direction: 'ltr',
  text: 'Port closed\nThe port was closed for three days, traders said.\n',
});

/** Two articles, two entities, three claims and one contradiction, all with fixed ids. */
export function aHarbourProject() {
  return aProject({
    codebook: aCodebook({
      fields: [
        { id: 'desk', on: 'entity', kind: 'text', name: { ar: 'القسم', en: 'Desk' }, choices: [] },
      ],
    }),
    articles: [harbour, report],
    entities: [
      anEntity({ id: 'samer', name: 'سامر الحلبي', aliases: ['الحلبي'] }),
      anEntity({ id: 'city', name: 'البلدية', type: 'organization' }),
    ],
    mentions: [
      aMention({ id: 'samer-1', entityId: 'samer', anchor: anchorOn(harbour, 'سامر الحلبي') }),
      aMention({ id: 'city-1', entityId: 'city', anchor: anchorOn(harbour, 'البلدية') }),
    ],
    claims: [
      aClaim({
        id: 'closed',
        content: anchorOn(harbour, 'الميناء أُغلق يومين بسبب العاصفة'),
        source: {
          kind: 'named',
          entityId: 'samer',
          anchor: anchorOn(harbour, 'الوزير سامر الحلبي'),
        },
        cue: { anchor: anchorOn(harbour, 'قال'), class: 'assertion', polarity: 'positive' },
      }),
      aClaim({
        id: 'denied',
        content: anchorOn(harbour, 'إغلاق الميناء'),
        source: { kind: 'named', entityId: 'city', anchor: null },
        cue: { anchor: anchorOn(harbour, 'نفت'), class: 'denial', polarity: 'negative' },
      }),
      aClaim({
        id: 'three-days',
        content: anchorOn(report, 'The port was closed for three days'),
        source: { kind: 'unnamed', entityId: null, anchor: anchorOn(report, 'traders') },
        gloss: 'closed for three days',
      }),
    ],
    contradictions: [aContradiction('closed', 'denied', { id: 'pair', relation: 'denies' })],
  });
}
