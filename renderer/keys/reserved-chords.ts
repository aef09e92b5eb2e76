import { chordName } from './chord.ts';
import type { Chord } from './chord.ts';

/** Who else a key belongs to: the words of the refusal are chosen by it. */
export type KeyOwner = 'browser' | 'system' | 'editing' | 'moving';

const mod = ['KeyT', 'KeyN', 'KeyW', 'KeyR', 'KeyL', 'KeyD', 'KeyH', 'KeyJ', 'KeyU', 'KeyS'];
const modShift = ['KeyT', 'KeyN', 'KeyW', 'KeyR', 'KeyI', 'KeyJ', 'KeyC', 'KeyB', 'Delete', 'KeyQ'];
const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'].map((digit) => `Digit${digit}`);
const named = (codes: readonly string[], held: Omit<Chord, 'code'>): string[] =>
  codes.map((code) => chordName({ code, ...held }));

/**
 * Keys that a browser, the system or every text field has for itself: some never reach the page,
 * the others would surprise. Checked on Chromium's list for Windows, macOS and Linux.
 */
const owners: Readonly<Record<KeyOwner, ReadonlySet<string>>> = {
  browser: new Set([
    ...named(mod, { mod: true }),
    ...named(modShift, { mod: true, shift: true }),
    ...named(digits, { mod: true }),
    ...named(['Tab', 'PageUp', 'PageDown', 'F4', 'F5'], { mod: true }),
    ...named(['Tab', 'F5'], { mod: true, shift: true }),
    ...named(['F1', 'F3', 'F5', 'F7', 'F11', 'F12'], {}),
    ...named(['ArrowLeft', 'ArrowRight', 'Home', 'KeyD', 'KeyE', 'KeyF'], { alt: true }),
  ]),
  system: new Set([
    ...named(['KeyQ', 'KeyM', 'Space', 'Backquote', 'Escape'], { mod: true }),
    ...named(['Escape', 'Digit3', 'Digit4', 'Digit5'], { mod: true, shift: true }),
    ...named(['Tab', 'F2', 'F4', 'Space', 'Escape', 'PrintScreen'], { alt: true }),
    ...named(['Delete', 'Tab', 'KeyT', 'KeyL'], { mod: true, alt: true }),
    ...named(['PrintScreen', 'Pause', 'ScrollLock', 'NumLock', 'ContextMenu'], {}),
  ]),
  editing: new Set([
    ...named(['KeyC', 'KeyV', 'KeyX', 'KeyA'], { mod: true }),
    ...named(['KeyV'], { mod: true, shift: true }),
  ]),
  moving: new Set([
    ...named(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'], {}),
    ...named(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'], { shift: true }),
    ...named(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'], { mod: true }),
    ...named(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'], {
      mod: true,
      shift: true,
    }),
    ...named(['ArrowLeft', 'ArrowRight'], { alt: true, shift: true }),
    ...named(['Tab', 'Space', 'PageUp', 'PageDown'], {}),
    ...named(['Tab', 'Space'], { shift: true }),
    ...named(['Period'], { alt: true, shift: true }),
  ]),
};

/** Who a key belongs to outside the table of keys; null when nobody claims it. */
export function ownerOf(chord: Chord): KeyOwner | null {
  const name = chordName(chord);
  for (const owner of ['system', 'browser', 'editing', 'moving'] as const) {
    if (owners[owner].has(name)) return owner;
  }
  return null;
}
