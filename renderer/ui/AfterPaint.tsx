import { useDeferredValue } from 'react';
import type { ReactNode } from 'react';

/**
 * What may come a moment later than the things around it: it is mounted in a rendering of its own,
 * which gives way to the frame that shows those.
 */
export function AfterPaint({ children }: { readonly children: ReactNode }) {
  const isDue = useDeferredValue(true, false);
  return isDue ? children : null;
}
