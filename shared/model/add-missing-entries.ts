import type { Codebook } from './codebook.ts';

/** A codebook with what it lacked, and how many things that was. */
export interface CompletedCodebook {
  readonly codebook: Codebook;
  readonly added: number;
}

/**
 * Adds what `standard` has and `own` lacks: entries by their id, cue expressions that no class has,
 * antonym pairs in either order, listed names. What is there stays as it is and where it is, so
 * nothing that the analyst has changed, moved or hidden is touched.
 */
export function addMissingEntries(own: Codebook, standard: Codebook): CompletedCodebook {
  let added = 0;
  const lacking = <T>(list: readonly T[], has: (item: T) => boolean): T[] => {
    const missing = list.filter((item) => !has(item));
    added += missing.length;
    return missing;
  };
  const entries = <T extends { readonly id: string }>(
    mine: readonly T[],
    all: readonly T[],
  ): T[] => {
    const known = new Set(mine.map(({ id }) => id));
    return [...mine, ...lacking(all, ({ id }) => known.has(id))];
  };

  const knownExpressions = new Set(own.cueClasses.flatMap(({ expressions }) => expressions));
  const cueClasses = own.cueClasses.map((mine) => {
    const theirs = standard.cueClasses.find(({ id }) => id === mine.id)?.expressions ?? [];
    const missing = lacking(theirs, (words) => knownExpressions.has(words));
    return missing.length === 0
      ? mine
      : { ...mine, expressions: [...mine.expressions, ...missing] };
  });
  const pairs = new Set(own.antonymPairs.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]));
  const gazetteers = own.gazetteers.map((mine) => {
    const known = new Set(mine.names);
    const theirs = standard.gazetteers.filter(({ entityType }) => entityType === mine.entityType);
    const missing = lacking(
      theirs.flatMap(({ names }) => names),
      (name) => known.has(name),
    );
    return missing.length === 0 ? mine : { ...mine, names: [...mine.names, ...missing] };
  });
  const listed = new Set(own.gazetteers.map(({ entityType }) => entityType));

  const codebook: Codebook = {
    ...own,
    entityTypes: entries(own.entityTypes, standard.entityTypes),
    cueClasses: entries(cueClasses, standard.cueClasses),
    verdicts: entries(own.verdicts, standard.verdicts),
    relationTypes: entries(own.relationTypes, standard.relationTypes),
    contradictionTypes: entries(own.contradictionTypes, standard.contradictionTypes),
    antonymPairs: [
      ...own.antonymPairs,
      ...lacking(standard.antonymPairs, ([a, b]) => pairs.has(`${a} ${b}`)),
    ],
    gazetteers: [
      ...gazetteers,
      ...lacking(standard.gazetteers, ({ entityType }) => listed.has(entityType)),
    ],
  };
  return { codebook, added };
}
