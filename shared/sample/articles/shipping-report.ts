import type { SampleArticle } from '../sample-article.ts';

/** The view from outside, in English: agents and an insurer speak against “working normally”. */
export const shippingReport: SampleArticle = {
  outlet: 'Coastline Review',
  author: 'Daniel Harrow',
  publishedAt: '2026-03-13',
  language: 'en',
  direction: 'ltr',
  fileName: 'coastline-review-2026-03-13.txt',
  lines: [
    {
      kind: 'headline',
      text: 'Half of Marsa al-Zaytoun port is shut after breakwater failure, agents say',
    },
    {
      kind: 'deck',
      text: 'Ministry insists operations are normal as union and contractor trade blame',
    },
    { kind: 'byline', text: 'By Daniel Harrow in Rabiya' },
    { kind: 'dateline', text: 'March 13, 2026' },
    {
      kind: 'paragraph',
      text: 'Two of the four berths at Marsa al-Zaytoun, the only port on Sahlan’s western coast, have been closed to ships since Thursday morning, three shipping agents told Coastline Review, contradicting a government assurance that traffic was unaffected.',
    },
    {
      kind: 'paragraph',
      text: 'The Transport Ministry said on Thursday that the port was “working normally” after a section of its new breakwater gave way in a storm the night before. Minister Sami al-Darwish promised that repairs would take ten days.',
    },
    {
      kind: 'paragraph',
      text: '“There are eleven vessels waiting outside,” said one of the agents, who asked not to be named because his company deals with the port authority. “Nobody has told us when berths three and four will reopen.”',
    },
    {
      kind: 'paragraph',
      text: 'According to the National Ports Authority, ships were being “rescheduled, not turned away”.',
    },
    { kind: 'caption', text: 'Vessels at anchor off Marsa al-Zaytoun on Friday' },
    { kind: 'credit', text: 'Photo: Coastline Review' },
    { kind: 'subheading', text: 'Disputed figures' },
    {
      kind: 'paragraph',
      text: 'The dockworkers’ union says seven labourers were hurt; the ministry raised its own count from three to five on Friday. The union’s president, Adel Shaheen, also alleges that the contractor, Blue Anchor Construction, poured concrete that had failed laboratory tests.',
    },
    {
      kind: 'paragraph',
      text: 'Blue Anchor denies it. “Every load was tested,” its spokeswoman, Rana Makarem, told reporters in the capital.',
    },
    {
      kind: 'paragraph',
      text: 'An insurer’s survey seen by Coastline Review puts the collapsed section at 135 metres, closer to the union’s 140 than to the ministry’s 60. The surveyor, Helen Marsh of Northgate Marine, wrote that cracks “were visible in drone images taken in February”.',
    },
    {
      kind: 'paragraph',
      text: 'The expansion was budgeted at $340 million in 2024. The state audit office said in December that the price had reached $410 million after three contract amendments.',
    },
    {
      kind: 'paragraph',
      text: 'Wheat importers fear shortages if the closure lasts beyond April. “We have six weeks of stock,” said Yusuf Qassab, who heads the Grain Importers’ Association. He said some cargoes might be unloaded abroad and brought in by truck, at a higher price.',
    },
  ],
};
