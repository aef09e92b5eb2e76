import type { Span } from '../../model/span.ts';
import { stripPrefixes } from '../../text/arabic-prefixes.ts';
import { findOccurrences } from '../../text/find-occurrences.ts';
import { foldKey } from '../../text/folding.ts';
import type { Folded } from '../../text/folding.ts';

/** Folded first words of the names of a list, once for each list value. */
const firstWords = new WeakMap<object, ReadonlyMap<string, readonly string[]>>();

/**
 * Where names of a long list stand in a text (folded with `hamzaCarriers`). Only names whose first
 * word is in the text are searched for: of thousands of names a text holds a few. The list is
 * indexed once as long as the same array is passed.
 */
export function findListedNames(
  text: Folded,
  wordsOfText: ReadonlySet<string>,
  names: readonly string[],
): { readonly name: string; readonly span: Span }[] {
  let index = firstWords.get(names);
  if (index === undefined) {
    const byFirst = new Map<string, string[]>();
    for (const name of names) {
      const first = foldKey(name, text.options).trim().split(/\s+/u)[0] ?? '';
      byFirst.set(first, [...(byFirst.get(first) ?? []), name]);
    }
    index = byFirst;
    firstWords.set(names, index);
  }
  const found: { name: string; span: Span }[] = [];
  const seen = new Set<string>();
  for (const word of wordsOfText) {
    for (const name of index.get(word) ?? []) {
      if (seen.has(name)) continue;
      seen.add(name);
      for (const { span } of findOccurrences(text, name)) found.push({ name, span });
    }
  }
  return found;
}

/** Every word of a folded text as it stands and without what may be written before it. */
export function wordForms(text: Folded): Set<string> {
  const forms = new Set<string>();
  for (const word of new Set(text.folded.split(/[^\p{L}\p{N}\p{M}'’.-]+/u))) {
    forms.add(word);
    for (const { prefix, rest } of stripPrefixes(word)) {
      forms.add(rest);
      // «للعراق» holds «العراق».
      if (prefix.endsWith('لل') || prefix.endsWith('ال')) forms.add(`ال${rest}`);
    }
    for (const part of word.split(/['’.-]/u)) forms.add(part);
  }
  return forms;
}
