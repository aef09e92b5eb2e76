import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Compiles test/rigs/journal-writer.ts to one file that Node runs, and gives its path. */
export async function buildWriter(): Promise<string> {
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    publicDir: false,
    ssr: { target: 'node', noExternal: true },
    build: {
      ssr: true,
      outDir: `${root}out/rigs/`,
      emptyOutDir: false,
      target: 'node20',
      minify: false,
      rolldownOptions: {
        input: { 'journal-writer': `${root}test/rigs/journal-writer.ts` },
        output: { format: 'es', entryFileNames: '[name].mjs', codeSplitting: false },
      },
    },
  });
  return `${root}out/rigs/journal-writer.mjs`;
}
