import { importFile } from '../../shared/formats/import/index.ts';
import type { ImportInput, ImportReport } from '../../shared/formats/import/import-format.ts';
import { emptyProject } from '../../shared/model/project.ts';
import type { Project, TableName } from '../../shared/model/project.ts';
import { err, ok } from '../../shared/model/result.ts';
import type { Result } from '../../shared/model/result.ts';
import { readWork } from './read-work.ts';
import type { ParsedFile, ParseError, WorkInput } from './read-work.ts';

/** What the window sends to the import worker. */
export interface ImportRequest {
  readonly input: ImportInput;
  /** Whether the file may hold work (a project, annotations) and not articles alone. */
  readonly work?: WorkInput;
}

/** A file to read, or the wish to be ready for one, which is not answered. */
export type WorkerMessage = ImportRequest | 'warm-up';

/** Some records of a project, sent ahead of the answer. */
export interface ImportPart {
  readonly table: TableName;
  readonly records: readonly { readonly id: string }[];
}

/** What the worker answers, once for each request, after its parts and shares. */
export type ImportReply =
  | { readonly part: ImportPart }
  /** How much of the file is read, from 0 to 1. */
  | { readonly share: number }
  | { readonly result: Result<ParsedFile, ParseError> };

/** So many records travel together: the window unpacks more than these for longer than a frame. */
const recordsAtOnce = 1000;

/**
 * Reads one file; `transfer` is the memory that moves to the window instead of being copied. The
 * records of a project go to `sendPart`, and the project in the answer is without them. `onShare`
 * hears how much of a large file is read.
 */
export async function answerImport(
  { input, work }: ImportRequest,
  sendPart: (part: ImportPart) => void,
  onShare?: (share: number) => void,
): Promise<{
  readonly reply: { readonly result: Result<ParsedFile, ParseError> };
  readonly transfer: ArrayBuffer[];
}> {
  const read = work === undefined ? null : await readWork(input, work, onShare);
  if (read?.ok === false) return { reply: { result: read }, transfer: [] };
  if (read?.value.kind === 'project') {
    const { value } = read;
    const project = sendInParts(value.read.project, sendPart);
    return { reply: { result: ok({ ...value, read: { ...value.read, project } }) }, transfer: [] };
  }
  if (read !== null) return { reply: { result: read }, transfer: [] };
  const report = await importFile(input);
  return report.ok
    ? {
        reply: { result: ok({ kind: 'articles', report: report.value }) },
        transfer: [...innerBuffers(report.value)],
      }
    : { reply: { result: err({ kind: 'format', error: report.error }) }, transfer: [] };
}

/** Sends the records of a project ahead; the value is the same project without any. */
function sendInParts(project: Project, sendPart: (part: ImportPart) => void): Project {
  const tables = Object.entries(project) as [TableName, Project[TableName]][];
  for (const [table, map] of tables) {
    const records = [...map.values()];
    for (let at = 0; at < records.length; at += recordsAtOnce) {
      sendPart({ table, records: records.slice(at, at + recordsAtOnce) });
    }
  }
  return emptyProject();
}

/** The memory behind the files of an archive, each piece once (a buffer moves only once). */
function innerBuffers({ inner }: ImportReport): Set<ArrayBuffer> {
  const buffers = new Set<ArrayBuffer>();
  for (const { bytes, result } of inner) {
    if (bytes.buffer instanceof ArrayBuffer) buffers.add(bytes.buffer);
    if (result.ok) for (const buffer of innerBuffers(result.value)) buffers.add(buffer);
  }
  return buffers;
}
