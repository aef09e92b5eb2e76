import type { Claim } from '../model/claim.ts';
import type { Codebook, CodebookLabels } from '../model/codebook.ts';
import type { Contradiction } from '../model/contradiction.ts';
import type { Entity } from '../model/entity.ts';
import type { Mention } from '../model/mention.ts';

/** The records whose fields name entries of a codebook. */
export interface LabelledRecords {
  readonly entities: readonly Entity[];
  readonly mentions: readonly Mention[];
  readonly claims: readonly Claim[];
  readonly contradictions: readonly Contradiction[];
}

/** The entries of a codebook that some records name. */
export function labelsOf(codebook: Codebook, records: LabelledRecords): CodebookLabels {
  const { entities, mentions, claims, contradictions } = records;
  const named = <E extends { readonly id: string }>(
    entries: readonly E[],
    ids: readonly (string | null)[],
  ): E[] => {
    const used = new Set(ids);
    return entries.filter(({ id }) => used.has(id));
  };
  return {
    entityTypes: named(codebook.entityTypes, [
      ...entities.map(({ type }) => type),
      ...mentions.map(({ role }) => role),
    ]),
    cueClasses: named(
      codebook.cueClasses,
      claims.map(({ cue }) => cue.class),
    ),
    verdicts: named(
      codebook.verdicts,
      claims.map(({ verdict }) => verdict),
    ),
    relationTypes: named(
      codebook.relationTypes,
      contradictions.map(({ relation }) => relation),
    ),
    contradictionTypes: named(
      codebook.contradictionTypes,
      contradictions.flatMap(({ types }) => types),
    ),
  };
}

/**
 * A codebook that knows the colleague's names as well, for reading their records: what it has itself
 * stays, what it lacks comes behind, hidden and without a key, so that nothing offers it.
 */
export function withLabels(own: Codebook, labels: CodebookLabels | undefined): Codebook {
  if (labels === undefined) return own;
  const join = <E extends Codebook['entityTypes'][number]>(
    mine: readonly E[],
    theirs: readonly E[],
  ): E[] => {
    const known = new Set(mine.map(({ id }) => id));
    const lacking = theirs.filter(({ id }) => !known.has(id));
    return [...mine, ...lacking.map((entry) => ({ ...entry, hidden: true, shortcut: '' }))];
  };
  return {
    ...own,
    entityTypes: join(own.entityTypes, labels.entityTypes),
    cueClasses: join(own.cueClasses, labels.cueClasses),
    verdicts: join(own.verdicts, labels.verdicts),
    relationTypes: join(own.relationTypes, labels.relationTypes),
    contradictionTypes: join(own.contradictionTypes, labels.contradictionTypes),
  };
}
