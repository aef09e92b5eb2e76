import type { BidiControlName } from '../../../shared/text/bidi.ts';
import type { RecordTable } from '../../../shared/model/record-ref.ts';
import type { SourceKind } from '../../../shared/model/claim.ts';
import { plural } from '../plural.ts';

const recordKinds: Readonly<Record<RecordTable, string>> = {
  entities: 'Entity',
  mentions: 'Mention',
  claims: 'Claim',
  contradictions: 'Contradiction',
};
const sourceKinds: Readonly<Record<SourceKind, string>> = {
  named: 'named source',
  unnamed: 'unnamed source',
  author: 'the author',
  implicit: 'source not given',
};

/** The reading pane: text, margin, finding. */
export const reader = {
  pane: 'Article',
  paneBeside: 'Article beside',
  closeBeside: 'Put this article away',
  margin: 'Margin: who says what',
  recordKinds,
  sourceKinds,
  listComma: ', ',
  folded: (count: number, kinds: string) =>
    `${kinds}${count > 1 ? ` (${plural('en', count, { one: '{n} line', other: '{n} lines' })})` : ''} — show`,
  unfold: 'Show what is folded here',
  says: 'says:',
  denies: 'denies:',
  elsewhere: (count: number) =>
    plural('en', count, {
      one: 'Conflicts with a claim in another article',
      other: 'Conflicts with claims in other articles ({n})',
    }),
  recordsHere: 'Records here',
  moveStart: 'Drag to move the beginning',
  moveEnd: 'Drag to move the end',
  find: 'Find in article',
  hits: (current: number, count: number) => `${String(current)} / ${String(count)}`,
  previousHit: 'Previous hit',
  nextHit: 'Next hit',
  details: 'Article details',
  bidi: {
    list: 'Invisible direction marks in the text shown',
    unbalanced: '(not closed on its line)',
    names: {
      ALM: 'Arabic letter mark',
      LRM: 'left-to-right mark',
      RLM: 'right-to-left mark',
      LRE: 'left-to-right embedding',
      RLE: 'right-to-left embedding',
      PDF: 'end of embedding or override',
      LRO: 'left-to-right override',
      RLO: 'right-to-left override',
      LRI: 'left-to-right isolate',
      RLI: 'right-to-left isolate',
      FSI: 'isolate in the direction of its first letter',
      PDI: 'end of isolate',
    } satisfies Record<BidiControlName, string>,
  },
};
