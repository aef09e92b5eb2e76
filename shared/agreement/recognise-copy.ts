import type { Comparison } from '../model/comparison.ts';
import type { Id } from '../model/id.ts';
import { sameValue } from '../model/same-value.ts';

/** How a received copy stands to those that are here. */
export type CopyKind =
  /** The very file, or a new export of the same work: there is nothing to take from it. */
  | 'same'
  | 'newer'
  | 'older'
  /** No earlier copy of this colleague's work is here. */
  | 'new';

/** See {@link recogniseCopy}. */
export interface RecognisedCopy {
  readonly kind: CopyKind;
  /** The copy that is here, unless `new`. */
  readonly known: Comparison | null;
  /** Records of the known copy that are other, or no longer, in this one. */
  readonly changed: ReadonlySet<Id>;
}

/**
 * Recognises a colleague's copy: by the bytes of the file, else by author and records in common.
 * Two colleagues who began from one file share records, and one may hand in two unrelated files,
 * so both together tell.
 */
export function recogniseCopy(copy: Comparison, known: Iterable<Comparison>): RecognisedCopy {
  let earlier: Comparison | null = null;
  for (const other of known) {
    if (other.sha256 === copy.sha256) return { kind: 'same', known: other, changed: new Set() };
    if (other.author === copy.author && shareRecords(other, copy)) earlier = other;
  }
  if (earlier === null) return { kind: 'new', known: null, changed: new Set() };
  const changed = changedRecords(earlier, copy);
  if (changed.size === 0 && recordIds(copy).length === recordIds(earlier).length) {
    return { kind: 'same', known: earlier, changed };
  }
  return {
    kind: copy.exportedAt < earlier.exportedAt ? 'older' : 'newer',
    known: earlier,
    changed,
  };
}

function recordsOf({ mentions, claims, contradictions }: Comparison) {
  return [...mentions, ...claims, ...contradictions];
}

function recordIds(copy: Comparison): Id[] {
  return recordsOf(copy).map(({ id }) => id);
}

function shareRecords(one: Comparison, other: Comparison): boolean {
  const ids = new Set(recordIds(one));
  return ids.size === 0 || recordIds(other).some((id) => ids.has(id));
}

/** Records of the earlier copy that the later one holds in another form, or not at all. */
function changedRecords(earlier: Comparison, later: Comparison): Set<Id> {
  const now = new Map(recordsOf(later).map((record) => [record.id, record]));
  return new Set(
    recordsOf(earlier)
      .filter((record) => !sameValue(record, now.get(record.id)))
      .map(({ id }) => id),
  );
}
