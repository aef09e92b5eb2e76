import { describe, expect, it } from 'vitest';
import { hasDisplay, whyNoElectronWindow } from '../../../build/start/display.mjs';
import { openCommand } from '../../../build/start/open-browser.mjs';

const address = 'http://127.0.0.1:4827/';

describe('hasDisplay', () => {
  it('asks X11 and Wayland on Linux only', () => {
    expect(hasDisplay('linux', {})).toBe(false);
    expect(hasDisplay('linux', { DISPLAY: '' })).toBe(false);
    expect(hasDisplay('linux', { DISPLAY: ':0' })).toBe(true);
    expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
    expect(hasDisplay('darwin', {})).toBe(true);
    expect(hasDisplay('win32', {})).toBe(true);
  });
});

describe('whyNoElectronWindow', () => {
  it('names the missing display first, then root', () => {
    expect(whyNoElectronWindow('linux', {}, 0)).toMatch(/display/);
    expect(whyNoElectronWindow('linux', { DISPLAY: ':0' }, 0)).toContain('root');
    expect(whyNoElectronWindow('linux', { DISPLAY: ':0' }, 1000)).toBeUndefined();
    expect(whyNoElectronWindow('darwin', {}, 0)).toBeUndefined();
    expect(whyNoElectronWindow('win32', {}, undefined)).toBeUndefined();
  });
});

describe('openCommand', () => {
  it('knows the command of each system, and stays silent without a display', () => {
    expect(openCommand(address, 'linux', {})).toBeUndefined();
    expect(openCommand(address, 'linux', { DISPLAY: ':0' })).toEqual(['xdg-open', [address]]);
    expect(openCommand(address, 'darwin', {})).toEqual(['open', [address]]);
    expect(openCommand(address, 'win32', {})).toEqual(['cmd', ['/c', 'start', '', address]]);
  });
});
