import type { Codebook } from '../../model/codebook.ts';
import { foldKey } from '../../text/folding.ts';
import { entityTypeOfTag } from '../export/entity-tag.ts';
import type { AnnotatedFile } from './annotated-format.ts';

/** What is made of the regions with a label. */
export type RegionTarget =
  | { readonly kind: 'entity'; readonly type: string }
  /** An entity type that the codebook does not have yet, named as the label. */
  | { readonly kind: 'new-type' }
  | { readonly kind: 'claim' | 'source' | 'cue' | 'leave-out' };

/** What is made of the relations with a label. */
export type RelationTarget =
  | { readonly kind: 'contradiction'; readonly relation: string }
  /** A relation type that the codebook does not have yet, named as the label. */
  | { readonly kind: 'new-relation' }
  | { readonly kind: 'source' | 'cue' | 'leave-out' };

/** What is made of everything in a file, by label. */
export interface LabelTargets {
  readonly regions: ReadonlyMap<string, RegionTarget>;
  readonly relations: ReadonlyMap<string, RelationTarget>;
}

/** Names that other programs give the parts of a claim. */
const partNames: readonly (readonly [
  kind: 'claim' | 'source' | 'cue',
  names: readonly string[],
])[] = [
  ['claim', ['claim', 'content', 'statement', 'quotation', 'quote', 'ادعاء', 'قول', 'تصريح']],
  ['source', ['source', 'speaker', 'holder', 'attribution', 'مصدر', 'قائل']],
  ['cue', ['cue', 'reporting-verb', 'verb-of-saying', 'فعل-القول', 'إسناد', 'قرينة']],
];

/** Names that other programs give relations between claims. */
const relationNames: readonly (readonly [id: string, names: readonly string[]])[] = [
  ['contradicts', ['contradiction', 'contradict', 'attack', 'attacks', 'refutes', 'تناقض']],
  ['corroborates', ['support', 'supports', 'agrees', 'entailment', 'تأييد']],
];

/** A first proposal for every label of a file, from the codebook and what labels usually mean. */
export function proposeTargets({ documents }: AnnotatedFile, codebook: Codebook): LabelTargets {
  const regions = new Map<string, RegionTarget>();
  const relations = new Map<string, RelationTarget>();
  for (const document of documents) {
    for (const { label } of document.regions) {
      if (!regions.has(label)) regions.set(label, proposeRegion(label, codebook));
    }
    const labelOf = new Map(document.regions.map(({ key, label }) => [key, label]));
    for (const { label, from, to } of document.relations) {
      if (relations.has(label)) continue;
      const ends = [from, to].map(
        (key) => regions.get(labelOf.get(key) ?? '')?.kind ?? ('leave-out' as const),
      );
      relations.set(label, proposeRelation(label, ends, codebook));
    }
  }
  return { regions, relations };
}

function proposeRegion(label: string, { entityTypes }: Codebook): RegionTarget {
  const name = nameKey(label);
  if (name === 'highlight' || name === 'comment') return { kind: 'leave-out' };
  const part = partNames.find(([, names]) => names.some((each) => nameKey(each) === name));
  const type =
    entityTypes.find(({ id }) => id === label) ??
    entityTypes.find(({ id }) => id === entityTypeOfTag(label)) ??
    entityTypes.find(
      ({ id, name: { ar, en } }) =>
        nameKey(id) === name || nameKey(ar) === name || nameKey(en) === name,
    );
  if (type !== undefined) return { kind: 'entity', type: type.id };
  return part === undefined ? { kind: 'new-type' } : { kind: part[0] };
}

function proposeRelation(
  label: string,
  ends: readonly RegionTarget['kind'][],
  { relationTypes }: Codebook,
): RelationTarget {
  const name = nameKey(label);
  if (ends.includes('claim') && ends.some((end) => end === 'source' || end === 'cue')) {
    return { kind: ends.includes('source') ? 'source' : 'cue' };
  }
  // A relation of entities is none that we know; only claims contradict each other.
  if (!ends.every((end) => end === 'claim')) {
    const part = partNames.find(([, names]) => names.some((each) => nameKey(each) === name));
    const kind = part?.[0];
    return {
      kind: ends.includes('claim') && (kind === 'source' || kind === 'cue') ? kind : 'leave-out',
    };
  }
  const meant = relationNames.find(([, names]) => names.some((each) => nameKey(each) === name));
  const type =
    relationTypes.find(({ id }) => id === label) ??
    relationTypes.find(
      ({ id, name: { ar, en } }) =>
        id === meant?.[0] || nameKey(id) === name || nameKey(ar) === name || nameKey(en) === name,
    );
  return type === undefined
    ? { kind: 'new-relation' }
    : { kind: 'contradiction', relation: type.id };
}

/** A label without what programs change in it: case, hyphens and underscores, Arabic spelling. */
function nameKey(label: string): string {
  return foldKey(label.toLowerCase().replace(/[\s_-]+/gu, '-'));
}
