import type { Codebook, CodebookEntry, CustomField } from '../model/codebook.ts';
import type { Project } from '../model/project.ts';
import {
  codebookLists,
  countFieldValues,
  countUses,
  isGivenToNewRecords,
} from './codebook-uses.ts';
import type { CodebookList } from './codebook-uses.ts';

/** A codebook that can take the place of the present one, and what it owes to the present one. */
export interface AdoptedCodebook {
  readonly codebook: Codebook;
  /** Entries and own fields of the present codebook that were kept because records use them. */
  readonly kept: readonly (CodebookEntry | CustomField)[];
}

/**
 * `incoming`, completed by what the records of the project need: entries and fields in use that it
 * lacks are taken over from the `current` codebook, behind its own. So changing to another codebook
 * (or back to the default one) never leaves a record with a label that nobody can read.
 */
export function adoptCodebook(
  project: Project,
  current: Codebook,
  incoming: Codebook,
): AdoptedCodebook {
  const kept: (CodebookEntry | CustomField)[] = [];
  let codebook = incoming;
  for (const list of codebookLists) {
    const missing = missingEntries(project, list, current, incoming);
    kept.push(...missing);
    codebook = { ...codebook, [list]: withFreeKeys(incoming[list], missing) };
  }
  const known = new Set(incoming.fields.map(({ id }) => id));
  const fields = current.fields.filter(
    (field) => !known.has(field.id) && countFieldValues(project, field) > 0,
  );
  kept.push(...fields);
  return { codebook: { ...codebook, fields: [...incoming.fields, ...fields] }, kept };
}

function missingEntries(
  project: Project,
  list: CodebookList,
  current: Codebook,
  incoming: Codebook,
): CodebookEntry[] {
  const known = new Set(incoming[list].map(({ id }) => id));
  const uses = countUses(project, list);
  return current[list].filter(
    ({ id }) => !known.has(id) && (uses.has(id) || isGivenToNewRecords(list, id)),
  );
}

/** Both lists together; a kept entry gives up a key that the incoming list uses for another. */
function withFreeKeys(
  own: readonly CodebookEntry[],
  kept: readonly CodebookEntry[],
): CodebookEntry[] {
  const taken = new Set(own.map(({ shortcut }) => shortcut));
  return [
    ...own,
    ...kept.map((entry) => (taken.has(entry.shortcut) ? { ...entry, shortcut: '' } : entry)),
  ];
}
