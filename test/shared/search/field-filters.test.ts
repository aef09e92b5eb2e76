import { describe, expect, it } from 'vitest';
import type { CustomField } from '../../../shared/model/codebook.ts';
import {
  askingFields,
  noFieldFilter,
  nothingChosen,
  passesFields,
} from '../../../shared/search/field-filters.ts';

const field = (kind: CustomField['kind']): CustomField => ({
  id: kind,
  on: 'claim',
  kind,
  name: { ar: kind, en: kind },
  choices: kind === 'choice' ? ['high', 'low'] : [],
});
const fields = (['text', 'choice', 'number', 'date'] as const).map(field);
const passes = (custom: Record<string, string>, id: string, filter: object): boolean =>
  passesFields(custom, fields, { [id]: { ...noFieldFilter, ...filter } });

describe('filters on own fields', () => {
  it('let everything pass that they do not ask about', () => {
    expect(passesFields({}, fields, {})).toBe(true);
    expect(askingFields(fields, { text: noFieldFilter })).toEqual([]);
    // A field that was taken out of the codebook asks for nothing any more.
    expect(passesFields({}, fields, { gone: { ...noFieldFilter, value: 'x' } })).toBe(true);
  });

  it('find words in a text as Arabic is folded', () => {
    expect(passes({ text: 'قسم الإقتصاد' }, 'text', { value: 'اقتصاد' })).toBe(true);
    expect(passes({ text: 'sport' }, 'text', { value: 'اقتصاد' })).toBe(false);
    expect(passes({}, 'text', { value: 'اقتصاد' })).toBe(false);
  });

  it('take one choice, or none chosen', () => {
    expect(passes({ choice: 'high' }, 'choice', { value: 'high' })).toBe(true);
    expect(passes({ choice: 'low' }, 'choice', { value: 'high' })).toBe(false);
    expect(passes({}, 'choice', { value: nothingChosen })).toBe(true);
    expect(passes({ choice: 'low' }, 'choice', { value: nothingChosen })).toBe(false);
  });

  it('hold numbers and dates between their bounds, both included', () => {
    expect(passes({ number: '10' }, 'number', { from: '9', to: '10' })).toBe(true);
    expect(passes({ number: '10' }, 'number', { from: '11' })).toBe(false);
    expect(passes({ date: '2026-03-02' }, 'date', { from: '2026-03-02', to: '2026-03-02' })).toBe(
      true,
    );
    expect(passes({ date: '2026-03-02' }, 'date', { to: '2026-03-01' })).toBe(false);
    expect(passes({}, 'number', { from: '0' })).toBe(false);
    // A bound that is only half typed is none yet.
    expect(passes({ number: '10' }, 'number', { from: '-' })).toBe(true);
  });
});
