import { useEffect } from 'react';

/**
 * Between looks, in milliseconds: the control that opened a dialog first gets to take the keyboard
 * back itself, and a view that is just being loaded to have something that can.
 */
const patience = 60;

/** So many looks are taken before another part of the window gets the keyboard. */
const looks = 10;

/** What takes the keyboard in a part of the window, the best first. */
const focusable = [
  '.reader-scroll',
  '[role="tab"][aria-selected="true"]',
  '[role="listbox"][tabindex="0"], [role="option"][tabindex="0"]',
  'input:not(:disabled):not([tabindex="-1"]), textarea:not(:disabled)',
  'button:not(:disabled):not([tabindex="-1"])',
] as const;

/** Parts of the window within which the keyboard stays when what had it disappears. */
const parts = '.record-panel, .pane-content, [role="dialog"]';

/**
 * Keeps the keyboard somewhere. When the control that has it disappears or is disabled (a view was
 * left, an article undone, a question answered), the browser gives the focus to the page itself,
 * and with it the place is lost: then the part it was in takes it, or else the text. A press beside
 * every control is no loss, and is left alone.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    /** The control that had the keyboard last, with all that it stood in, from the inside out. */
    let path: readonly Element[] = [];
    /** The same for the last one outside dialogs: it is behind them when they close. */
    let pathBehind: readonly Element[] = [];
    let timer = 0;
    let looked = 0;

    const remember = ({ target }: FocusEvent) => {
      if (!(target instanceof Element) || target === document.body) return;
      path = withAncestors(target);
      if (target.closest('[role="dialog"]') === null) pathBehind = path;
    };
    const look = () => {
      timer = 0;
      if (!isLost(path)) return;
      looked += 1;
      const isLast = looked >= looks;
      const place = placeFor(path) ?? placeFor(pathBehind) ?? (isLast ? anyPlace() : null);
      if (place !== null) place.focus({ preventScroll: true });
      else if (!isLast) timer = window.setTimeout(look, patience);
    };
    const observer = new MutationObserver(() => {
      if (timer !== 0 || !isLost(path)) return;
      looked = 0;
      timer = window.setTimeout(look, patience);
    });
    observer.observe(document.body, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ['disabled'],
    });
    document.addEventListener('focusin', remember);
    return () => {
      window.clearTimeout(timer);
      observer.disconnect();
      document.removeEventListener('focusin', remember);
    };
  }, []);
}

function withAncestors(element: Element): readonly Element[] {
  const path: Element[] = [];
  for (let at: Element | null = element; at !== null; at = at.parentElement) path.push(at);
  return path;
}

/** Whether nothing has the keyboard because what had it cannot have it any more. */
function isLost([last]: readonly Element[]): boolean {
  if (last === undefined) return false;
  // A disabled control keeps the focus by name until the next frame.
  if (last === document.activeElement) return last.matches(':disabled');
  const isUnusable = !last.isConnected || last.matches(':disabled');
  return document.activeElement === document.body && isUnusable;
}

/** Something in the part of the window that the path lay in; null while there is nothing. */
function placeFor(path: readonly Element[]): HTMLElement | null {
  const [last] = path;
  if (last instanceof HTMLElement && last.isConnected && !last.matches(':disabled')) return last;
  const around = path.find((element) => element.isConnected);
  const part = around?.closest(parts);
  if (part != null) return placeIn(part);
  // All of it went, or it stood beside the parts: the text is where the work goes on.
  return around === undefined ? null : document.querySelector<HTMLElement>('.reader-scroll');
}

function anyPlace(): HTMLElement | null {
  const main = document.querySelector('main');
  return (main === null ? null : placeIn(main)) ?? placeIn(document.body);
}

function placeIn(part: Element): HTMLElement | null {
  for (const selector of focusable) {
    const place = part.querySelector<HTMLElement>(selector);
    if (place !== null) return place;
  }
  return null;
}
