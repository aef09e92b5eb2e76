import { useEffect, useEffectEvent, useState } from 'react';
import type { RefObject } from 'react';
import type { Id } from '../../../shared/model/id.ts';

/** Whether the report is one line, and the ways there and back. */
export interface Folding {
  readonly isFolded: boolean;
  readonly fold: () => void;
  readonly unfold: () => void;
}

/**
 * Folds the report away when the analyst turns to the window below it. The next report is open again.
 *
 * @param report what the report is known by, or `null` while there is none
 */
export function useFolding(report: Id | null, panel: RefObject<HTMLElement | null>): Folding {
  const [folded, setFolded] = useState<Id | null>(null);
  const foldAt = useEffectEvent(({ target }: Event) => {
    const isBelow = target instanceof Element && target.closest('main') !== null;
    if (isBelow && panel.current !== null) setFolded(report);
  });
  const hasReport = report !== null;
  useEffect(() => {
    if (!hasReport) return;
    const ended = new AbortController();
    for (const type of ['pointerdown', 'keydown']) {
      document.addEventListener(type, foldAt, { signal: ended.signal });
    }
    return () => {
      ended.abort();
    };
  }, [hasReport]);
  return {
    isFolded: hasReport && folded === report,
    fold: () => {
      setFolded(report);
    },
    unfold: () => {
      setFolded(null);
    },
  };
}
