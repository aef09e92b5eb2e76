import type { Finding } from './read-report.ts';

/** The deepest record of the format stands at 9; anything far beyond is made to exhaust a reader. */
const maxDepth = 32;

/** Keys that reach the prototype of the object they are assigned to. */
const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Whether a key may not appear anywhere in a file. */
export function isForbiddenKey(key: string): boolean {
  return forbiddenKeys.has(key);
}

/** Looks through a parsed value for prototype keys and excessive nesting. */
export function findHostileKey(value: unknown, path = '', depth = 0): Finding | null {
  if (typeof value !== 'object' || value === null) return null;
  if (depth > maxDepth) return { path: '', reason: 'too-deep' };
  for (const key of Object.keys(value)) {
    const place = `${path}/${escapePointer(key)}`;
    if (forbiddenKeys.has(key)) return { path: place, reason: 'forbidden-key' };
    const inner = findHostileKey((value as Record<string, unknown>)[key], place, depth + 1);
    if (inner !== null) return inner;
  }
  return null;
}

/** A key as a step of a JSON pointer (RFC 6901). */
export function escapePointer(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
