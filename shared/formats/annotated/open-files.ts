import { openArchive } from '../import/archive/open-archive.ts';
import { isHousekeeping, isZip } from '../import/archive/zip.ts';
import { findHostileKey } from '../project-json/find-hostile-key.ts';

/** One file with its name, as dropped or as it lies in an archive. */
export interface AnnotatedSource {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** One file, decoded and parsed when first asked for, and only once. */
export interface OpenedFile {
  /** Name, with its folders where it lay in an archive. */
  readonly name: string;
  /** The text as UTF-8 without a byte order mark; null when it is none. */
  readonly text: () => string | null;
  /** The JSON value; undefined when it is none, or holds what only an attack holds. */
  readonly json: () => unknown;
  /** The JSON values of the lines, blank ones passed over; empty when a line is none. */
  readonly jsonLines: () => readonly unknown[];
  /** The other files of the same drop or archive. */
  readonly others: () => readonly OpenedFile[];
}

/** Extensions of files that an archive of annotations may hold. */
const annotated = /\.(?:ann|a1|a2|json|jsonl|jsonld|tsv|conll|iob2?|bio)$/iu;

/** Opens the files given; of an archive, its files when annotations may be among them. */
export function openFiles(sources: readonly AnnotatedSource[]): OpenedFile[] {
  const flat = sources.flatMap((source) => (isZip(source.bytes) ? unpack(source) : [source]));
  const files: OpenedFile[] = flat.map((source) => openFile(source, () => files));
  return files;
}

/** Whether a file lies beside annotations without being one: a text, a configuration, a remark. */
export function isCompanionFile({ name }: OpenedFile): boolean {
  return /\.(?:txt|conf|md|xml)$/iu.test(name) || isHousekeeping(name);
}

/** The files of an archive; none when it is a document, or too much to be one of annotations. */
function unpack({ bytes }: AnnotatedSource): AnnotatedSource[] {
  const archive = openArchive(bytes);
  if (!archive.ok) return [];
  const { entries } = archive.value;
  const isDocument = entries.some(({ name }) => name === 'mimetype' || name.startsWith('[Content'));
  if (isDocument || !entries.some(({ name }) => annotated.test(name))) return [];
  return entries.flatMap((entry) => {
    if (isHousekeeping(entry.name) || entry.name.endsWith('/')) return [];
    const read = archive.value.read(entry);
    return read.ok ? [{ name: entry.name, bytes: read.value }] : [];
  });
}

function openFile({ name, bytes }: AnnotatedSource, all: () => readonly OpenedFile[]): OpenedFile {
  const text = once(() => decode(bytes));
  const file: OpenedFile = {
    name,
    text,
    json: once(() => parse(text() ?? '')),
    jsonLines: once(() => parseLines(text() ?? '')),
    others: () => all().filter((other) => other !== file),
  };
  return file;
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function parse(text: string): unknown {
  if (!/^\s*[[{]/u.test(text)) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return findHostileKey(value) === null ? value : undefined;
  } catch {
    return undefined;
  }
}

function parseLines(text: string): unknown[] {
  if (!/^\s*\{/u.test(text)) return [];
  const values: unknown[] = [];
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue;
    const value = parse(line);
    if (value === undefined) return [];
    values.push(value);
  }
  return values;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
