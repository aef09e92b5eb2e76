import { expect, it, vi } from 'vitest';
import { warmUp } from '../../../renderer/import/warm-up.ts';
import * as formats from '../../../shared/formats/import/index.ts';

vi.mock(import('../../../shared/formats/import/index.ts'), { spy: true });

it('reads a page that has text, zones of several kinds, and no warning', async () => {
  await warmUp();
  const read = await vi.mocked(formats.importFile).mock.results[0]?.value;
  const report = read?.ok === true ? read.value : null;
  expect(report?.warnings).toEqual([]);
  const kinds = new Set(report?.articles[0]?.zones.map(({ kind }) => kind));
  expect(kinds).toContain('headline');
  expect(kinds.size).toBeGreaterThan(2);
});
