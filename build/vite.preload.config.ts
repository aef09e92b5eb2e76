import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const from = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The preload: a sandboxed preload must be one CommonJS file that requires nothing but Electron. */
export default defineConfig({
  root: from('../'),
  publicDir: false,
  ssr: { target: 'node', noExternal: true, external: ['electron'] },
  build: {
    ssr: true,
    outDir: from('../out/preload/'),
    emptyOutDir: true,
    target: 'chrome156',
    minify: false,
    sourcemap: false,
    rolldownOptions: {
      input: { preload: from('../electron/preload.ts') },
      output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
    },
  },
});
