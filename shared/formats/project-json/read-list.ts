import type { z } from 'zod/mini';
import type { Id } from '../../model/id.ts';
import { escapePointer, findHostileKey } from './find-hostile-key.ts';
import { listSchemas } from './project-json-schema.ts';
import type { ListName } from './project-json-schema.ts';
import type { Finding, ReadReportBuilder } from './read-report.ts';

/** A record as it stands in a list of the file. */
export type Written<N extends ListName> = z.output<(typeof listSchemas)[N]>;

/** A record of a list, valid by itself, with its place in the file. */
export interface ListedRecord<N extends ListName> {
  readonly base: string;
  readonly record: Written<N>;
}

/**
 * The records of one list that are valid by themselves, each checked when it is asked for; the others
 * go to the report.
 */
export function* readList<N extends ListName>(
  file: Readonly<Record<string, unknown>>,
  name: N,
  report: ReadReportBuilder,
): Generator<ListedRecord<N>, void> {
  const list = file[name];
  if (!Array.isArray(list)) {
    report.note(`/${name}`, 'not-a-list');
    return;
  }
  const seen = new Set<Id>();
  for (const [i, value] of (list as unknown[]).entries()) {
    if (report.isFull) break;
    const base = `/${name}/${i}`;
    // The compiler cannot follow the same name through list and type at once.
    const schema = listSchemas[name] as unknown as z.ZodMiniType<Written<N>>;
    const checked = checkAlone(schema, value);
    if (!checked.ok) {
      report.refuse(name, base, idOf(value), checked.finding);
      continue;
    }
    const { record } = checked;
    if (seen.has(record.id)) {
      report.refuse(name, base, record.id, { path: '/id', reason: 'duplicate-id' });
      continue;
    }
    seen.add(record.id);
    yield { base, record };
  }
}

/** Whether a value is what a schema says, and holds nothing hostile. */
export function checkAlone<T>(
  schema: z.ZodMiniType<T>,
  value: unknown,
): { readonly ok: true; readonly record: T } | { readonly ok: false; readonly finding: Finding } {
  const hostile = findHostileKey(value);
  if (hostile !== null) return { ok: false, finding: hostile };
  const parsed = schema.safeParse(value);
  if (parsed.success) return { ok: true, record: parsed.data };
  return { ok: false, finding: findingOf(parsed.error) };
}

/** The first thing wrong, as a place and a reason. */
function findingOf(error: z.core.$ZodError): Finding {
  const issue = error.issues[0];
  if (issue === undefined) return { path: '', reason: 'wrong-value' };
  const path = issue.path.map((step) => `/${escapePointer(String(step))}`).join('');
  return issue.code === 'unrecognized_keys'
    ? { path: `${path}/${escapePointer(issue.keys[0] ?? '')}`, reason: 'unknown-field' }
    : { path, reason: 'wrong-value' };
}

function idOf(value: unknown): Id | null {
  if (typeof value !== 'object' || value === null || !('id' in value)) return null;
  return typeof value.id === 'string' ? value.id : null;
}
