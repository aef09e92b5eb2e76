import { isSamePlace } from './labelled-span.ts';
import type { LabelledSpan } from './labelled-span.ts';
import type { MatchedSpans } from './match-spans.ts';

/** How two annotators differ: in presence, in the label, in where it begins or ends. */
export const disagreementKinds = ['only-mine', 'only-theirs', 'label', 'bounds'] as const;
/** See {@link disagreementKinds}. */
export type DisagreementKind = (typeof disagreementKinds)[number];

/** One thing the annotators differ about; a pair may differ both in label and bounds (`kinds`). */
export interface Disagreement {
  readonly kinds: readonly DisagreementKind[];
  readonly mine: LabelledSpan | null;
  readonly theirs: LabelledSpan | null;
}

/** Every difference, by article in the order of the first mention, then in reading order. */
export function listDisagreements({ pairs, onlyMine, onlyTheirs }: MatchedSpans): Disagreement[] {
  const found: Disagreement[] = [
    ...onlyMine.map((mine) => ({ kinds: ['only-mine'] as const, mine, theirs: null })),
    ...onlyTheirs.map((theirs) => ({ kinds: ['only-theirs'] as const, mine: null, theirs })),
  ];
  for (const [mine, theirs] of pairs) {
    const kinds: DisagreementKind[] = [];
    if (mine.label !== theirs.label) kinds.push('label');
    if (!isSamePlace(mine, theirs)) kinds.push('bounds');
    if (kinds.length > 0) found.push({ kinds, mine, theirs });
  }
  const articles = new Map<string, number>();
  for (const { mine, theirs } of found) {
    const id = (mine ?? theirs)?.articleId ?? '';
    if (!articles.has(id)) articles.set(id, articles.size);
  }
  const articleOf = (one: Disagreement): number =>
    articles.get((one.mine ?? one.theirs)?.articleId ?? '') ?? 0;
  return found.sort((a, b) => articleOf(a) - articleOf(b) || startOf(a) - startOf(b));
}

function startOf({ mine, theirs }: Disagreement): number {
  return Math.min(...[mine, theirs].flatMap((span) => span?.fragments[0]?.start ?? []));
}
