import { quoteOf } from '../marks/anchor-quote.ts';
import type { Claim } from '../model/claim.ts';
import type { Id } from '../model/id.ts';
import type { Project } from '../model/project.ts';

/** What is searched apart: the texts of articles, claims, and everything else that was written. */
export const searchKinds = ['texts', 'claims', 'notes'] as const;
/** See {@link searchKinds}. */
export type SearchKind = (typeof searchKinds)[number];

/** The tables whose records can be found among the notes. */
export const noteTables = [
  'entities',
  'contradictions',
  'propositions',
  'articles',
  'mentions',
  'comments',
] as const;
/** See {@link noteTables}. */
export type NoteTable = (typeof noteTables)[number];

/** One text to index; `id` is the record's id, for notes with its table before it. */
export interface SearchDocument {
  readonly kind: SearchKind;
  readonly id: Id;
  /** The record itself: the same object means the same text. */
  readonly version: object;
  readonly text: () => string;
}

/** The key of a record among the notes. */
export function noteKey(table: NoteTable, id: Id): Id {
  return `${table}/${id}`;
}

/** The table and id behind a {@link noteKey}. */
export function readNoteKey(key: Id): { readonly table: NoteTable; readonly id: Id } {
  const slash = key.indexOf('/');
  const table = noteTables.find((name) => name === key.slice(0, slash)) ?? 'articles';
  return { table, id: key.slice(slash + 1) };
}

/** Content, gloss, note, times and speaker of a claim, one a line: what it can be found by. */
export function claimText(project: Project, claim: Claim): string {
  const speakers = [claim.source, ...claim.chain].flatMap(
    ({ entityId, anchor }) =>
      project.entities.get(entityId ?? '')?.name ?? (anchor === null ? [] : quoteOf(anchor)),
  );
  const { content, gloss, note, claimedAt, eventTime } = claim;
  return lines(quoteOf(content), gloss, note, claimedAt.text, eventTime.text, ...speakers);
}

/** What was written about a record, one field a line; empty when there is nothing. */
export function noteText(project: Project, key: Id): string {
  const { table, id } = readNoteKey(key);
  switch (table) {
    case 'entities': {
      const entity = project.entities.get(id);
      return lines(entity?.name, ...(entity?.aliases ?? []), entity?.note);
    }
    case 'contradictions': {
      const item = project.contradictions.get(id);
      return lines(item?.explanation, item?.because, item?.resolution);
    }
    case 'propositions': {
      const proposition = project.propositions.get(id);
      return lines(proposition?.text, proposition?.note);
    }
    case 'articles':
      return lines(project.articles.get(id)?.notes);
    case 'mentions':
      return lines(project.mentions.get(id)?.note);
    case 'comments':
      return lines(project.comments.get(id)?.text);
  }
}

/** Every text of a project that can be searched. Nothing is read yet. */
export function* searchDocuments(project: Project): Generator<SearchDocument> {
  for (const record of project.texts.values()) {
    yield { kind: 'texts', id: record.id, version: record, text: () => record.text };
  }
  for (const claim of project.claims.values()) {
    yield { kind: 'claims', id: claim.id, version: claim, text: () => claimText(project, claim) };
  }
  for (const table of noteTables) {
    for (const record of project[table].values()) {
      const id = noteKey(table, record.id);
      yield { kind: 'notes', id, version: record, text: () => noteText(project, id) };
    }
  }
}

function lines(...fields: readonly (string | undefined)[]): string {
  return fields.filter(Boolean).join('\n');
}
