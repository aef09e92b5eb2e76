import type { CustomField } from '../model/codebook.ts';
import { foldKey } from '../text/folding.ts';

/** What one of the analyst's own fields has to hold; an empty part asks for nothing. */
export interface FieldFilter {
  /** Words that occur in a text; the value of a choice. */
  readonly value: string;
  /** The least and the greatest number or date, both inclusive. */
  readonly from: string;
  readonly to: string;
}

/** Filters by the id of their field; a field that is not named lets everything pass. */
export type FieldFilters = Readonly<Record<string, FieldFilter>>;

/** The analyst's own fields on what a list shows, and what is asked of them. */
export interface OwnFieldFilter {
  readonly fields: readonly CustomField[];
  readonly filters: FieldFilters;
  readonly setFilters: (filters: FieldFilters) => void;
}

/** Asks for nothing. */
export const noFieldFilter: FieldFilter = { value: '', from: '', to: '' };

/** Stands for “nothing chosen” as the value of a choice: no value of a choice has a line break. */
export const nothingChosen = '\n';

/** Of these fields, those that ask for something. */
export function askingFields(
  fields: readonly CustomField[],
  filters: FieldFilters,
): readonly CustomField[] {
  return fields.filter(({ id }) => Object.values(filters[id] ?? noFieldFilter).some(Boolean));
}

/** Whether the own fields of a record hold what the filters on these fields ask for. */
export function passesFields(
  custom: Readonly<Record<string, string>>,
  fields: readonly CustomField[],
  filters: FieldFilters,
): boolean {
  return askingFields(fields, filters).every((field) =>
    passes(custom[field.id] ?? '', field, filters[field.id] ?? noFieldFilter),
  );
}

function passes(value: string, { kind }: CustomField, filter: FieldFilter): boolean {
  switch (kind) {
    case 'choice':
      return value === (filter.value === nothingChosen ? '' : filter.value);
    case 'text':
      return foldKey(value).includes(foldKey(filter.value.trim()));
    case 'number':
      return isBetween(value, filter, Number);
    case 'date':
      return isBetween(value, filter, Date.parse);
  }
}

/** A value that cannot be read lies nowhere; a bound that cannot be read (yet) is no bound. */
function isBetween(
  value: string,
  { from, to }: FieldFilter,
  read: (text: string) => number,
): boolean {
  const at = value.trim() === '' ? Number.NaN : read(value);
  const bound = (text: string, usual: number): number => {
    const number = text.trim() === '' ? Number.NaN : read(text);
    return Number.isNaN(number) ? usual : number;
  };
  return at >= bound(from, -Infinity) && at <= bound(to, Infinity);
}
