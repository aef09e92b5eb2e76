import { Inflate } from 'fflate';
import { err, ok, type Result } from '../../../model/result.ts';
import type { ImportError } from '../import-format.ts';
import { archiveLimits } from '../limits.ts';
import { crc32 } from './crc32.ts';

/** One file in an archive, as its directory describes it. */
export interface ArchiveEntry {
  /** Path, `/` between its parts, checked against tricks. */
  readonly name: string;
  /** Declared unpacked size in bytes. */
  readonly size: number;
  readonly packedSize: number;
  readonly method: number;
  readonly crc: number;
  readonly offset: number;
}

/** A ZIP archive whose directory has been checked. */
export interface Archive {
  readonly entries: readonly ArchiveEntry[];
  /** Unpacks one file, never beyond its declared size. Errors: `malformed`, `bomb`, `unsupported`. */
  read(entry: ArchiveEntry): Result<Uint8Array, ImportError>;
}

/**
 * Opens a ZIP archive by its central directory, before anything is unpacked.
 *
 * Errors: `malformed`, `encrypted`, `too-many-entries`, `unsafe-path` (also symbolic links),
 * `bomb` (declares too much, or far more than it packs), `unsupported` (ZIP64, other methods).
 */
export function openArchive(bytes: Uint8Array): Result<Archive, ImportError> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end < 0) return err({ code: 'malformed', detail: 'zip' });
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (count === 0xffff || start === 0xffffffff)
    return err({ code: 'unsupported', detail: 'zip64' });
  if (count > archiveLimits.entries) {
    return err({ code: 'too-many-entries', detail: String(archiveLimits.entries) });
  }
  const entries: ArchiveEntry[] = [];
  let total = 0;
  let at = start;
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) {
      return err({ code: 'malformed', detail: 'zip' });
    }
    const nameLength = view.getUint16(at + 28, true);
    const name = entryName(bytes.subarray(at + 46, at + 46 + nameLength));
    if (isUnsafe(name) || isLink(view, at))
      return err({ code: 'unsafe-path', detail: name.slice(0, 200) });
    if ((view.getUint16(at + 8, true) & 1) !== 0) return err({ code: 'encrypted' });
    const entry = {
      name,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    };
    total += entry.size;
    if (total > archiveLimits.unpacked || isTooDense(entry)) {
      return err({ code: 'bomb', detail: name.slice(0, 200) });
    }
    if (!name.endsWith('/')) entries.push(entry);
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return ok({ entries, read: (entry) => readEntry(bytes, view, entry) });
}

/** Position of the end record, searched from the back over the longest possible comment, or −1. */
function findEnd(view: DataView): number {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - 0xffff); at--) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  return -1;
}

/** Names are UTF-8 today; older Arabic ones are in the code page of the machine that packed them. */
function entryName(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1256').decode(bytes);
  }
}

/** Absolute paths, drive letters, ways out of the folder, control characters. */
function isUnsafe(name: string): boolean {
  return (
    name === '' ||
    name.length > 1024 ||
    // eslint sees a control character in the class on purpose: names with NUL cut themselves short.
    /^[/\\]|^[a-z]:|\\|(?:^|\/)\.\.(?:\/|$)/i.test(name) ||
    [...name].some((character) => character < ' ')
  );
}

/** Symbolic links, as Unix packers note them in the upper half of the attributes. */
function isLink(view: DataView, at: number): boolean {
  return (view.getUint16(at + 40, true) & 0xf000) === 0xa000;
}

/** Small files pack well without meaning harm. */
const denseFrom = 100_000;

function isTooDense({ size, packedSize }: ArchiveEntry): boolean {
  return size > denseFrom && size > packedSize * archiveLimits.ratio;
}

function readEntry(
  bytes: Uint8Array,
  view: DataView,
  entry: ArchiveEntry,
): Result<Uint8Array, ImportError> {
  const malformed = err<ImportError>({ code: 'malformed', detail: entry.name.slice(0, 200) });
  const { offset } = entry;
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== 0x04034b50) return malformed;
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const packed = bytes.subarray(start, start + entry.packedSize);
  if (packed.length !== entry.packedSize) return malformed;
  if (entry.method === 0) {
    if (entry.size !== entry.packedSize)
      return err({ code: 'bomb', detail: entry.name.slice(0, 200) });
    return crc32(packed) === entry.crc ? ok(packed) : malformed;
  }
  if (entry.method !== 8) return err({ code: 'unsupported', detail: `zip-method-${entry.method}` });
  const unpacked = inflate(packed, entry.size);
  if (unpacked === 'too-much') return err({ code: 'bomb', detail: entry.name.slice(0, 200) });
  return unpacked?.length === entry.size && crc32(unpacked) === entry.crc
    ? ok(unpacked)
    : malformed;
}

/** Packed bytes given to the decompressor at a time, so that a lie is noticed early. */
const step = 16_384;

/** @returns the bytes, `too-much` as soon as there are more than declared, or `null` when damaged */
function inflate(packed: Uint8Array, size: number): Uint8Array | 'too-much' | null {
  const output = new Uint8Array(size);
  let length = 0;
  let overflow = false;
  const stream = new Inflate((chunk) => {
    if (length + chunk.length > size) overflow = true;
    else output.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length && !overflow; at += step) {
      stream.push(packed.subarray(at, at + step), at + step >= packed.length);
    }
  } catch {
    return null;
  }
  return overflow ? 'too-much' : output.subarray(0, length);
}
