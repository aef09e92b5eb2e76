import { projectJsonFormat } from '../../../shared/formats/project-json/project-json-schema.ts';
import { readProjectJson } from '../../../shared/formats/project-json/read-project-json.ts';
import type { ReadProjectError } from '../../../shared/formats/project-json/read-report.ts';
import type { Project } from '../../../shared/model/project.ts';
import { ok } from '../../../shared/model/result.ts';
import type { Result } from '../../../shared/model/result.ts';
import type { Services } from '../services.ts';
import { compareProjects } from './compare-projects.ts';
import type { ImportOutcome } from './import-item.ts';

/** How far into a file its header is looked for, in bytes. */
const headerReach = 4096;

/** Whether the file is an export of this program: content decides, not the name. */
export function isProjectFile(bytes: Uint8Array): boolean {
  const beginning = new TextDecoder('latin1').decode(bytes.subarray(0, headerReach));
  const isObject = beginning.replace(/^(?:ï»¿)?\s*/u, '').startsWith('{');
  return isObject && beginning.includes(`"${projectJsonFormat}"`);
}

/** Reads an export of this program and compares it with the project that is open. */
export async function readProject(
  bytes: Uint8Array,
  current: () => Project,
  sha256: Services['sha256'],
): Promise<Result<ImportOutcome & { readonly kind: 'project' }, ReadProjectError>> {
  const read = await readProjectJson(bytes, {
    sha256: (text) => sha256(new TextEncoder().encode(text)),
  });
  if (!read.ok) return read;
  const { project: incoming, report } = read.value;
  const comparison = compareProjects(current(), incoming);
  return ok({ kind: 'project', incoming, report, comparison });
}
