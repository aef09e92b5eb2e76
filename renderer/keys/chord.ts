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

/** What of a keyboard event a chord is made of. */
export type KeyPress = Pick<KeyboardEvent, 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** The chord that is being pressed. */
export function chordOfPress(event: KeyPress): Chord {
  return {
    code: event.code,
    ...(event.ctrlKey || event.metaKey ? { mod: true } : {}),
    ...(event.altKey ? { alt: true } : {}),
    ...(event.shiftKey ? { shift: true } : {}),
  };
}

/** A chord in one word, the same for equal chords: `Mod+Alt+Shift+KeyZ`. */
export function chordName({ code, mod = false, alt = false, shift = false }: Chord): string {
  return `${mod ? 'Mod+' : ''}${alt ? 'Alt+' : ''}${shift ? 'Shift+' : ''}${code}`;
}

/** Whether two chords are the same. */
export function isSameChord(a: Chord, b: Chord): boolean {
  return chordName(a) === chordName(b);
}

/** Whether the code is of a key that is only held with others. */
export function isModifier(code: string): boolean {
  return /^(?:Control|Shift|Alt|Meta|OS)(?:Left|Right)?$|^(?:CapsLock|Fn|AltGraph)$/.test(code);
}
