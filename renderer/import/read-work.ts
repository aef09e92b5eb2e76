import type {
  AnnotatedError,
  AnnotatedFile,
  OffsetUnit,
} from '../../shared/formats/annotated/annotated-format.ts';
import type { AnnotatedSource } from '../../shared/formats/annotated/open-files.ts';
import { readAnnotated, recogniseAnnotated } from '../../shared/formats/annotated/index.ts';
import { projectInAnnotations } from '../../shared/formats/annotated/our-web-annotation.ts';
import type {
  ImportError,
  ImportInput,
  ImportReport,
} from '../../shared/formats/import/import-format.ts';
import { codebookFormat, readCodebookJson } from '../../shared/formats/codebook-json.ts';
import type { ReadCodebookError } from '../../shared/formats/codebook-json.ts';
import { projectJsonFormat } from '../../shared/formats/project-json/project-json-schema.ts';
import {
  readProjectJson,
  readProjectValue,
} from '../../shared/formats/project-json/read-project-json.ts';
import type { ReadProject } from '../../shared/formats/project-json/read-project-json.ts';
import type { ReadProjectError } from '../../shared/formats/project-json/read-report.ts';
import type { Codebook } from '../../shared/model/codebook.ts';
import { err, ok } from '../../shared/model/result.ts';
import type { Result } from '../../shared/model/result.ts';
import { sha256 } from './sha256.ts';

/** What a file turned out to be. */
export type ParsedFile =
  | { readonly kind: 'articles'; readonly report: ImportReport }
  /** An export of this program; its history stays in the file. */
  | { readonly kind: 'project'; readonly read: Omit<ReadProject, 'history'> }
  /** A codebook alone. */
  | { readonly kind: 'codebook'; readonly codebook: Codebook }
  /** A file of another annotation program. */
  | { readonly kind: 'annotations'; readonly file: AnnotatedFile };

/** Why a file was refused, by who refused it. */
export type ParseError =
  | { readonly kind: 'format'; readonly error: ImportError }
  | { readonly kind: 'project'; readonly error: ReadProjectError }
  | { readonly kind: 'codebook'; readonly error: { readonly code: ReadCodebookError } }
  | { readonly kind: 'annotations'; readonly formatId: string; readonly error: AnnotatedError };

/** What reading work needs besides the file itself. */
export interface WorkInput {
  /** Files that came with it and belong to it (the text of a brat file). */
  readonly companions: readonly AnnotatedSource[];
  /** The unit of its offsets, where the analyst had to say. */
  readonly unit: OffsetUnit | null;
}

/** How far into a file its header is looked for, in bytes. */
const headerReach = 4096;

/** Reads a file that holds work, and tells how much of a project is read (0 to 1); null when it holds none, and is for the importers of articles. */
export async function readWork(
  { name, bytes }: ImportInput,
  { companions, unit }: WorkInput,
  onShare: (share: number) => void = () => undefined,
): Promise<Result<ParsedFile, ParseError> | null> {
  const context = { sha256: sha256OfText, onShare };
  if (isFileOf(projectJsonFormat, bytes)) return asProject(await readProjectJson(bytes, context));
  if (isFileOf(codebookFormat, bytes)) return asCodebook(readCodebookJson(bytes));
  const recognised = recogniseAnnotated([{ name, bytes }, ...companions]);
  if (recognised === null) return null;
  const ours = projectInAnnotations(recognised.files[0]?.json());
  if (ours !== null) return asProject(await readProjectValue(ours, context));
  const read = readAnnotated(recognised, unit);
  return read.ok
    ? ok({ kind: 'annotations', file: read.value })
    : err({ kind: 'annotations', formatId: recognised.format.id, error: read.error });
}

async function sha256OfText(text: string): Promise<string> {
  return sha256(new TextEncoder().encode(text));
}

/** Whether the file is an export of this program: content decides, not the name. */
function isFileOf(format: string, bytes: Uint8Array): boolean {
  const beginning = new TextDecoder('latin1').decode(bytes.subarray(0, headerReach));
  const isObject = beginning.replace(/^(?:ï»¿)?\s*/u, '').startsWith('{');
  return isObject && beginning.includes(`"${format}"`);
}

function asCodebook(read: Result<Codebook, ReadCodebookError>): Result<ParsedFile, ParseError> {
  return read.ok
    ? ok({ kind: 'codebook', codebook: read.value })
    : err({ kind: 'codebook', error: { code: read.error } });
}

function asProject(read: Result<ReadProject, ReadProjectError>): Result<ParsedFile, ParseError> {
  if (!read.ok) return err({ kind: 'project', error: read.error });
  const { header, project, report } = read.value;
  return ok({ kind: 'project', read: { header, project, report } });
}
