import type { Rule } from '../block.ts';
import { isBodyLike, isIconName, isMarker, isMediaLength, isSeparator } from '../line-shape.ts';

/** Page furniture that its shape gives away: “TT”, 03:44, names of icons, rows of stars. */
export const findMarkers: Rule = function* ({ blocks, bodyStart, bodyEnd }) {
  for (const [index, { text, hint }] of blocks.entries()) {
    if (!isMarker(text)) continue;
    // What markup calls a time is one: entries of a live report begin with it.
    if (hint.role === 'date' && isMediaLength(text)) continue;
    // A time between paragraphs is a heading of a report that went on through the day.
    const next = blocks[index + 1];
    const inBody = index > bodyStart && index < bodyEnd;
    if (inBody && isMediaLength(text) && next !== undefined && isBodyLike(next)) continue;
    const reason = isSeparator(text)
      ? 'separator'
      : isMediaLength(text)
        ? 'media-length'
        : isIconName(text)
          ? 'icon-name'
          : 'page-marker';
    yield { index, kind: 'marker', kept: false, reason, duplicateOf: null };
  }
};
