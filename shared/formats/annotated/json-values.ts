import { err } from '../../model/result.ts';
import type { Result } from '../../model/result.ts';
import type { AnnotatedError } from './annotated-format.ts';

// Values of JSON files that somebody else wrote: nothing about their shape is certain.

/** A value as an object with any keys; an empty one when it is none. */
export function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return isObject(value) ? value : {};
}

/** Whether a value is an object and no list. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value as a list; an empty one when it is none. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : [];
}

/** A value as text; numbers and yes or no in their own form, empty for everything else. */
export function textOfValue(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

/** A value as text, or null when it is none. */
export function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** A value as an offset; NaN when it is none, which no place fits. */
export function offsetOf(value: unknown): number {
  if (typeof value === 'number') return Number.isInteger(value) && value >= 0 ? value : NaN;
  return typeof value === 'string' && /^\d{1,10}$/.test(value) ? Number(value) : NaN;
}

/** The text values of an object, each in its own form; what is no text is left out. */
export function textValues(value: unknown): Record<string, string> {
  const entries = Object.entries(objectOf(value)).flatMap(([key, each]) => {
    const text = textOfValue(each);
    return text === '' ? [] : [[key, text] as const];
  });
  return Object.fromEntries(entries);
}

/** A refusal as not being what it seems, with what exactly is wrong. */
export function malformed(detail: string): Result<never, AnnotatedError> {
  return err({ code: 'malformed', detail, problems: [] });
}
