import type { CommandId, ShortcutScope } from '../strings/command-ids.ts';

/**
 * A key by its place on the keyboard (`KeyboardEvent.code`), so that it works on Arabic, Hebrew,
 * Persian and Latin layouts alike. `mod` is Ctrl, on a Mac Command.
 */
export interface Chord {
  readonly code: string;
  readonly mod?: boolean;
  readonly shift?: boolean;
  readonly alt?: boolean;
}

/** One line of the table of shortcuts. */
export interface Shortcut {
  readonly command: CommandId;
  readonly chord: Chord;
  readonly scope: ShortcutScope;
}

/** The one table of shortcuts. Entity types have their keys in the codebook. */
export const shortcuts: readonly Shortcut[] = [
  { command: 'open-files', chord: { code: 'KeyO', mod: true }, scope: 'always' },
  { command: 'export', chord: { code: 'KeyE', mod: true }, scope: 'always' },
  { command: 'print', chord: { code: 'KeyP', mod: true }, scope: 'always' },
  { command: 'undo', chord: { code: 'KeyZ', mod: true }, scope: 'page' },
  { command: 'redo', chord: { code: 'KeyZ', mod: true, shift: true }, scope: 'page' },
  { command: 'redo', chord: { code: 'KeyY', mod: true }, scope: 'page' },
  { command: 'find', chord: { code: 'KeyF', mod: true }, scope: 'always' },
  {
    command: 'find-everywhere',
    chord: { code: 'KeyF', mod: true, shift: true },
    scope: 'always',
  },
  { command: 'overview', chord: { code: 'KeyO', mod: true, shift: true }, scope: 'always' },
  { command: 'command-palette', chord: { code: 'KeyK', mod: true }, scope: 'always' },
  { command: 'settings', chord: { code: 'Comma', mod: true }, scope: 'always' },
  { command: 'shortcuts', chord: { code: 'Slash', shift: true }, scope: 'page' },
  { command: 'article-details', chord: { code: 'KeyI', mod: true }, scope: 'always' },
  { command: 'open-article', chord: { code: 'KeyG', mod: true }, scope: 'always' },
  { command: 'open-beside', chord: { code: 'KeyG', mod: true, shift: true }, scope: 'always' },
  { command: 'toggle-library', chord: { code: 'KeyB', mod: true }, scope: 'always' },
  { command: 'toggle-panel', chord: { code: 'Backslash', mod: true }, scope: 'always' },
  { command: 'zoom-in', chord: { code: 'Equal', mod: true }, scope: 'always' },
  { command: 'zoom-out', chord: { code: 'Minus', mod: true }, scope: 'always' },
  { command: 'zoom-reset', chord: { code: 'Digit0', mod: true }, scope: 'always' },
  { command: 'tab-entities', chord: { code: 'Digit1', alt: true }, scope: 'always' },
  { command: 'tab-claims', chord: { code: 'Digit2', alt: true }, scope: 'always' },
  { command: 'tab-contradictions', chord: { code: 'Digit3', alt: true }, scope: 'always' },
  { command: 'tab-review', chord: { code: 'Digit4', alt: true }, scope: 'always' },
  { command: 'focus-text', chord: { code: 'F6' }, scope: 'always' },
  { command: 'zones', chord: { code: 'KeyZ' }, scope: 'page' },
  { command: 'next-record', chord: { code: 'KeyJ' }, scope: 'page' },
  { command: 'previous-record', chord: { code: 'KeyK' }, scope: 'page' },
  { command: 'back', chord: { code: 'Backspace' }, scope: 'page' },
  { command: 'mark-claim', chord: { code: 'KeyC' }, scope: 'selection' },
  { command: 'mark-source', chord: { code: 'KeyS' }, scope: 'selection' },
  { command: 'mark-cue', chord: { code: 'KeyQ' }, scope: 'selection' },
  { command: 'mark-contradiction', chord: { code: 'KeyX' }, scope: 'selection' },
  { command: 'mark-contradiction', chord: { code: 'KeyX' }, scope: 'record' },
  { command: 'repeat-label', chord: { code: 'Period' }, scope: 'selection' },
  { command: 'choose-entity', chord: { code: 'KeyE' }, scope: 'selection' },
  { command: 'add-to-span', chord: { code: 'KeyA' }, scope: 'selection' },
  { command: 'grow-end', chord: { code: 'BracketRight' }, scope: 'record' },
  { command: 'shrink-end', chord: { code: 'BracketLeft' }, scope: 'record' },
  { command: 'grow-start', chord: { code: 'BracketRight', shift: true }, scope: 'record' },
  { command: 'shrink-start', chord: { code: 'BracketLeft', shift: true }, scope: 'record' },
  { command: 'grow-end-letter', chord: { code: 'BracketRight', alt: true }, scope: 'record' },
  { command: 'shrink-end-letter', chord: { code: 'BracketLeft', alt: true }, scope: 'record' },
  {
    command: 'grow-start-letter',
    chord: { code: 'BracketRight', alt: true, shift: true },
    scope: 'record',
  },
  {
    command: 'shrink-start-letter',
    chord: { code: 'BracketLeft', alt: true, shift: true },
    scope: 'record',
  },
  { command: 'accept-pointing', chord: { code: 'Enter' }, scope: 'selection' },
  { command: 'accept-ghost', chord: { code: 'Tab' }, scope: 'ghost' },
  { command: 'leave', chord: { code: 'Escape' }, scope: 'page' },
  { command: 'delete-record', chord: { code: 'Delete' }, scope: 'record' },
];

/** The modifier keys of an event, as far as chords know them. */
export type KeyPress = Pick<KeyboardEvent, 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** Whether an event is this chord, with no other modifier held. */
export function isChord(event: KeyPress, chord: Chord): boolean {
  return (
    event.code === chord.code &&
    (event.ctrlKey || event.metaKey) === (chord.mod ?? false) &&
    event.shiftKey === (chord.shift ?? false) &&
    event.altKey === (chord.alt ?? false)
  );
}

/** What the situation is when a key is pressed. */
export interface KeySituation {
  readonly isTyping: boolean;
  readonly hasSelection: boolean;
  readonly hasRecord: boolean;
  readonly hasGhost: boolean;
}

/** The command a key starts in this situation, or null. */
export function commandOf(event: KeyPress, situation: KeySituation): CommandId | null {
  const counts = (scope: ShortcutScope): boolean => {
    switch (scope) {
      case 'always':
        return true;
      case 'page':
        return !situation.isTyping;
      case 'selection':
        return !situation.isTyping && situation.hasSelection;
      case 'record':
        return !situation.isTyping && situation.hasRecord;
      case 'ghost':
        return !situation.isTyping && situation.hasGhost;
    }
  };
  return (
    shortcuts.find(({ chord, scope }) => counts(scope) && isChord(event, chord))?.command ?? null
  );
}

/** The first chord of a command, for menus and tooltips. */
export function chordOf(command: CommandId): Chord | null {
  return shortcuts.find((shortcut) => shortcut.command === command)?.chord ?? null;
}
