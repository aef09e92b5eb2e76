import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { projectJsonVersion } from '../../../../shared/formats/project-json/project-json-schema.ts';
import { readOk } from './read-in-tests.ts';
import { upgradeFile, upgrades } from '../../../../shared/formats/project-json/upgrades.ts';

describe('upgrades', () => {
  it('76: open a file that version 1 of the program wrote', async () => {
    const file = new URL('../../../fixtures/exports/version-1.json', import.meta.url);
    const { project, report } = await readOk(await readFile(file));
    expect(report.problems).toEqual([]);
    expect([...project.claims.keys()].sort()).toEqual(['claim-1', 'claim-2']);
    expect(project.trash.size).toBe(0);
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
