import type { Language } from './strings.ts';

/** Names or clauses one after the other, with the comma of the language. */
export function joinList(language: Language, parts: readonly string[]): string {
  return parts.join(language === 'ar' ? '، ' : ', ');
}
