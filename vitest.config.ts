import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** Path of a file of this repository, from its root. */
const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Tests that open the compiled app in the true Electron runtime. */
const liveTests = 'test/electron/live/**/*.test.ts';

export default defineConfig({
  plugins: [react()],
  resolve: {
    // Outside Electron, `require('electron')` tries to download the runtime. Code under test gets
    // what it needs as arguments; importing the package itself is a mistake and says so.
    alias: [{ find: /^electron$/, replacement: here('./test/setup/electron-stub.ts') }],
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // On a machine with other work a slow test is not a failing one.
          testTimeout: 20_000,
          environment: 'node',
          include: ['test/{shared,electron,build,property,fences}/**/*.test.{ts,tsx}'],
          exclude: [liveTests],
        },
      },
      {
        extends: true,
        test: {
          name: 'component',
          testTimeout: 20_000,
          environment: 'happy-dom',
          include: ['test/renderer/**/*.test.{ts,tsx}'],
          setupFiles: [here('./test/setup/component.ts')],
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['test/e2e/**/*.test.ts', liveTests],
          // One real browser at a time: the tests share its port and its two cores.
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
