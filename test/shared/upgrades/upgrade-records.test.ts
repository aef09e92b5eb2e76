import { describe, expect, it } from 'vitest';
import { recordUpgrades, schemaVersion } from '../../../shared/upgrades/index.ts';
import type { RecordUpgrade } from '../../../shared/upgrades/record-upgrade.ts';
import { upgradeEdit, upgradeRecord } from '../../../shared/upgrades/upgrade-records.ts';
import { anEdit } from '../../electron/journal/journal-folder.ts';

const steps: readonly RecordUpgrade[] = [
  {
    version: 2,
    tables: { annotators: (record) => ({ ...record, name: `${String(record.name)}!` }) },
  },
  { version: 3, tables: { annotators: (record) => ({ ...record, colour: 'teal' }) } },
];

describe('upgrading records', () => {
  it('counts up from 2, one step for each layout', () => {
    expect(recordUpgrades.map(({ version }) => version)).toEqual(
      recordUpgrades.map((_, index) => index + 2),
    );
    expect(schemaVersion).toBe(1 + recordUpgrades.length);
  });

  it('takes the steps above the layout that the record has', () => {
    const record = { id: 'a', name: 'هدى', colour: 'rose' };
    expect(upgradeRecord('annotators', record, 1, steps)).toEqual({
      id: 'a',
      name: 'هدى!',
      colour: 'teal',
    });
    expect(upgradeRecord('annotators', record, 2, steps)).toEqual({ ...record, colour: 'teal' });
    expect(upgradeRecord('annotators', record, 3, steps)).toBe(record);
    expect(upgradeRecord('claims', record, 1, steps)).toBe(record);
  });

  it('takes both sides of every change of an edit, and nothing else of it', () => {
    const edit = anEdit(1);
    const upgraded = upgradeEdit(edit, 1, steps);
    expect({ ...upgraded, changes: [] }).toEqual({ ...edit, changes: [] });
    expect(upgraded.changes[0]).toMatchObject({ before: null, after: { colour: 'teal' } });
    expect(upgradeEdit(edit, 3, steps)).toBe(edit);
  });
});
