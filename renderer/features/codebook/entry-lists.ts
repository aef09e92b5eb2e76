import type { CodebookList } from '../../../shared/edits/codebook-uses.ts';
import type {
  Codebook,
  CodebookEntry,
  CueClass,
  RelationType,
} from '../../../shared/model/codebook.ts';
import { paletteColours } from '../../../shared/model/default-codebook/entry.ts';

/** An entry of any of the lists; what only some lists have is optional. */
export type AnyEntry = CodebookEntry &
  Partial<Pick<CueClass, 'polarity' | 'expressions'> & Pick<RelationType, 'symmetric'>>;

/** The entries of a list. */
export function entriesOf(codebook: Codebook, list: CodebookList): readonly AnyEntry[] {
  return codebook[list];
}

/** The codebook with some fields of one entry changed. */
export function patchEntry(
  codebook: Codebook,
  list: CodebookList,
  id: string,
  patch: Partial<AnyEntry>,
): Codebook {
  const entries = entriesOf(codebook, list);
  return {
    ...codebook,
    [list]: entries.map((entry) => (entry.id === id ? { ...entry, ...patch } : entry)),
  };
}

/** The codebook with one entry a step nearer to the start (−1) or end (1) of its list. */
export function moveEntry(
  codebook: Codebook,
  list: CodebookList,
  id: string,
  by: 1 | -1,
): Codebook {
  const entries = [...entriesOf(codebook, list)];
  const from = entries.findIndex((entry) => entry.id === id);
  const [entry] = from < 0 ? [] : entries.splice(from, 1);
  if (entry === undefined) return codebook;
  entries.splice(Math.max(0, from + by), 0, entry);
  return { ...codebook, [list]: entries };
}

/** The codebook with a new entry at the end of a list. */
export function addEntry(
  codebook: Codebook,
  list: CodebookList,
  id: string,
  name: string,
): Codebook {
  const entries = entriesOf(codebook, list);
  const entry: CodebookEntry = {
    id,
    // In both languages, so that it has a name whatever the language of the interface.
    name: { ar: name, en: name },
    colour: paletteColours[entries.length % paletteColours.length] ?? paletteColours[0],
    shortcut: '',
    description: { ar: '', en: '' },
    guideline: { ar: '', en: '' },
    hidden: false,
  };
  const own = {
    entityTypes: {},
    cueClasses: { polarity: 'positive', expressions: [] },
    verdicts: {},
    relationTypes: { symmetric: true },
    contradictionTypes: {},
  } as const satisfies Record<CodebookList, Partial<AnyEntry>>;
  return { ...codebook, [list]: [...entries, { ...entry, ...own[list] }] };
}

/**
 * An id that exports can show: the letters and digits of the name in lower case, joined by hyphens,
 * with a number behind it when it is taken.
 */
export function idFromName(name: string, taken: readonly string[]): string {
  const words = name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? ['entry'];
  const base = words.join('-').slice(0, 60);
  let id = base;
  for (let n = 2; taken.includes(id); n += 1) id = `${base}-${n}`;
  return id;
}
