import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { describeWithElectron } from '../../setup/needs.ts';
import { startProgram } from './start-program.ts';

describeWithElectron('the program in Electron, with its network written down', () => {
  it(
    '96: looks up no name and opens no connection in a session',
    { timeout: 120_000 },
    async () => {
      const profile = await mkdtemp(join(tmpdir(), 'hashiya-live-'));
      const log = join(profile, 'network.json');
      const app = await startProgram(profile, `--log-net-log=${log}`);

      const page = await app.firstWindow();
      await page.evaluate("Object.assign(new Image(), { src: 'https://example.org/pixel.gif' })");
      // What Chromium does by itself it does in the first moments.
      await page.waitForTimeout(15_000);
      await app.close();
      const written = JSON.parse(await readFile(log, 'utf8')) as {
        constants: { logEventTypes: Record<string, number> };
        events: { type: number; params?: { host?: string; address?: string } }[];
      };
      const types = written.constants.logEventTypes;
      const kinds = ['HOST_RESOLVER_MANAGER_REQUEST', 'HOST_RESOLVER_DNS_TASK', 'TCP_CONNECT'];
      // Else a name that Chromium has changed would make this pass for ever.
      for (const kind of kinds) expect(types, kind).toHaveProperty(kind);
      const numbers = kinds.map((kind) => types[kind]);
      expect(written.events.filter(({ type }) => numbers.includes(type))).toEqual([]);
      await rm(profile, { recursive: true, force: true });
    },
  );
});
