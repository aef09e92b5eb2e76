import type { Codebook, CodebookEntry } from '../../model/codebook.ts';
import type { LabelTargets } from './label-targets.ts';

/** The codebook with an entry for each label that asks for one; null when none is missing. */
export function extendCodebook(codebook: Codebook, targets: LabelTargets): Codebook | null {
  const newIn = (
    labels: ReadonlyMap<string, { readonly kind: string }>,
    kind: string,
    entries: readonly CodebookEntry[],
  ): string[] =>
    [...labels].flatMap(([label, target]) =>
      target.kind === kind && !entries.some(({ id }) => id === label) ? [label] : [],
    );
  const types = newIn(targets.regions, 'new-type', codebook.entityTypes);
  const relations = newIn(targets.relations, 'new-relation', codebook.relationTypes);
  if (types.length === 0 && relations.length === 0) return null;
  return {
    ...codebook,
    entityTypes: [...codebook.entityTypes, ...types.map(newEntry)],
    relationTypes: [
      ...codebook.relationTypes,
      ...relations.map((label) => ({ ...newEntry(label), symmetric: false })),
    ],
  };
}

/** An entry with nothing known but its name, which no translation is guessed for. */
function newEntry(label: string): CodebookEntry {
  const none = { ar: '', en: '' };
  return {
    id: label,
    name: { ar: label, en: label },
    colour: 'slate',
    shortcut: '',
    description: none,
    guideline: none,
    hidden: false,
  };
}
