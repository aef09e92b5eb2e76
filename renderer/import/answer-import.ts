import { importFile } from '../../shared/formats/import/index.ts';
import type {
  ImportError,
  ImportInput,
  ImportReport,
} from '../../shared/formats/import/import-format.ts';
import type { Result } from '../../shared/model/result.ts';

/** What the window sends to the import worker. */
export interface ImportRequest {
  readonly input: ImportInput;
}

/** What the worker answers, once for each request. */
export interface ImportReply {
  readonly result: Result<ImportReport, ImportError>;
}

/** Reads one file; `transfer` is the memory that moves to the window instead of being copied. */
export async function answerImport({
  input,
}: ImportRequest): Promise<{ readonly reply: ImportReply; readonly transfer: ArrayBuffer[] }> {
  const result = await importFile(input);
  return { reply: { result }, transfer: result.ok ? [...innerBuffers(result.value)] : [] };
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
