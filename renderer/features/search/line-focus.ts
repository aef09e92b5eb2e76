import type { KeyboardEvent } from 'react';

const lines = '[data-search-line]';

/** Moves the keyboard from the search box to the first result. */
export function focusFirstLine(root: Element | null): void {
  root?.querySelector<HTMLElement>(lines)?.focus();
}

/** Arrow keys, Home and End among the lines of a list of results; up from the first is the box. */
export function moveAmongLines(event: KeyboardEvent<HTMLElement>): void {
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>(lines)];
  const at = all.findIndex((line) => line === document.activeElement);
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.code];
  if (next === undefined || at < 0) return;
  event.preventDefault();
  if (next < 0) {
    event.currentTarget
      .closest('.search')
      ?.querySelector<HTMLElement>('.search-box input')
      ?.focus();
  } else all[next]?.focus();
}
