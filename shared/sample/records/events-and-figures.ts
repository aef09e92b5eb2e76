import type { SampleEntity } from '../sample-records.ts';

/** Events, dates and figures of the sample. */
export const eventsAndFigures: readonly SampleEntity[] = [
  {
    key: 'storm',
    type: 'event',
    name: 'عاصفة 11 آذار 2026',
    mentions: {
      ministry: [{ at: 'جراء [العاصفة] التي ضربت', level: 'NOM' }],
      shipping: [{ at: 'gave way in a [storm] the', level: 'NOM' }],
    },
  },
  {
    key: 'march-12',
    type: 'date',
    name: '2026-03-12',
    mentions: {
      ministry: ['[الخميس 12 آذار (مارس) 2026]', 'في سهلان، [الخميس]، انهيار'],
      union: ['– [12 آذار (مارس) 2026]'],
    },
  },
  {
    key: 'january-14',
    type: 'date',
    name: '2026-01-14',
    mentions: {
      union: ['وجّهت في [14 كانون الثاني (يناير)] كتاباً'],
      contractor: ['المؤرخ في [14 كانون الثاني (يناير)]، فقال'],
    },
  },
  {
    key: 'ten-days',
    type: 'date',
    name: 'عشرة أيام',
    mentions: {
      ministry: ['المتضرر «خلال [عشرة أيام]» على'],
      shipping: ['would take [ten days]'],
    },
  },
  {
    key: 'cost-340',
    type: 'money',
    name: '340 مليون دولار',
    aliases: ['$340 million'],
    mentions: { ministry: ['تبلغ [340 مليون دولار]'], shipping: ['at [$340 million] in'] },
  },
  {
    key: 'cost-410',
    type: 'money',
    name: '410 ملايين دولار',
    aliases: ['$410 million'],
    mentions: { union: ['إلى [410 ملايين دولار] بعد'], shipping: ['reached [$410 million] after'] },
  },
  {
    key: 'spent-265',
    type: 'money',
    name: '265 مليون دولار',
    mentions: { contractor: ['بلغت [265 مليون دولار] حتى'] },
  },
  {
    key: 'length-60',
    type: 'quantity',
    name: '60 متراً',
    mentions: { ministry: ['لا يتجاوز [60 متراً]»'] },
  },
  {
    key: 'length-140',
    type: 'quantity',
    name: '140 متراً',
    mentions: { union: ['يزيد على [140 متراً]»'] },
  },
  {
    key: 'length-135',
    type: 'quantity',
    name: '135 metres',
    mentions: { shipping: ['section at [135 metres], closer'] },
  },
  {
    key: 'share-78',
    type: 'percent',
    name: '78 في المئة',
    mentions: { ministry: ['منه [78 في المئة]'] },
  },
  {
    key: 'three',
    type: 'cardinal',
    name: '3',
    mentions: {
      ministry: ['وإن [ثلاثة] عمال'],
      union: ['لا [ثلاثة] كما'],
      shipping: ['count from [three] to'],
    },
  },
  {
    key: 'five',
    type: 'cardinal',
    name: '5',
    mentions: {
      contractor: ['ارتفعت إلى [خمسة] بعد', 'المصابين إلى [خمسة]، والنقابة'],
      shipping: ['three to [five] on'],
    },
  },
  {
    key: 'seven',
    type: 'cardinal',
    name: '7',
    mentions: {
      union: ['الأرصفة: [سبعة] جرحى', 'الخميس، إن [سبعة] عمال'],
      contractor: ['المصابين «[سبعة]، ونملك'],
      shipping: ['union says [seven] labourers'],
    },
  },
];
