import { describe, expect, it } from 'vitest';
import { commandOf, shortcuts } from '../../../renderer/state/shortcuts.ts';
import type { KeyPress } from '../../../renderer/state/shortcuts.ts';
import { defaultCodebook } from '../../../shared/model/default-codebook.ts';

const press = (code: string, held: Partial<KeyPress> = {}): KeyPress => ({
  code,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});
const reading = { isTyping: false, hasSelection: false, hasRecord: false, hasGhost: false };
const selecting = { ...reading, hasSelection: true };

describe('shortcuts', () => {
  it('has no two commands on one chord in one scope', () => {
    const seen = shortcuts.map(({ chord, scope }) => JSON.stringify([scope, chord]));
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('leaves the keys of the entity types free', () => {
    const plain = shortcuts
      .filter(({ chord }) => chord.mod !== true && chord.alt !== true && chord.shift !== true)
      .map(({ chord }) => chord.code);
    for (const { shortcut } of defaultCodebook.entityTypes) expect(plain).not.toContain(shortcut);
  });

  it('marks only with words selected and never while typing', () => {
    expect(commandOf(press('KeyC'), reading)).toBeNull();
    expect(commandOf(press('KeyC'), selecting)).toBe('mark-claim');
    expect(commandOf(press('KeyC'), { ...selecting, isTyping: true })).toBeNull();
  });

  it('takes Ctrl and Command alike and no other modifier', () => {
    expect(commandOf(press('KeyZ', { ctrlKey: true }), reading)).toBe('undo');
    expect(commandOf(press('KeyZ', { metaKey: true }), reading)).toBe('undo');
    expect(commandOf(press('KeyZ', { ctrlKey: true, shiftKey: true }), reading)).toBe('redo');
    expect(commandOf(press('KeyC', { ctrlKey: true }), selecting)).toBeNull();
  });

  it('accepts a proposal with Tab only while there is one', () => {
    expect(commandOf(press('Tab'), reading)).toBeNull();
    expect(commandOf(press('Tab'), { ...reading, hasGhost: true })).toBe('accept-ghost');
  });

  it('leaves undo to the field while typing', () => {
    expect(commandOf(press('KeyZ', { ctrlKey: true }), { ...reading, isTyping: true })).toBeNull();
  });
});
