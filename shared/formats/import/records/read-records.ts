/** A record: one article with its fields, from JSON. */
export type JsonRecord = Readonly<Record<string, unknown>>;

/** Names under which a file keeps its list of records. */
const listNames = [
  'articles',
  'items',
  'data',
  'results',
  'documents',
  'docs',
  'records',
  'entries',
  'posts',
  'news',
  'hits',
  'rows',
  'response',
  'value',
];

/** Whether a value is an object that is not a list. */
export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Finds the records in parsed JSON: a list, a list under a usual name (two levels deep at most), or
 * one object that is a record itself.
 */
export function findRecords(data: unknown, depth = 0): JsonRecord[] {
  if (Array.isArray(data)) return data.filter(isRecord).map(unwrap);
  if (!isRecord(data)) return [];
  for (const name of listNames) {
    const inner = ownValue(data, name);
    if (Array.isArray(inner) && inner.some(isRecord)) return findRecords(inner);
    if (depth < 2 && isRecord(inner)) {
      const found = findRecords(inner, depth + 1);
      if (found.length > 0 && found[0] !== inner) return found;
    }
  }
  return [data];
}

/** Search engines wrap each document in `_source`. */
function unwrap(record: JsonRecord): JsonRecord {
  const source = ownValue(record, '_source');
  return isRecord(source) ? source : record;
}

/** Names that mean something to the language itself; no file has them for a good reason. */
const reserved = new Set(['__proto__', 'constructor', 'prototype']);

/** Own property only; names that reach into prototypes give nothing. */
function ownValue(record: JsonRecord, name: string): unknown {
  return Object.hasOwn(record, name) && !reserved.has(name) ? record[name] : undefined;
}

/** Value at a path with dots (`source.name`). */
export function valueAt(record: JsonRecord, path: string): unknown {
  if (Object.hasOwn(record, path)) return ownValue(record, path);
  let value: unknown = record;
  for (const name of path.split('.')) {
    if (!isRecord(value)) return undefined;
    value = ownValue(value, name);
  }
  return value;
}

/** Value as text: lists of names are joined, objects give their name. */
export function textAt(record: JsonRecord, path: string | undefined): string {
  if (path === undefined) return '';
  return asText(valueAt(record, path));
}

function asText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) {
    const parts = value
      .slice(0, 5000)
      .map(asText)
      .filter((part) => part !== '');
    // Paragraphs come as lists too.
    return parts.join(parts.some((part) => part.length > 80) ? '\n\n' : ', ');
  }
  if (isRecord(value)) {
    for (const name of ['name', 'title', 'text', 'value', 'rendered', '_text']) {
      const inner = ownValue(value, name);
      if (typeof inner === 'string') return inner;
    }
  }
  return '';
}

/** Records looked at to learn the field names. */
const looked = 50;

/** Field names of the records in order of appearance, nested ones with dots. */
export function fieldNamesOf(records: readonly JsonRecord[]): string[] {
  const names = new Set<string>();
  for (const record of records.slice(0, looked)) {
    for (const [name, value] of Object.entries(record)) {
      if (names.size >= 200) return [...names];
      if (reserved.has(name)) continue;
      names.add(name);
      if (!isRecord(value)) continue;
      for (const inner of Object.keys(value).slice(0, 20)) names.add(`${name}.${inner}`);
    }
  }
  return [...names];
}
