import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportFormats } from '../../../../shared/formats/export/index.ts';
import { all, context, hardProject } from './hard-project.ts';

const script = fileURLToPath(new URL('../../../python/check_exports.py', import.meta.url));
/** Formats without places in a text of their own: nothing to slice. */
const withoutPlaces = new Set(['html-report', 'csv-contradictions', 'claim-review']);
const sliced = exportFormats.map(({ id }) => id).filter((id) => !withoutPlaces.has(id));

const hasPython = spawnSync('python3', ['--version']).status === 0;
if (!hasPython) console.warn('Not run: the Python check of exported files (no python3 here).');

describe.runIf(hasPython)('exports sliced by Python [needs Python]', { timeout: 60_000 }, () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hashiya-exports-'));
    for (const { id, write } of exportFormats) {
      await writeFile(join(folder, id), write(hardProject, all, context));
    }
  });
  afterAll(async () => rm(folder, { recursive: true, force: true }));

  it('gives the words that each file says', () => {
    const { status, stdout } = spawnSync('python3', [script, folder], {
      encoding: 'utf8',
      env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
    });
    expect(stdout).not.toContain('is not');
    for (const id of sliced) expect(stdout).toMatch(new RegExp(`^${id}: [1-9]\\d* compared$`, 'm'));
    expect(status).toBe(0);
  });
});
