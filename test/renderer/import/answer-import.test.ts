import { describe, expect, it, vi } from 'vitest';
import { answerImport } from '../../../renderer/import/answer-import.ts';
import * as formats from '../../../shared/formats/import/index.ts';
import type { ImportReport, InnerFile } from '../../../shared/formats/import/import-format.ts';
import { err, ok } from '../../../shared/model/result.ts';

vi.mock(import('../../../shared/formats/import/index.ts'), { spy: true });

const aReport = (inner: readonly InnerFile[]): ImportReport => ({
  articles: [],
  warnings: [],
  inner,
});

describe('answerImport', () => {
  it('reads a file', async () => {
    const bytes = new TextEncoder().encode('عنوان الخبر\n\nقال الوزير إن الجسر افتُتح أمس.\n');
    const { reply, transfer } = await answerImport({ input: { name: 'خبر.txt', bytes } });
    if (!reply.result.ok) throw new Error(reply.result.error.code);
    expect(reply.result.value.articles[0]?.text).toContain('قال الوزير');
    expect(transfer).toEqual([]);
  });

  it('gives the refusal of an empty file', async () => {
    const { reply } = await answerImport({ input: { name: 'a.txt', bytes: new Uint8Array() } });
    expect(reply).toEqual({ result: err({ code: 'empty' }) });
  });

  it('moves the memory of inner files, each piece once, at every depth', async () => {
    const shared = new Uint8Array([1, 2, 3, 4]);
    const own = new Uint8Array([5]);
    const file = (bytes: Uint8Array, inner: readonly InnerFile[] = []): InnerFile => ({
      name: 'x',
      bytes,
      result: ok(aReport(inner)),
    });
    const report = aReport([
      file(shared.subarray(0, 2)),
      file(shared.subarray(2), [file(own)]),
      { name: 'bad', bytes: own, result: err({ code: 'binary' }) },
    ]);
    vi.mocked(formats.importFile).mockResolvedValueOnce(ok(report));

    const { reply, transfer } = await answerImport({ input: { name: 'a.zip', bytes: own } });

    expect(transfer).toEqual([shared.buffer, own.buffer]);
    const arrived = structuredClone(reply, { transfer });
    if (!arrived.result.ok) throw new Error('refused');
    expect(arrived.result.value.inner.map(({ bytes }) => [...bytes])).toEqual([
      [1, 2],
      [3, 4],
      [5],
    ]);
  });
});
