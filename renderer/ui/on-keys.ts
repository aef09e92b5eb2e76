import { createContext, useEffect, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { chordName, chordOfPress } from '../keys/chord.ts';
import type { KeyPress } from '../keys/chord.ts';
import { chordsOf } from '../keys/keymap.ts';
import type { Keymap } from '../keys/keymap.ts';
import type { KeyId } from '../strings/command-ids.ts';

/**
 * What the keys of a panel do now; those that are missing do nothing. A panel may have a way of its own
 * to do what a command does.
 */
export type PanelActions = Readonly<Partial<Record<KeyId, () => void>>>;

/** What the mounted panels can do with their record; the last is the one that shows. */
export type OfferedActions = Set<{ readonly current: PanelActions }>;

/** What the panel can do, for the command palette. A panel that goes may overlap the next one. */
export const PanelActionsContext = createContext<OfferedActions>(new Set());

/** What single keys of the codebook do now, by `KeyboardEvent.code`. */
export type CodeActions = Readonly<Record<string, () => void>>;

/**
 * A key-down handler for a region: runs the action of a key unless the analyst is typing into a
 * field or something inside has handled the key already. A key of the table goes before the same key
 * of the codebook.
 */
export function onKeys(
  keymap: Keymap,
  actions: PanelActions,
  codes: CodeActions,
): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.defaultPrevented || event.nativeEvent.isComposing) return;
    if (isTypingTarget(event.target) || !isInside(event)) return;
    const run = actionOf(keymap, actions, codes, event);
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
export function useTextKeys(
  keymap: Keymap,
  actions: PanelActions,
  codes: CodeActions,
  isActive: boolean,
): void {
  const latest = useRef({ keymap, actions, codes });
  useEffect(() => {
    latest.current = { keymap, actions, codes };
  });
  useEffect(() => {
    if (!isActive) return;
    const onKeyDown = (event: globalThis.KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || !isText(event.target)) return;
      if (/^Digit\d$/.test(chordName(chordOfPress(event)))) return;
      const now = latest.current;
      const run = actionOf(now.keymap, now.actions, now.codes, event);
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
  keymap: Keymap,
  actions: PanelActions,
  codes: CodeActions,
  event: KeyPress,
): (() => void) | undefined {
  const pressed = chordName(chordOfPress(event));
  const id = (Object.keys(actions) as KeyId[]).find((candidate) =>
    chordsOf(keymap, candidate).some((chord) => chordName(chord) === pressed),
  );
  return id === undefined ? codes[pressed] : actions[id];
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
