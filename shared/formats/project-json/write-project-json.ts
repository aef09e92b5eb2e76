import type { z } from 'zod/mini';
import type { Edit } from '../../model/edit.ts';
import type { Id } from '../../model/id.ts';
import type { Project } from '../../model/project.ts';
import { createArticleOffsets, textOf } from '../export/article-offsets.ts';
import type { ExportContext } from '../export/export-format.ts';
import { selectRecords } from '../export/export-selection.ts';
import type { ExportSelection } from '../export/export-selection.ts';
import { compareCodeUnits, inSchemaOrder } from './in-schema-order.ts';
import {
  listNames,
  listSchemas,
  projectJsonFormat,
  projectJsonSchema,
  projectJsonVersion,
} from './project-json-schema.ts';
import type { ListName, ProjectJsonHeader } from './project-json-schema.ts';
import {
  writtenArticle,
  writtenClaim,
  writtenContradiction,
  writtenMention,
} from './written-records.ts';

/**
 * The own export: a project, or some articles with what they need, as JSON. Equal work gives equal
 * bytes: keys in the order of the schema, records sorted by id, one record a line, LF. Throws when
 * a record lies on a text that is missing, which the edits rule out.
 */
export function writeProjectJson(
  project: Project,
  selection: ExportSelection,
  context: ExportContext,
): string {
  return [...projectJsonPieces(project, selection, context)].join('');
}

/**
 * The same in pieces of a record or two, each made when it is asked for: whoever must not stop
 * everything else for a second takes some, and goes on later.
 */
export function* projectJsonPieces(
  project: Project,
  selection: ExportSelection,
  { now, generator, history = [] }: ExportContext,
): Generator<string> {
  const { project: selected, contradictionsLeftOut } = selectRecords(project, selection);
  const edits = selection.kind === 'project' ? history : editsInside(history, selected);
  const header: ProjectJsonHeader = {
    format: projectJsonFormat,
    schemaVersion: projectJsonVersion,
    exportedAt: now,
    generator,
    offsetUnit: 'utf16',
    newline: 'lf',
    scope: selection.kind,
    leftOut: { contradictions: contradictionsLeftOut, edits: history.length - edits.length },
  };
  const offsets = createArticleOffsets(selected);
  const lists: { readonly [N in ListName]: Iterable<z.input<(typeof listSchemas)[N]>> } = {
    annotators: sorted(selected.annotators),
    articles: mapped(sorted(selected.articles), (article) =>
      writtenArticle(article, textOf(selected, article.id), offsets),
    ),
    entities: sorted(selected.entities),
    propositions: sorted(selected.propositions),
    mentions: mapped(sorted(selected.mentions), (mention) => writtenMention(mention, offsets)),
    claims: mapped(sorted(selected.claims), (claim) => writtenClaim(claim, offsets)),
    contradictions: mapped(sorted(selected.contradictions), (contradiction) =>
      writtenContradiction(contradiction, offsets),
    ),
    comments: sorted(selected.comments),
    trash: sorted(selected.trash),
    comparisons: sorted(selected.comparisons),
    decisions: sorted(selected.decisions),
    // The history is the one list whose order is its meaning.
    history: mapped(edits, (edit) => ({ ...edit, changes: [...edit.changes] })),
  };
  const codebook = selected.codebook.get('codebook') ?? null;

  yield '{\n';
  for (const [key, value] of Object.entries(header)) {
    yield `"${key}": ${JSON.stringify(value)},\n`;
  }
  yield `"codebook": ${JSON.stringify(inSchemaOrder(projectJsonSchema.shape.codebook, codebook))}`;
  for (const name of listNames) {
    yield `,\n"${name}": `;
    yield* onePerLine(name, lists[name]);
  }
  yield '\n}\n';
}

/** One record a line: comparing two files line by line shows which records differ. */
function* onePerLine(name: ListName, records: Iterable<unknown>): Generator<string> {
  let isFirst = true;
  for (const record of records) {
    const line = JSON.stringify(inSchemaOrder(listSchemas[name], record));
    yield isFirst ? `[\n${line}` : `,\n${line}`;
    isFirst = false;
  }
  yield isFirst ? '[]' : '\n]';
}

function* mapped<A, B>(values: Iterable<A>, convert: (value: A) => B): Generator<B> {
  for (const value of values) yield convert(value);
}

function sorted<R extends { readonly id: Id }>(table: ReadonlyMap<Id, R>): R[] {
  return [...table.values()].sort((a, b) => compareCodeUnits(a.id, b.id));
}

/** The edits that touch selected records alone. */
function editsInside(history: readonly Edit[], selected: Project): Edit[] {
  return history.filter(({ changes }) => changes.every(({ table, id }) => selected[table].has(id)));
}
