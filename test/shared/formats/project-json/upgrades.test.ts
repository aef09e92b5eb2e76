import { describe, expect, it } from 'vitest';
import { projectJsonVersion } from '../../../../shared/formats/project-json/project-json-schema.ts';
import { upgradeFile, upgrades } from '../../../../shared/formats/project-json/upgrades.ts';

describe('upgrades', () => {
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
