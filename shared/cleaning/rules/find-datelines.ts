import type { Rule } from '../block.ts';
import { isAgencyDateline, isDateLine } from '../date-line.ts';

/** When and where: dates of publication around the article, and the opening of a dispatch. */
export const findDatelines: Rule = function* ({ blocks, bodyStart, bodyEnd }) {
  for (const [index, { text }] of blocks.entries()) {
    // A date between paragraphs is a sub-heading of a chronology.
    if (index > bodyStart && index < bodyEnd) continue;
    if (isDateLine(text)) {
      yield { index, kind: 'dateline', kept: true, reason: 'date-line', duplicateOf: null };
    } else if (index <= bodyStart && isAgencyDateline(text)) {
      yield { index, kind: 'dateline', kept: true, reason: 'agency-dateline', duplicateOf: null };
    }
  }
};
