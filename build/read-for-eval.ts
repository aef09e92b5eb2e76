import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { readProjectValue } from '../shared/formats/project-json/read-project-json.ts';
import type { Project } from '../shared/model/project.ts';
import { importErrors } from '../renderer/strings/en/import-errors.ts';
import { completeExport } from './complete-export.ts';

/** A project to measure on, and a line for each record of the file that could not be used. */
export interface EvalProject {
  readonly project: Project;
  readonly leftOut: readonly string[];
}

/** More lines than this would hide the figures. */
const mostLines = 10;

/** Reads a file of our own export, however sparse; a sentence says why it cannot be used. */
export async function readForEval(path: string): Promise<EvalProject | string> {
  if (!existsSync(path)) return `There is no file ${path}.`;
  if (!statSync(path).isFile()) return `${path} is a folder; name a file of the own export (JSON).`;
  const bytes = readFileSync(path, 'utf8').replace(/^\uFEFF/u, '');
  if (bytes.trim() === '') return importErrors.projectErrors.empty;
  let value: unknown;
  try {
    value = JSON.parse(bytes);
  } catch (error) {
    return `${path} is not JSON: ${error instanceof Error ? error.message : String(error)}.`;
  }
  if (typeof value !== 'object' || value === null || !('articles' in value)) {
    return `${path} is JSON, but no export of a project: it has no list “articles”.`;
  }
  const marked = { format: 'hashiya-project', schemaVersion: 3, ...value };
  const read = await readProjectValue(completeExport(marked), {
    sha256: (text) => Promise.resolve(createHash('sha256').update(text, 'utf8').digest('hex')),
  });
  if (!read.ok) {
    const { code, detail } = read.error;
    return `${path}: ${importErrors.projectErrors[code]}${detail === '' ? '' : ` (${detail})`}`;
  }
  const { project, report } = read.value;
  if (project.articles.size === 0) return `${path} holds no article that can be read.`;
  const { problems } = report;
  const lines = problems
    .slice(0, mostLines)
    .map(({ path: place, reason }) => `left out or changed: ${place} (${reason})`);
  if (problems.length > mostLines) lines.push(`… and ${problems.length - mostLines} more`);
  return { project, leftOut: lines };
}
