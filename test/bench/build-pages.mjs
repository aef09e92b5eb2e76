// Compiles one page for each subject, so that no library runs beside another.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

/** @import { BenchSubject } from './subjects.mjs' */

const root = fileURLToPath(new URL('.', import.meta.url));

/**
 * @param {readonly BenchSubject[]} subjects
 * @param {string} folder
 * @returns {Promise<void>}
 */
export async function buildPages(subjects, folder) {
  await mkdir(folder, { recursive: true });
  for (const { name, entry } of subjects) {
    await build({
      configFile: false,
      logLevel: 'error',
      root,
      base: '/',
      define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
      plugins: [react()],
      resolve: {
        // The one peer that is built on another React than ours.
        alias:
          name === 'react-text-annotate'
            ? { 'react-dom': 'react-dom16', react: 'react16' }
            : { vue: 'vue/dist/vue.runtime.common.js' },
      },
      build: {
        outDir: folder,
        emptyOutDir: false,
        target: 'esnext',
        assetsInlineLimit: 0,
        // One peer's style sheet has an error that the minifier does not forgive.
        cssMinify: false,
        chunkSizeWarningLimit: 4000,
        rolldownOptions: {
          input: join(root, entry),
          output: {
            entryFileNames: `${name}.js`,
            assetFileNames: (asset) =>
              asset.names.some((file) => file.endsWith('.css'))
                ? `${name}.css`
                : '[name]-[hash][extname]',
          },
        },
      },
    });
    await writeFile(
      join(folder, `${name}.html`),
      `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><style>html, body, #root { margin: 0; block-size: 100vh; }</style><link rel="stylesheet" href="/${name}.css"></head><body><div id="root"></div><script type="module" src="/${name}.js"></script></body></html>`,
    );
  }
}
