import type { BrowserWindowConstructorOptions, Rectangle } from 'electron';
import { secureWebPreferences } from '../security/window-options.ts';
import { clampToScreens, firstWindow, smallestWindow } from './window-state.ts';
import type { WindowState } from './window-state.ts';

/** What the window depends on when it is made. */
export interface WindowContext {
  readonly preload: string;
  readonly development: boolean;
  readonly state: WindowState | undefined;
  /** Usable areas of the screens. */
  readonly workAreas: readonly Rectangle[];
  readonly dark: boolean;
}

/** Options of the one window: where it was last time if that still fits, hidden until painted. */
export function windowOptions(context: WindowContext): BrowserWindowConstructorOptions {
  const { state, workAreas } = context;
  const bounds = state && clampToScreens(state.bounds, workAreas);
  return {
    ...(bounds ?? firstWindow),
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    show: false,
    title: 'حاشية',
    // The paper of the page, so that opening does not flash.
    backgroundColor: context.dark ? '#1c1b19' : '#faf8f3',
    webPreferences: secureWebPreferences(context.preload, context.development),
  };
}
