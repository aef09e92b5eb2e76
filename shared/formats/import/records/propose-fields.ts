import { isoDateOf } from '../html/metadata-values.ts';
import type { FieldMapping, RecordField } from '../import-format.ts';
import { guessMapping } from './field-names.ts';
import { textAt, type JsonRecord } from './read-records.ts';

/** Records looked at; the first ones speak for all. */
const looked = 20;
/** Longest example, in UTF-16 units. */
const longestExample = 60;

/** What helps a person to say which field is which. */
export interface FieldHelp {
  /** Beginning of the first value of each field, in the order of the names; empty where there is none. */
  readonly examples: readonly string[];
  /** What the fields seem to be by name and content: to be confirmed, never taken unasked. */
  readonly proposed: FieldMapping;
}

/** Looks into the records for fields whose names say nothing. */
export function proposeFields(records: readonly JsonRecord[], names: readonly string[]): FieldHelp {
  const valuesOf = (name: string) =>
    records
      .slice(0, looked)
      .map((record) => textAt(record, name).trim())
      .filter((value) => value !== '');
  const values = new Map(names.map((name) => [name, valuesOf(name)]));
  const proposed: Partial<Record<RecordField, string>> = { ...guessMapping(names) };
  const isFree = (name: string) => !Object.values(proposed).includes(name);
  const propose = (field: RecordField, fits: (value: string) => boolean) => {
    const found = names.find((name) => {
      const all = values.get(name) ?? [];
      return isFree(name) && all.length > 0 && all.every(fits);
    });
    if (found !== undefined) proposed[field] ??= found;
  };
  const longest = names
    .filter(isFree)
    .toSorted((a, b) => meanLength(values.get(b)) - meanLength(values.get(a)))[0];
  if (longest !== undefined && meanLength(values.get(longest)) >= fewestUnits) {
    proposed.text ??= longest;
  }
  propose('url', (value) => /^https?:\/\/\S+$/i.test(value));
  propose('publishedAt', (value) => isoDateOf(value) !== '' && value.length <= 40);
  propose('title', (value) => /\S\s+\S/u.test(value) && value.length <= 200);
  return {
    examples: names.map((name) => beginning(values.get(name)?.[0] ?? '')),
    proposed,
  };
}

/** A text is longer than a name or a title. */
const fewestUnits = 60;

function meanLength(values: readonly string[] = []): number {
  return values.reduce((sum, value) => sum + value.length, 0) / Math.max(1, values.length);
}

function beginning(value: string): string {
  const line = value.replace(/\s+/g, ' ');
  return line.length > longestExample ? `${line.slice(0, longestExample)}…` : line;
}
