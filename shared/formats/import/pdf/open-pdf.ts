import { err, ok, type Result } from '../../../model/result.ts';
import type { ImportError } from '../import-format.ts';
import { decodeStream } from './decode-stream.ts';
import { decryptValue, openWithoutPassword } from './empty-password.ts';
import { ObjectReader, PdfKeyword } from './read-objects.ts';
import {
  isArray,
  isDictionary,
  PdfReference,
  PdfStream,
  type PdfDictionary,
  type PdfValue,
} from './values.ts';

/** A PDF file whose objects have been found. */
export interface PdfFile {
  /** Follows references; what does not exist is `null`. */
  resolve(value: PdfValue | undefined): PdfValue;
  /** Unpacked bytes of a stream; empty when it is no stream or cannot be unpacked. */
  bytesOf(value: PdfValue | undefined): Uint8Array;
  /** Pages in reading order, with the resources they inherit. */
  readonly pages: readonly PdfDictionary[];
  readonly info: PdfDictionary | null;
}

/** Pages that are read; a longer file is a book. */
const mostPages = 2_000;
/** Bytes of all streams together that are unpacked. */
const mostUnpacked = 100 * 1024 * 1024;

/**
 * Finds all objects by reading the file from beginning to end, as readers do when they repair one: the
 * table of positions at its end is often wrong, and this way it does not matter.
 *
 * Errors: `encrypted-pdf` (opening it needs a password), `malformed` (no pages), `bomb`.
 */
export function openPdf(bytes: Uint8Array): Result<PdfFile, ImportError> {
  const objects = new Map<number, PdfValue>();
  const trailers: PdfDictionary[] = [];
  const generations = new Map<number, number>();
  scan(bytes, objects, trailers, generations);

  let unpacked = 0;
  const resolve = (value: PdfValue | undefined): PdfValue => {
    let found = value ?? null;
    for (let hops = 0; found instanceof PdfReference && hops < 20; hops++) {
      found = objects.get(found.number) ?? null;
    }
    return found instanceof PdfReference ? null : found;
  };
  const bytesOf = (value: PdfValue | undefined): Uint8Array => {
    const stream = resolve(value);
    if (!(stream instanceof PdfStream) || unpacked > mostUnpacked) return new Uint8Array();
    const result = decodeStream(stream, resolve) ?? new Uint8Array();
    unpacked += result.length;
    return result;
  };

  for (const value of objects.values()) {
    if (value instanceof PdfStream && value.dictionary.get('Type') === '/XRef')
      trailers.push(value.dictionary);
  }
  if (!decryptAll(objects, trailers, generations, resolve)) return err({ code: 'encrypted-pdf' });

  // Unpacking adds objects; those are not streams, so only the ones of the file are walked.
  const inFile = [...objects.values()];
  for (const value of inFile) {
    if (!(value instanceof PdfStream)) continue;
    const type = value.dictionary.get('Type');
    if (type === '/ObjStm') unpackObjects(bytesOf(value), value.dictionary, resolve, objects);
  }
  if (unpacked > mostUnpacked) return err({ code: 'bomb', detail: 'pdf' });
  const pages = findPages(objects, trailers, resolve);
  if (pages.length === 0) return err({ code: 'malformed', detail: 'pdf' });
  const info =
    trailers.map((trailer) => resolve(trailer.get('Info'))).findLast(isDictionary) ?? null;
  return ok({ resolve, bytesOf, pages, info });
}

/**
 * Makes an encrypted file readable where that needs no password.
 *
 * @returns whether the file can be read
 */
function decryptAll(
  objects: Map<number, PdfValue>,
  trailers: readonly PdfDictionary[],
  generations: ReadonlyMap<number, number>,
  resolve: (value: PdfValue | undefined) => PdfValue,
): boolean {
  const trailer = trailers.findLast((each) => resolve(each.get('Encrypt')) !== null);
  if (trailer === undefined) return true;
  const encrypt = resolve(trailer.get('Encrypt'));
  const id = resolve(trailers.findLast((each) => each.has('ID'))?.get('ID'));
  const first = isArray(id) ? resolve(id[0]) : null;
  if (!isDictionary(encrypt)) return false;
  const open = openWithoutPassword(
    encrypt,
    first instanceof Uint8Array ? first.slice() : new Uint8Array(),
    resolve,
  );
  if (open === null) return false;
  for (const [number, value] of objects) {
    if (value === encrypt) continue;
    const generation = generations.get(number) ?? 0;
    const string = (bytes: Uint8Array) => open.string(bytes, number, generation);
    if (!(value instanceof PdfStream)) {
      objects.set(number, decryptValue(value, string));
    } else if (value.dictionary.get('Type') !== '/XRef') {
      objects.set(
        number,
        new PdfStream(value.dictionary, open.stream(value.raw, number, generation)),
      );
    }
  }
  return true;
}

/** Reads “12 0 obj … endobj” and “trailer << … >>” one after the other; later objects win. */
function scan(
  bytes: Uint8Array,
  objects: Map<number, PdfValue>,
  trailers: PdfDictionary[],
  generations: Map<number, number>,
): void {
  const reader = new ObjectReader(bytes);
  let last: PdfValue = null;
  let beforeLast: PdfValue = null;
  for (;;) {
    const item = reader.next();
    if (item === undefined) return;
    if (!(item instanceof PdfKeyword)) {
      beforeLast = last;
      last = item;
      continue;
    }
    if (item.word === 'obj' && typeof beforeLast === 'number') {
      if (typeof last === 'number') generations.set(beforeLast, last);
      objects.set(beforeLast, readObject(reader, bytes, objects));
    } else if (item.word === 'trailer') {
      const trailer = reader.next();
      if (trailer !== undefined && !(trailer instanceof PdfKeyword) && isDictionary(trailer))
        trailers.push(trailer);
    }
    last = null;
    beforeLast = null;
  }
}

function readObject(
  reader: ObjectReader,
  bytes: Uint8Array,
  objects: ReadonlyMap<number, PdfValue>,
): PdfValue {
  const value = reader.next();
  if (value === undefined || value instanceof PdfKeyword) return null;
  if (!isDictionary(value)) return value;
  const back = reader.at;
  const word = reader.next();
  if (!(word instanceof PdfKeyword) || word.word !== 'stream') {
    reader.at = back;
    return value;
  }
  let start = reader.at;
  if (bytes[start] === 0x0d) start++;
  if (bytes[start] === 0x0a) start++;
  const declared = value.get('Length');
  const known = declared instanceof PdfReference ? objects.get(declared.number) : declared;
  let end = typeof known === 'number' ? start + known : -1;
  // The length may be wrong or stand further down in the file: then the end mark decides.
  if (end < start || !marksEnd(bytes, end)) end = findEndOfStream(bytes, start);
  reader.at = end;
  return new PdfStream(value, bytes.subarray(start, end));
}

const endMark = [...'endstream'].map((character) => character.charCodeAt(0));

function marksEnd(bytes: Uint8Array, at: number): boolean {
  let from = at;
  while (bytes[from] === 0x0d || bytes[from] === 0x0a || bytes[from] === 0x20) from++;
  return endMark.every((byte, index) => bytes[from + index] === byte);
}

function findEndOfStream(bytes: Uint8Array, start: number): number {
  for (let at = bytes.indexOf(0x65, start); at >= 0; at = bytes.indexOf(0x65, at + 1)) {
    if (endMark.every((byte, index) => bytes[at + index] === byte)) return at;
  }
  return bytes.length;
}

function unpackObjects(
  bytes: Uint8Array,
  dictionary: PdfDictionary,
  resolve: (value: PdfValue | undefined) => PdfValue,
  objects: Map<number, PdfValue>,
): void {
  const count = resolve(dictionary.get('N'));
  const first = resolve(dictionary.get('First'));
  if (typeof count !== 'number' || typeof first !== 'number') return;
  const index = new ObjectReader(bytes);
  for (let at = 0; at < Math.min(count, 100_000); at++) {
    const number = index.next();
    const offset = index.next();
    if (typeof number !== 'number' || typeof offset !== 'number') return;
    const value = new ObjectReader(bytes, first + offset).next();
    if (value !== undefined && !(value instanceof PdfKeyword)) objects.set(number, value);
  }
}

function findPages(
  objects: ReadonlyMap<number, PdfValue>,
  trailers: readonly PdfDictionary[],
  resolve: (value: PdfValue | undefined) => PdfValue,
): PdfDictionary[] {
  const roots = trailers.map((trailer) => resolve(trailer.get('Root'))).filter(isDictionary);
  const catalogs = [
    ...roots.reverse(),
    ...[...objects.values()]
      .filter(isDictionary)
      .filter((value) => value.get('Type') === '/Catalog'),
  ];
  for (const catalog of catalogs) {
    const pages: PdfDictionary[] = [];
    const seen = new Set<PdfDictionary>();
    const visit = (node: PdfValue, inherited: PdfValue | undefined): void => {
      if (!isDictionary(node) || seen.has(node) || pages.length >= mostPages) return;
      seen.add(node);
      const resources = node.get('Resources') ?? inherited;
      const kids = resolve(node.get('Kids'));
      if (isArray(kids)) for (const kid of kids) visit(resolve(kid), resources);
      else pages.push(new Map([...node, ['Resources', resources ?? null]]));
    };
    visit(resolve(catalog.get('Pages')), undefined);
    if (pages.length > 0) return pages;
  }
  // No way down from the root: take the pages as they lie in the file.
  return [...objects.values()]
    .filter(isDictionary)
    .filter((value) => value.get('Type') === '/Page')
    .slice(0, mostPages);
}
