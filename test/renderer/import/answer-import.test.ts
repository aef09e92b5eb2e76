import { describe, expect, it, vi } from 'vitest';
import { answerImport } from '../../../renderer/import/answer-import.ts';
import type { ImportPart } from '../../../renderer/import/answer-import.ts';
import type { ParsedFile, ParseError } from '../../../renderer/import/read-work.ts';
import * as formats from '../../../shared/formats/import/index.ts';
import type { ImportReport, InnerFile } from '../../../shared/formats/import/import-format.ts';
import { writeProjectJson } from '../../../shared/formats/project-json/write-project-json.ts';
import { err, ok } from '../../../shared/model/result.ts';
import type { Result } from '../../../shared/model/result.ts';
import { all, context, hardProject } from '../../shared/formats/export/hard-project.ts';

vi.mock(import('../../../shared/formats/import/index.ts'), { spy: true });

const aReport = (inner: readonly InnerFile[]): ImportReport => ({
  articles: [],
  warnings: [],
  inner,
});

const noPart = () => {
  throw new Error('no part expected');
};

function reportIn(result: Result<ParsedFile, ParseError>): ImportReport {
  if (!result.ok || result.value.kind !== 'articles') throw new Error('no articles');
  return result.value.report;
}

describe('answerImport', () => {
  it('reads a file', async () => {
    const bytes = new TextEncoder().encode('عنوان الخبر\n\nقال الوزير إن الجسر افتُتح أمس.\n');
    const { reply, transfer } = await answerImport({ input: { name: 'خبر.txt', bytes } }, noPart);
    expect(reportIn(reply.result).articles[0]?.text).toContain('قال الوزير');
    expect(transfer).toEqual([]);
  });

  it('gives the refusal of an empty file', async () => {
    const { reply } = await answerImport(
      { input: { name: 'a.txt', bytes: new Uint8Array() } },
      noPart,
    );
    expect(reply).toEqual({ result: err({ kind: 'format', error: { code: 'empty' } }) });
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

    const { reply, transfer } = await answerImport(
      { input: { name: 'a.zip', bytes: own } },
      noPart,
    );

    expect(transfer).toEqual([shared.buffer, own.buffer]);
    const arrived = structuredClone(reply, { transfer });
    expect(reportIn(arrived.result).inner.map(({ bytes }) => [...bytes])).toEqual([
      [1, 2],
      [3, 4],
      [5],
    ]);
  });

  it('sends the records of a project ahead, and the project without them', async () => {
    const json = writeProjectJson(hardProject, all, context);
    const input = { name: 'p.json', bytes: new TextEncoder().encode(json) };
    const parts: ImportPart[] = [];
    const { reply } = await answerImport({ input, work: { companions: [], unit: null } }, (part) =>
      parts.push(part),
    );
    if (!reply.result.ok || reply.result.value.kind !== 'project') throw new Error('no project');
    expect(reply.result.value.read.project.mentions.size).toBe(0);
    expect(parts.find(({ table }) => table === 'mentions')?.records).toHaveLength(4);
  });

  it('reads annotations of other programs, and articles where there are none', async () => {
    const read = async (name: string, text: string) =>
      answerImport(
        {
          input: { name, bytes: new TextEncoder().encode(text) },
          work: { companions: [], unit: null },
        },
        noPart,
      );
    const line = JSON.stringify({ text: 'قال الوزير ذلك', label: [[4, 10, 'PER']] });
    expect((await read('a.jsonl', line)).reply.result).toMatchObject({
      value: { kind: 'annotations', file: { formatId: 'doccano' } },
    });
    expect((await read('a.txt', 'قال الوزير ذلك')).reply.result).toMatchObject({
      value: { kind: 'articles' },
    });
  });
});
