import type { Rule } from '../block.ts';
import { isIconName, isMarker, isMediaLength, isSeparator } from '../line-shape.ts';

/** Page furniture that its shape gives away: “TT”, 03:44, names of icons, rows of stars. */
export const findMarkers: Rule = function* ({ blocks }) {
  for (const [index, { text }] of blocks.entries()) {
    if (!isMarker(text)) continue;
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
