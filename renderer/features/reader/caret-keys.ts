import type { KeyboardEvent } from 'react';
import type { CaretMove } from './move-caret.ts';

/** What an arrow means in this text: arrows follow the reading direction. */
export function caretMoveOf(event: KeyboardEvent, isRtl: boolean): CaretMove | null {
  const isFar = event.ctrlKey || event.metaKey;
  const horizontal = (forward: boolean): CaretMove => {
    if (isFar) return forward ? 'sentence-forward' : 'sentence-back';
    if (event.altKey) return forward ? 'letter-forward' : 'letter-back';
    return forward ? 'word-forward' : 'word-back';
  };
  switch (event.code) {
    case 'ArrowLeft':
      return horizontal(isRtl);
    case 'ArrowRight':
      return horizontal(!isRtl);
    case 'ArrowUp':
      return isFar ? 'block-back' : 'line-up';
    case 'ArrowDown':
      return isFar ? 'block-forward' : 'line-down';
    case 'Home':
      return isFar ? 'start' : 'line-start';
    case 'End':
      return isFar ? 'end' : 'line-end';
    case 'Period':
      return event.shiftKey && event.altKey ? 'punctuation-forward' : null;
    default:
      return null;
  }
}
