import { useEffect } from 'react';
import { markEntityType } from '../features/marking/mark-selection.ts';
import { useApp } from '../state/app-context.tsx';
import { useCodebook } from '../state/codebook.ts';
import { activeArticle } from '../state/session.ts';
import { commandOf } from '../keys/keymap.ts';
import { useKeys } from '../keys/use-keys.ts';
import type { Commands } from './commands.ts';
import { neighbourRecord } from './neighbour-record.ts';

/** Runs commands from the keyboard, by physical key. A dialog keeps the page's keys to itself. */
export function useShortcuts(commands: Commands): void {
  const app = useApp();
  const codebook = useCodebook();
  const { keymap } = useKeys();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const { selection, selectedRecord, ghost } = app.session.getState();
      const isTyping = isTypingIn(event.target);
      const isInDialog =
        event.target instanceof Element && event.target.closest('[role="dialog"]') !== null;
      if (isInDialog) return;
      if (walks(event) && ghost === null) {
        const { project } = app.workspace.getState();
        const articleId = activeArticle(app.session.getState());
        const by = event.shiftKey ? -1 : 1;
        // At the last record Tab goes on to the next control, as everywhere.
        if (articleId === null) return;
        if (neighbourRecord(project, articleId, 'review', selectedRecord, by) === null) return;
        event.preventDefault();
        commands[by === 1 ? 'next-of-all' : 'previous-of-all']();
        return;
      }
      const command = commandOf(keymap, event, {
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
  }, [app, codebook, commands, keymap]);
}

/** Whether Tab was pressed in the text, where it walks from record to record. */
function walks(event: KeyboardEvent): boolean {
  const isHeld = event.ctrlKey || event.metaKey || event.altKey;
  const isInText = event.target instanceof Element && event.target.matches('.reader-scroll');
  return event.code === 'Tab' && !isHeld && isInText;
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
