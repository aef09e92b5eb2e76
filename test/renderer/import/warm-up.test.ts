import { expect, it } from 'vitest';
import { warmUp, warmUpFile } from '../../../renderer/import/warm-up.ts';
import { importFile } from '../../../shared/formats/import/index.ts';

it('reads a page that has text, zones of several kinds, and nothing to remark', async () => {
  await expect(warmUp()).resolves.toBeUndefined();
  const read = await importFile(warmUpFile());
  const report = read.ok ? read.value : null;
  expect(report?.warnings).toEqual([]);
  const kinds = new Set(report?.articles[0]?.zones.map(({ kind }) => kind));
  expect(kinds).toContain('headline');
  expect(kinds.size).toBeGreaterThan(2);
});
