import { useCallback, useState } from 'react';

/** The width of an element in CSS pixels, at least `least`, followed while it is on the page. */
export function useSheetWidth(least: number): {
  readonly width: number;
  readonly measure: (element: HTMLElement | null) => (() => void) | undefined;
} {
  const [width, setWidth] = useState(860);
  const measure = useCallback(
    (element: HTMLElement | null) => {
      if (element === null) return undefined;
      const observer = new ResizeObserver(() => {
        // Room for the margins and the scroll bar of the sheet.
        setWidth(Math.max(least, element.clientWidth - 48));
      });
      observer.observe(element);
      return () => {
        observer.disconnect();
      };
    },
    [least],
  );
  return { width, measure };
}
