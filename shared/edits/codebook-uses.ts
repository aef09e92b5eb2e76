import type { Codebook, CustomField } from '../model/codebook.ts';
import type { Change } from '../model/edit.ts';
import type { Id } from '../model/id.ts';
import type { Project } from '../model/project.ts';
import { replacement, touched } from './changes.ts';
import type { EditContext } from './edit-context.ts';

/** The lists of the codebook whose entries records refer to by id. */
export const codebookLists = [
  'entityTypes',
  'cueClasses',
  'verdicts',
  'relationTypes',
  'contradictionTypes',
] as const;
/** See {@link codebookLists}. */
export type CodebookList = (typeof codebookLists)[number];

/** The table whose records hold the values of a field. */
export const tableOfField = {
  entity: 'entities',
  mention: 'mentions',
  claim: 'claims',
  contradiction: 'contradictions',
} as const satisfies Record<CustomField['on'], keyof Project>;

/**
 * Ids that the program itself gives to new records (`add-claim.ts`, `add-contradiction.ts`). They
 * can be renamed and hidden, but have to stay.
 */
const given: Readonly<Partial<Record<CodebookList, string>>> = {
  verdicts: 'not-checked',
  relationTypes: 'contradicts',
};

/** Whether new records start with this entry, so that it cannot be removed. */
export function isGivenToNewRecords(list: CodebookList, id: string): boolean {
  return given[list] === id;
}

/** How many records use each entry of a list, by id; entries without uses are absent. */
export function countUses(project: Project, list: CodebookList): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const count = (id: string): void => {
    counts.set(id, (counts.get(id) ?? 0) + 1);
  };
  switch (list) {
    case 'entityTypes':
      for (const { type } of project.entities.values()) count(type);
      for (const { role } of project.mentions.values()) if (role !== null) count(role);
      break;
    case 'cueClasses':
      for (const { cue } of project.claims.values()) count(cue.class);
      break;
    case 'verdicts':
      for (const { verdict } of project.claims.values()) count(verdict);
      break;
    case 'relationTypes':
      for (const { relation } of project.contradictions.values()) count(relation);
      break;
    case 'contradictionTypes':
      for (const { types } of project.contradictions.values()) new Set(types).forEach(count);
      break;
  }
  return counts;
}

/** How many records have a value in an own field. */
export function countFieldValues(project: Project, field: CustomField): number {
  let count = 0;
  for (const { custom } of project[tableOfField[field.on]].values()) {
    if (Object.hasOwn(custom, field.id)) count += 1;
  }
  return count;
}

/** The changes that give every record which uses the entry `from` the entry `to`. */
export function moveUses(
  project: Project,
  list: CodebookList,
  from: string,
  to: string,
  context: EditContext,
): Change[] {
  const changes: Change[] = [];
  const now = touched(context);
  switch (list) {
    case 'entityTypes':
      for (const entity of project.entities.values()) {
        if (entity.type !== from) continue;
        changes.push(replacement('entities', entity, { ...entity, type: to, ...now }));
      }
      for (const mention of project.mentions.values()) {
        if (mention.role !== from) continue;
        changes.push(replacement('mentions', mention, { ...mention, role: to, ...now }));
      }
      break;
    case 'cueClasses':
      for (const claim of project.claims.values()) {
        if (claim.cue.class !== from) continue;
        // The polarity is the cue's own and what the analyst judged: it stays.
        const cue = { ...claim.cue, class: to };
        changes.push(replacement('claims', claim, { ...claim, cue, ...now }));
      }
      break;
    case 'verdicts':
      for (const claim of project.claims.values()) {
        if (claim.verdict !== from) continue;
        changes.push(replacement('claims', claim, { ...claim, verdict: to, ...now }));
      }
      break;
    case 'relationTypes':
      for (const record of project.contradictions.values()) {
        if (record.relation !== from) continue;
        changes.push(replacement('contradictions', record, { ...record, relation: to, ...now }));
      }
      break;
    case 'contradictionTypes':
      for (const record of project.contradictions.values()) {
        if (!record.types.includes(from)) continue;
        const types = [...new Set(record.types.map((type) => (type === from ? to : type)))];
        changes.push(replacement('contradictions', record, { ...record, types, ...now }));
      }
      break;
  }
  return changes;
}

/**
 * The changes that take a field's values out of its records: into the text field `to`, behind what
 * stands there already, or, with null, away.
 */
export function moveFieldValues(
  project: Project,
  field: CustomField,
  to: Id | null,
  context: EditContext,
): Change[] {
  const table = tableOfField[field.on];
  const changes: Change[] = [];
  for (const record of project[table].values()) {
    const value = record.custom[field.id];
    if (value === undefined) continue;
    const custom = Object.fromEntries(
      Object.entries(record.custom).filter(([id]) => id !== field.id),
    );
    if (to !== null) custom[to] = custom[to] === undefined ? value : `${custom[to]} · ${value}`;
    const after = { ...record, custom, ...touched(context) };
    changes.push({ table, id: record.id, before: record, after } as Change);
  }
  return changes;
}

/** The codebook without one entry of a list; names of a removed entity type go to `to` if given. */
export function withoutEntry(
  codebook: Codebook,
  list: CodebookList,
  id: string,
  to: string | null,
): Codebook {
  const shorter = {
    ...codebook,
    [list]: codebook[list].filter((entry) => entry.id !== id),
  };
  if (list !== 'entityTypes') return shorter;
  const names = codebook.gazetteers.find(({ entityType }) => entityType === id)?.names ?? [];
  const others = codebook.gazetteers.filter(({ entityType }) => entityType !== id);
  if (names.length === 0 || to === null) return { ...shorter, gazetteers: others };
  const heir = others.find(({ entityType }) => entityType === to) ?? { entityType: to, names: [] };
  return {
    ...shorter,
    gazetteers: [
      ...others.filter(({ entityType }) => entityType !== to),
      { entityType: to, names: [...new Set([...heir.names, ...names])] },
    ],
  };
}
