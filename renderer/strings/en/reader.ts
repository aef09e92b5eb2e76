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
};
