import type { WebPreferences } from 'electron';

/**
 * What the page of our window may do. Most are Electron's defaults; they are written down because
 * the whole protection hangs on them, and a test reads them here.
 */
export function secureWebPreferences(preload: string, development: boolean): WebPreferences {
  return {
    preload,
    contextIsolation: true,
    sandbox: true,
    webSecurity: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    navigateOnDragDrop: false,
    safeDialogs: true,
    disableDialogs: true,
    // Chromium's spelling checker fetches its dictionaries from the network.
    spellcheck: false,
    devTools: development,
  };
}
