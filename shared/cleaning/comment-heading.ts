import type { Block } from './block.ts';
import { commentHeadings } from './words/furniture-words.ts';

/** Whether a line is the heading of readers' comments or of the form for them, with or without their number. */
export function isCommentHeading(block: Block): boolean {
  if (block.text.length > 80) return false;
  const withoutNumbers = block.key
    .replace(/\p{N}+/gu, ' ')
    .replace(/ +/g, ' ')
    .trim();
  return (
    commentHeadings.is(withoutNumbers) ||
    /^\d+ (?:thoughts?|responses?|replies) (?:on|to) /.test(block.key)
  );
}
