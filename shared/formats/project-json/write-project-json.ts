import type { z } from 'zod';
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
  { now, generator, history = [] }: ExportContext,
): string {
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
  const lists: { readonly [N in ListName]: readonly z.input<(typeof listSchemas)[N]>[] } = {
    annotators: sorted(selected.annotators),
    articles: sorted(selected.articles).map((article) =>
      writtenArticle(article, textOf(selected, article.id), offsets),
    ),
    entities: sorted(selected.entities),
    propositions: sorted(selected.propositions),
    mentions: sorted(selected.mentions).map((mention) => writtenMention(mention, offsets)),
    claims: sorted(selected.claims).map((claim) => writtenClaim(claim, offsets)),
    contradictions: sorted(selected.contradictions).map((contradiction) =>
      writtenContradiction(contradiction, offsets),
    ),
    comments: sorted(selected.comments),
    trash: sorted(selected.trash),
    // The history is the one list whose order is its meaning.
    history: edits.map((edit) => ({ ...edit, changes: [...edit.changes] })),
  };
  const codebook = selected.codebook.get('codebook') ?? null;

  const lines = Object.entries(header).map(([key, value]) => `"${key}": ${JSON.stringify(value)}`);
  lines.push(
    `"codebook": ${JSON.stringify(inSchemaOrder(projectJsonSchema.shape.codebook, codebook))}`,
    ...listNames.map((name) => `"${name}": ${onePerLine(name, lists[name])}`),
  );
  return `{\n${lines.join(',\n')}\n}\n`;
}

/** One record a line: comparing two files line by line shows which records differ. */
function onePerLine(name: ListName, records: readonly unknown[]): string {
  const lines = records.map((record) => JSON.stringify(inSchemaOrder(listSchemas[name], record)));
  return lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n]`;
}

function sorted<R extends { readonly id: Id }>(table: ReadonlyMap<Id, R>): R[] {
  return [...table.values()].sort((a, b) => compareCodeUnits(a.id, b.id));
}

/** The edits that touch selected records alone. */
function editsInside(history: readonly Edit[], selected: Project): Edit[] {
  return history.filter(({ changes }) => changes.every(({ table, id }) => selected[table].has(id)));
}
