import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The window: the same bundle runs at app://hashiya/ in Electron and at the root of a loopback server. */
export default defineConfig({
  root: fileURLToPath(new URL('../renderer/', import.meta.url)),
  base: '/',
  plugins: [react()],
  worker: { format: 'es' },
  build: {
    outDir: fileURLToPath(new URL('../out/renderer/', import.meta.url)),
    emptyOutDir: true,
    // Chromium 156 in Electron 45; in a browser, one with the CSS Custom Highlight API.
    target: 'esnext',
    sourcemap: false,
    // The content security policy allows files of the bundle only, no data: addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    license: { fileName: 'third-party-licences.md' },
  },
});
