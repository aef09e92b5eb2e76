import type { Change } from '../model/edit.ts';
import { sameValue } from '../model/same-value.ts';

/** One field of a record, before and after an edit; parts of a field are named `source.kind`. */
export interface Difference {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** Who and when, which every entry of the history says anyway, and what follows from the rest. */
const untold: ReadonlySet<string> = new Set([
  'id',
  'createdBy',
  'createdAt',
  'updatedBy',
  'updatedAt',
  'statusBy',
  'statusAt',
  'textLength',
  'textSha256',
]);

/** Fields that are told part by part; `custom` holds the analyst's own fields by their id. */
const inParts: ReadonlySet<string> = new Set(['source', 'cue', 'sideA', 'sideB', 'custom']);

/** What a change did to a record that was there before and after; empty for any other change. */
export function differencesOf({ before, after }: Change): Difference[] {
  if (before === null || after === null) return [];
  return compareFields('', before, after);
}

function compareFields(path: string, before: object, after: object): Difference[] {
  const was = new Map<string, unknown>(Object.entries(before));
  const is = new Map<string, unknown>(Object.entries(after));
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((name) => {
    const [one, other] = [was.get(name), is.get(name)];
    if ((path === '' && untold.has(name)) || sameValue(one, other)) return [];
    if (path === '' && inParts.has(name) && isObject(one) && isObject(other)) {
      return compareFields(`${name}.`, one, other);
    }
    return [{ field: path + name, before: one, after: other }];
  });
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
