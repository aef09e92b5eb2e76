import { useMemo, useState } from 'react';
import type { CustomField } from '../../shared/model/codebook.ts';
import type { Id } from '../../shared/model/id.ts';
import type { Entity } from '../../shared/model/entity.ts';
import { askingFields, passesFields } from '../../shared/search/field-filters.ts';
import type { FieldFilters, OwnFieldFilter } from '../../shared/search/field-filters.ts';
import { foldKey } from '../../shared/text/folding.ts';
import { useCodebook } from './codebook.ts';

/** What own fields ask of a record; null where they ask for nothing. */
export type OwnFieldTest = ((record: Pick<Entity, 'custom'>) => boolean) | null;

/** What a list shows: the open article or the whole project, and what is typed into its filter. */
export interface ListFilter {
  readonly filter: string;
  readonly setFilter: (filter: string) => void;
  /** Null when no article is open, so that there is only the whole project. */
  readonly scope: 'article' | 'all' | null;
  readonly setScope: (scope: 'article' | 'all') => void;
  /** The article the list is limited to, or null. */
  readonly within: Id | null;
  /** The words of the filter, folded: all of them must occur. */
  readonly words: readonly string[];
  readonly own: OwnFieldFilter;
  /** The test of the own fields on each kind of record; the same while nothing of it changes. */
  readonly ownTests: Readonly<Record<CustomField['on'], OwnFieldTest>>;
  /** Whether anything is asked, so that an empty list says “nothing found”. */
  readonly isAsking: boolean;
}

/** Filter and scope of one list of records of these kinds. */
export function useListFilter(articleId: Id | null, ...on: CustomField['on'][]): ListFilter {
  const [filter, setFilter] = useState('');
  const [scope, setScope] = useState<'article' | 'all'>('article');
  const [filters, setFilters] = useState<FieldFilters>({});
  const { fields } = useCodebook();
  const ownTests = useMemo(() => testsOf(fields, filters), [fields, filters]);
  return {
    own: { fields: fields.filter((field) => on.includes(field.on)), filters, setFilters },
    ownTests,
    isAsking: filter.trim() !== '' || on.some((kind) => ownTests[kind] !== null),
    filter,
    setFilter,
    scope: articleId === null ? null : scope,
    setScope,
    within: scope === 'article' ? articleId : null,
    words: foldedWords(filter),
  };
}

function testsOf(all: readonly CustomField[], filters: FieldFilters): ListFilter['ownTests'] {
  const testOf = (on: CustomField['on']): OwnFieldTest => {
    const fields = all.filter((field) => field.on === on);
    if (askingFields(fields, filters).length === 0) return null;
    return ({ custom }) => passesFields(custom, fields, filters);
  };
  return {
    entity: testOf('entity'),
    mention: testOf('mention'),
    claim: testOf('claim'),
    contradiction: testOf('contradiction'),
  };
}

/** The words of a query, folded (hamza forms, harakat, tatweel, digits, Latin case). */
export function foldedWords(query: string): string[] {
  return query
    .split(/\s+/u)
    .map((word) => foldKey(word))
    .filter((word) => word !== '');
}

const folded = new WeakMap<object, string>();

/** The folded text of a record, computed once for each version of the record. */
export function foldedTextOf(record: object, text: () => string): string {
  const known = folded.get(record);
  if (known !== undefined) return known;
  const key = foldKey(text());
  folded.set(record, key);
  return key;
}

/** Whether every word of a query occurs in a folded text. */
export function hasWords(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word));
}
