// The only file that runs in the window's process with Electron at hand. Sandboxed, isolated from
// the page, and built into one CommonJS file.
import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { bridgeGlobal } from './ipc/internal-channels.ts';
import { createPreloadBridge } from './preload-bridge.ts';

contextBridge.exposeInMainWorld(bridgeGlobal, createPreloadBridge(ipcRenderer, webUtils));
