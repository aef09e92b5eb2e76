import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { writeProjectJson } from '../../../../shared/formats/project-json/write-project-json.ts';
import { buildSample } from '../../../../shared/sample/build-sample.ts';
import { arbitraryProject } from '../../../property/arbitrary-project.ts';
import { anAnnotator, builtAt } from '../../../builders.ts';
import { sha256 } from './read-in-tests.ts';

const script = fileURLToPath(new URL('../../../python/check_offsets.py', import.meta.url));
const context = { now: builtAt, generator: 'Hashiya test' };
const hasPython = spawnSync('python3', ['--version']).status === 0;
if (!hasPython) console.warn('Not run: the Python check of code-point offsets (no python3 here).');

// Another language is the judge of the code points: Python strings are sequences of them.
describe.runIf(hasPython)('an export sliced by Python [needs Python]', { timeout: 60_000 }, () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hashiya-python-'));
  });
  afterAll(async () => {
    await rm(folder, { recursive: true });
  });
  const check = async (json: string) => {
    const file = join(folder, 'export.json');
    await writeFile(file, json);
    const { status, stdout } = spawnSync('python3', [script, file], {
      encoding: 'utf8',
      env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
    });
    return { status, stdout };
  };

  it('agrees on the sample', async () => {
    let count = 0;
    const project = await buildSample({
      newId: () => `id-${(count += 1)}`,
      now: builtAt,
      by: anAnnotator(),
      sha256,
    });
    const { status, stdout } = await check(writeProjectJson(project, { kind: 'project' }, context));
    expect(stdout).toMatch(/^[2-9]\d\d compared, 0 wrong$/m);
    expect(status).toBe(0);
  });

  it('agrees on random projects, emoji and flags among them', async () => {
    for (const project of fc.sample(arbitraryProject, { numRuns: 8, seed: 7 })) {
      const { status, stdout } = await check(
        writeProjectJson(project, { kind: 'project' }, context),
      );
      expect(stdout).toContain(', 0 wrong');
      expect(status).toBe(0);
    }
  });

  it('finds a wrong offset', async () => {
    const [project] = fc.sample(
      arbitraryProject.filter(({ claims }) => claims.size > 0),
      { numRuns: 1, seed: 7 },
    );
    const json = writeProjectJson(project!, { kind: 'project' }, context);
    const damaged = json.replace(/"endCodePoint":\d+,"exact"/, '"endCodePoint":0,"exact"');
    expect((await check(damaged)).status).toBe(1);
  });
});
