import { useEffect, useRef } from 'react';
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
    const run = actionOf(actions, event);
    if (run === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    run();
  };
}

/**
 * The same keys while the focus is in the text of an article (`data-text-keys`) or nowhere: who has
 * just marked something goes on with one key, without a way to the panel. The digits without Shift
 * are left out: in the text they always mark, also when a selection failed that the hand believes in.
 */
export function useTextKeys(actions: KeyActions, isActive: boolean): void {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    if (!isActive) return;
    const onKeyDown = (event: globalThis.KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
      if (event.isComposing || !isText(event.target)) return;
      if (!event.shiftKey && event.code.startsWith('Digit')) return;
      const run = actionOf(latest.current, event);
      if (run === undefined) return;
      // Shortcuts of the window come after this.
      event.preventDefault();
      run();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
    };
  }, [isActive]);
}

function actionOf(
  actions: KeyActions,
  { shiftKey, code }: Pick<KeyboardEvent, 'shiftKey' | 'code'>,
): (() => void) | undefined {
  return actions[shiftKey ? `Shift+${code}` : code];
}

function isText(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  // The markers beside the text belong to it; a field there would be typed into.
  return target === document.body || (!isTypingTarget(target) && isInText(target));
}

function isInText(target: Element): boolean {
  return target.closest('[data-text-keys]') !== null;
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
