import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { onlyOurLanguages } from './only-our-languages.ts';

/**
 * Where the compiler remembers what was drawn, so that an edit draws only what it changed: the
 * panels with their forms, which are most of what an edit used to draw. Not the code of the start,
 * which would become heavier by it, and not the reader, which keeps what it measured beside React.
 */
const memoised = [
  /renderer\/features\/(?:claims|contradictions|entities|review|suggestions)\/.*\.tsx$/,
  /renderer\/app\/TopBar\.tsx$/,
  /renderer\/ui\/(?:ClaimSigns|CommentThread|CustomFields|EditorSection|GuidelineText|ListToolbar|Picker|RecordList|RecordPanel|RecordReview|Segments|StatusSign|StoredTextField|WithGuideline)\.tsx$/,
];

/** The window: the same bundle runs at app://hashiya/ in Electron and at the root of a loopback server. */
export default defineConfig({
  root: fileURLToPath(new URL('../renderer/', import.meta.url)),
  base: '/',
  plugins: [react({ compiler: true, include: memoised }), onlyOurLanguages()],
  worker: { format: 'es' },
  resolve: {
    // The same library for browsers that know classes and `async`, as an ES module.
    alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }],
  },
  build: {
    outDir: fileURLToPath(new URL('../out/renderer/', import.meta.url)),
    emptyOutDir: true,
    // Chromium 156 in Electron 45; in a browser, one with the CSS Custom Highlight API.
    target: 'esnext',
    sourcemap: false,
    // The content security policy allows files of the bundle only, no data: addresses.
    assetsInlineLimit: 0,
    // What the start may weigh is checked after the build (build/checks/bundle-problems.mjs).
    chunkSizeWarningLimit: 2000,
    modulePreload: { polyfill: false },
    license: { fileName: 'third-party-licences.md' },
  },
});
