import type { SpanRef } from '../edits/move-span.ts';
import type { Anchor } from '../model/anchor.ts';
import type { Project } from '../model/project.ts';
import type { RecordRef } from '../model/record-ref.ts';

/** The span that resizing a record means: a mention's own, a claim's content. */
export function ownSpan(
  project: Project,
  record: RecordRef,
): { readonly ref: SpanRef; readonly anchor: Anchor } | null {
  const { id } = record;
  if (record.table === 'mentions') {
    const anchor = project.mentions.get(id)?.anchor;
    return anchor === undefined
      ? null
      : { ref: { table: 'mentions', id, part: 'mention' }, anchor };
  }
  if (record.table === 'claims') {
    const anchor = project.claims.get(id)?.content;
    return anchor === undefined ? null : { ref: { table: 'claims', id, part: 'content' }, anchor };
  }
  return null;
}
