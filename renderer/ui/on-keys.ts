import type { KeyboardEvent } from 'react';

/** What single keys do, by `KeyboardEvent.code` with an optional `Shift+` before it. */
export type KeyActions = Readonly<Record<string, () => void>>;

/**
 * A key-down handler for a region: runs the action of a key unless the analyst is typing into a
 * field, holds Ctrl, Alt or Meta, or something inside has handled the key already.
 */
export function onKeys(actions: KeyActions): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.nativeEvent.isComposing || isTypingTarget(event.target)) return;
    if (!isInside(event)) return;
    const run = actions[event.shiftKey ? `Shift+${event.code}` : event.code];
    if (run === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    run();
  };
}

function isTypingTarget(target: EventTarget): boolean {
  if (!(target instanceof Element)) return false;
  if (target instanceof HTMLInputElement) {
    return target.type !== 'checkbox' && target.type !== 'radio' && target.type !== 'button';
  }
  // A closed list of choices takes letters too: they choose what begins with them.
  const typing = 'textarea, select, [contenteditable="true"], [aria-haspopup="listbox"]';
  return target.closest(typing) !== null;
}

/** Whether a key was pressed in the region itself: React passes on keys of popovers, too. */
export function isInside({ currentTarget, target }: KeyboardEvent): boolean {
  return target instanceof Node && currentTarget.contains(target);
}
