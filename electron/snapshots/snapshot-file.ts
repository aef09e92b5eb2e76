import { setImmediate as breathe } from 'node:timers/promises';
import { z } from 'zod/mini';
import type { Id } from '../../shared/model/id.ts';
import { emptyProject, tableInMaking, tableNames } from '../../shared/model/project.ts';
import type { Project } from '../../shared/model/project.ts';
import { upgradeRecord } from '../../shared/upgrades/upgrade-records.ts';
import { decodeFrames, encodeFrame, encodeJsonFrame, jsonOf } from '../journal/frames.ts';

/** The layout of snapshot files that this program writes. */
const snapshotVersion = 1;

/** So many characters of JSON are made or read before others get their turn. */
const portion = 200_000;

/** The first frame of a snapshot says what it is. */
const headerSchema = z.object({
  snapshot: z.int().check(z.positive()),
  databaseId: z.string().check(z.minLength(1), z.maxLength(128)),
  /** Number of the last journal record in it. */
  head: z.int().check(z.nonnegative()),
  /** Layout of the records. */
  schema: z.int().check(z.positive()),
  /** Versions of the programs that wrote it, for whoever looks into a broken profile. */
  app: z.string(),
  chromium: z.string(),
});
/** See {@link headerSchema}. */
export type SnapshotHeader = z.infer<typeof headerSchema>;

const portionSchema = z.object({ table: z.enum(tableNames), records: z.array(z.unknown()) });
/** The last frame: without it the file was cut between two frames. */
const endSchema = z.object({ records: z.int().check(z.nonnegative()) });

/** A snapshot as it was read, each of its frames with the right checksum. */
export interface Snapshot {
  readonly header: SnapshotHeader;
  readonly project: Project;
}

/**
 * The bytes of a snapshot: frames of the journal's kind (length, CRC-32C, number, JSON), first the
 * header, then the records in portions, last their count. Made in turns of a few milliseconds.
 */
export async function encodeSnapshot(
  header: Omit<SnapshotHeader, 'snapshot'>,
  project: Project,
): Promise<Uint8Array> {
  const frames = [encodeFrame(0, { snapshot: snapshotVersion, ...header })];
  let count = 0;
  for (const table of tableNames) {
    let json: string[] = [];
    let characters = 0;
    const flush = async (): Promise<void> => {
      if (json.length === 0) return;
      const content = `{"table":"${table}","records":[${json.join(',')}]}`;
      frames.push(encodeJsonFrame(frames.length, content));
      json = [];
      characters = 0;
      await breathe();
    };
    for (const record of project[table].values()) {
      const text = JSON.stringify(record);
      json.push(text);
      characters += text.length;
      count += 1;
      if (characters >= portion) await flush();
    }
    await flush();
  }
  frames.push(encodeFrame(frames.length, { records: count }));
  return Buffer.concat(frames);
}

/** What a snapshot says of itself; null when its first frame is damaged or is no snapshot's. */
export function readSnapshotHeader(bytes: Uint8Array): SnapshotHeader | null {
  for (const frame of decodeFrames(bytes)) {
    const parsed = headerSchema.safeParse(parse(jsonOf(bytes, frame)));
    return frame.seq === 0 && parsed.success ? parsed.data : null;
  }
  return null;
}

/**
 * Reads a snapshot, its records in the present layout; null when any part of it is cut, damaged or
 * of a newer program. Never a part of one.
 */
export async function readSnapshot(bytes: Uint8Array, schema: number): Promise<Snapshot | null> {
  const header = readSnapshotHeader(bytes);
  if (header === null || header.snapshot > snapshotVersion || header.schema > schema) return null;
  const project = emptyProject();
  let expected = 0;
  let count = 0;
  let characters = 0;
  for (const frame of decodeFrames(bytes)) {
    if (frame.seq !== expected) return null;
    expected += 1;
    if (frame.seq === 0) continue;
    characters += frame.end - frame.start;
    if (characters >= portion) {
      characters = 0;
      await breathe();
    }
    const content = parse(jsonOf(bytes, frame));
    const end = endSchema.safeParse(content);
    if (end.success) {
      const isWhole = end.data.records === count && frame.end === bytes.length;
      return isWhole ? { header, project } : null;
    }
    const some = portionSchema.safeParse(content);
    if (!some.success) return null;
    for (const stored of some.data.records) {
      const record = upgradeRecord(some.data.table, stored, header.schema) as { readonly id: Id };
      tableInMaking(project, some.data.table).set(record.id, record);
      count += 1;
    }
  }
  return null;
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
