import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { projectJsonVersion } from '../../../../shared/formats/project-json/project-json-schema.ts';
import { readOk } from './read-in-tests.ts';
import { writeProjectJson } from '../../../../shared/formats/project-json/write-project-json.ts';
import { upgradeFile, upgrades } from '../../../../shared/formats/project-json/upgrades.ts';

const folder = new URL('../../../fixtures/exports/', import.meta.url);
const versions = Array.from({ length: projectJsonVersion }, (_, index) => index + 1);

/** The lists that a file of an older version does not have: they are read as empty. */
const laterLists = { trash: [], comparisons: [], decisions: [] };

/** What a version brought, which its file must use, or it would prove nothing. */
const news: Readonly<Record<number, readonly string[]>> = {
  2: ['"table":"claims","record":', '"statusBy":', '"type":"delete-records"'],
  3: ['"fileName":"ريم.json"', '"choice":"theirs"', '"type":"adjudicate"'],
  4: ['"direction":"ltr"}', '"labels":{"entityTypes":[{', '"type":"change-zones"'],
};

// Each file was written by the program of its time: the last commit that wrote the version. A new
// version comes with one of the version before it, which is then never changed.
describe('upgrades', () => {
  it('76: have a file of every version up to the present', async () => {
    expect((await readdir(folder)).sort()).toEqual(
      versions.map((version) => `version-${String(version)}.json`),
    );
  });

  it.each(versions)('76: read every record of a file of version %i', async (version) => {
    const json = await readFile(new URL(`version-${String(version)}.json`, folder), 'utf8');
    const written = JSON.parse(json) as Record<string, unknown>;
    expect(written.schemaVersion).toBe(version);
    for (const part of news[version] ?? []) expect(json).toContain(part);

    const { project, history, report } = await readOk(json);
    expect(report.problems).toEqual([]);
    const context = { now: String(written.exportedAt), generator: String(written.generator) };
    const again = writeProjectJson(project, { kind: 'project' }, { ...context, history });
    expect(JSON.parse(again)).toEqual({
      ...laterLists,
      ...written,
      schemaVersion: projectJsonVersion,
    });
  });

  it('lead from version 1 to the present one without a gap', () => {
    expect(upgrades.map(({ from }) => from)).toEqual(
      Array.from({ length: projectJsonVersion - 1 }, (_, i) => i + 1),
    );
  });

  it('apply the steps from the version of the file on', () => {
    const steps = [1, 2, 3].map((from) => ({
      from,
      upgrade: (file: Record<string, unknown>) => ({
        ...file,
        steps: [...((file.steps as number[] | undefined) ?? []), from],
      }),
    }));
    expect(upgradeFile({ schemaVersion: 2 }, 2, steps)).toEqual({
      schemaVersion: 4,
      steps: [2, 3],
    });
    expect(upgradeFile({ schemaVersion: 4 }, 4, steps)).toEqual({ schemaVersion: 4 });
  });
});
