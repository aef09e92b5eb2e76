import type { Label, Rule } from '../block.ts';
import { isAgencyDateline, isDateLine } from '../date-line.ts';

/** When and where: dates of publication around the article, and the opening of a dispatch. */
export const findDatelines: Rule = function* ({ blocks, labels, bodyStart, bodyEnd }) {
  let isSite = false;
  for (const [index, { text }] of blocks.entries()) {
    // Below buttons and lists of other articles, dates are theirs.
    isSite ||= index > bodyEnd && isFurniture(labels[index]);
    if (isSite) continue;
    // A date between paragraphs is a sub-heading of a chronology.
    if (index > bodyStart && index < bodyEnd) continue;
    if (isDateLine(text)) {
      yield { index, kind: 'dateline', kept: true, reason: 'date-line', duplicateOf: null };
    } else if (index <= bodyStart && isAgencyDateline(text)) {
      yield { index, kind: 'dateline', kept: true, reason: 'agency-dateline', duplicateOf: null };
    }
  }
};

function isFurniture(label: Label | null | undefined): boolean {
  return label != null && !label.kept && ['related', 'other'].includes(label.kind);
}
