import { useEffect } from 'react';
import { markEntityType } from '../features/marking/mark-selection.ts';
import { useApp } from '../state/app-context.tsx';
import { useCodebook } from '../state/codebook.ts';
import { commandOf } from '../state/shortcuts.ts';
import type { Commands } from './commands.ts';

/** Runs commands from the keyboard, by physical key. A dialog keeps the page's keys to itself. */
export function useShortcuts(commands: Commands): void {
  const app = useApp();
  const codebook = useCodebook();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const { selection, selectedRecord, ghost } = app.session.getState();
      const isTyping = isTypingIn(event.target);
      const isInDialog =
        event.target instanceof Element && event.target.closest('[role="dialog"]') !== null;
      if (isInDialog) return;
      const command = commandOf(event, {
        isTyping,
        hasSelection: selection !== null,
        hasRecord: selectedRecord !== null,
        hasGhost: ghost !== null,
      });
      if (command !== null) {
        event.preventDefault();
        commands[command]();
        return;
      }
      if (selection === null || isTyping || hasModifier(event)) return;
      const type = codebook.entityTypes.find(
        ({ shortcut, hidden }) => !hidden && shortcut !== '' && shortcut === event.code,
      );
      if (type === undefined) return;
      event.preventDefault();
      markEntityType(app, type.id);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
    };
  }, [app, codebook, commands]);
}

function hasModifier(event: KeyboardEvent): boolean {
  return event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
}

function isTypingIn(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) {
    return !['checkbox', 'radio', 'button', 'range', 'color'].includes(target.type);
  }
  return target instanceof HTMLTextAreaElement || target.isContentEditable;
}
