import type { LabelledSpan } from '../../../shared/agreement/labelled-span.ts';

let spans = 0;

/** A labelled span with these bounds, continuous unless more fragments are given. */
export function aSpan(
  bounds: readonly [start: number, end: number],
  label = 'person',
  overrides: Partial<LabelledSpan> = {},
): LabelledSpan {
  const [start, end] = bounds;
  return {
    id: `span-${(spans += 1)}`,
    articleId: 'article-1',
    fragments: [{ start, end }],
    label,
    ...overrides,
  };
}
