import { describe, expect, it } from 'vitest';
import { chordLabel, keyLabel, unknownKeyboard } from '../../../renderer/keys/key-label.ts';
import { layoutOf, letterOf } from '../../../renderer/keys/keyboard-layouts.ts';

describe('names of keys', () => {
  it('are the letters of the interface', () => {
    expect(keyLabel('KeyC', 'ar', unknownKeyboard)).toBe('ؤ');
    expect(keyLabel('KeyC', 'en', unknownKeyboard)).toBe('C');
    expect(chordLabel({ code: 'KeyZ', mod: true }, 'ar', unknownKeyboard)).toBe('Ctrl+Z (ئ)');
    expect(chordLabel({ code: 'KeyP', shift: true }, 'ar', unknownKeyboard)).toBe('⇧ح');
    expect(chordLabel({ code: 'Delete' }, 'ar', unknownKeyboard)).toBe('Del');
  });

  it('follow the Latin layout that the browser tells', () => {
    const azerty = {
      latin: new Map([
        ['KeyQ', 'a'],
        ['KeyZ', 'w'],
      ]),
      native: null,
    };
    expect(keyLabel('KeyQ', 'en', azerty)).toBe('A');
    expect(chordLabel({ code: 'KeyZ', mod: true }, 'en', azerty)).toBe('Ctrl+W');
    expect(keyLabel('KeyQ', 'en', { latin: new Map([['KeyQ', 'ض']]), native: null })).toBe('Q');
  });

  it('follow the layout of the other script once it was seen', () => {
    expect(keyLabel('KeyC', 'ar', { latin: new Map(), native: 'persian' })).toBe('ز');
    expect(keyLabel('KeyC', 'en', { latin: new Map(), native: 'persian' })).toBe('C');
  });
});

describe('which layout types', () => {
  it('is known from a letter that only one has there', () => {
    expect(layoutOf('KeyC', 'ؤ')).toBe('arabic');
    expect(layoutOf('KeyC', 'ز')).toBe('persian');
    expect(layoutOf('KeyC', 'ב')).toBe('hebrew');
  });

  it('is not guessed from a letter that two have there, or none', () => {
    expect(letterOf('arabic', 'KeyA')).toBe(letterOf('persian', 'KeyA'));
    expect(layoutOf('KeyA', 'ش')).toBeNull();
    expect(layoutOf('KeyC', 'c')).toBeNull();
    expect(layoutOf('Enter', 'Enter')).toBeNull();
  });
});
