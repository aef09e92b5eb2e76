import { z } from 'zod/mini';
import type { Edit } from '../../shared/model/edit.ts';
import { contentOf, decodeFrames, encodeFrame, jsonOf } from './frames.ts';
import type { Frame } from './frames.ts';

/** The layout of the journal's files that this program writes. */
export const journalVersion = 1;

/** What the first record of each segment says. */
const headerSchema = z.object({
  journal: z.int(),
  databaseId: z.string().check(z.minLength(1), z.maxLength(128)),
  /** The layout of the records in it. */
  schema: z._default(z.int().check(z.positive()), 1),
  /** Versions of the programs that began the segment, for whoever looks into a broken profile. */
  app: z.string(),
  chromium: z.string(),
});
/** See {@link headerSchema}. */
export type SegmentHeader = z.infer<typeof headerSchema>;

/** One record: an edit, or the taking back of the record before it, which was never confirmed. */
export type JournalRecord = { readonly edit: Edit } | { readonly revokes: number };

/** A file of the journal as far as it is whole. */
export interface Segment {
  readonly header: SegmentHeader;
  /** Sequence number of the last record before this file. */
  readonly base: number;
  /** Sequence number of the last whole record; `base` when there is none. */
  readonly last: number;
  /** End of each whole record, in bytes, in order; the first belongs to `base + 1`. */
  readonly ends: readonly number[];
  /** Length of the part that is whole, in bytes. */
  readonly length: number;
  /** The content of the record with a number, as JSON in UTF-8; it must be one of this file. */
  readonly content: (seq: number) => Buffer;
}

/** The bytes of a segment without records. */
export function emptySegment(header: SegmentHeader, base: number): Uint8Array {
  return encodeFrame(base, header);
}

/** The bytes of one record. */
export function encodeRecord(seq: number, record: JournalRecord): Uint8Array {
  return encodeFrame(seq, record);
}

/** Reads a file of the journal up to the first damage; null when not even its header is whole. */
export function readSegment(bytes: Uint8Array): Segment | null {
  let header: SegmentHeader | undefined;
  let base = 0;
  let headerEnd = 0;
  const records: Frame[] = [];
  for (const frame of decodeFrames(bytes)) {
    if (header === undefined) {
      const parsed = headerSchema.safeParse(parseJson(jsonOf(bytes, frame)));
      if (!parsed.success) return null;
      header = parsed.data;
      base = frame.seq;
      headerEnd = frame.end;
    } else {
      // A frame that is whole and yet not the next one lies here from another life of the disk.
      if (frame.seq !== base + records.length + 1) break;
      records.push(frame);
    }
  }
  if (header === undefined) return null;
  return {
    header,
    base,
    last: base + records.length,
    ends: records.map(({ end }) => end),
    length: records.at(-1)?.end ?? headerEnd,
    content(seq) {
      const frame = records[seq - base - 1];
      if (frame === undefined) throw new Error(`record ${String(seq)} is not in this file`);
      return contentOf(bytes, frame);
    },
  };
}

/** The record in the content of a frame, whose checksum was right. */
export function parseRecord(content: Buffer): JournalRecord {
  return JSON.parse(content.toString()) as JournalRecord;
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
