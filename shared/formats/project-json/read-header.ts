import { err, ok } from '../../model/result.ts';
import type { Result } from '../../model/result.ts';
import { isForbiddenKey } from './find-hostile-key.ts';
import {
  headerSchema,
  listNames,
  projectJsonFormat,
  projectJsonVersion,
} from './project-json-schema.ts';
import type { ProjectJsonHeader } from './project-json-schema.ts';
import type { ReadProjectError, ReadReportBuilder } from './read-report.ts';
import { upgradeFile } from './upgrades.ts';

/** More records than this are not read; ten times the largest project we measured with. */
const maxRecords = 500_000;

/** A file that is one of ours and brought to the present version. */
export interface OpenedFile {
  readonly header: ProjectJsonHeader;
  readonly file: Readonly<Record<string, unknown>>;
}

/** Tells whether a parsed file is ours, of a version we know, and not beyond all bounds. */
export function readHeader(
  value: unknown,
  report: ReadReportBuilder,
): Result<OpenedFile, ReadProjectError> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return err({ code: 'not-a-project', detail: '' });
  }
  // Own keys alone, so that an own `__proto__` of the file cannot lend it other fields.
  const entries = Object.entries(value as Record<string, unknown>);
  const raw = Object.fromEntries(entries.filter(([key]) => !isForbiddenKey(key)));
  for (const [key] of entries) {
    if (isForbiddenKey(key)) report.note(`/${key}`, 'forbidden-key');
  }
  const version = raw.schemaVersion;
  if (
    raw.format !== projectJsonFormat ||
    typeof version !== 'number' ||
    !Number.isInteger(version) ||
    version < 1
  ) {
    return err({ code: 'not-a-project', detail: '' });
  }
  if (version > projectJsonVersion) return err({ code: 'newer-version', detail: String(version) });

  const file = upgradeFile(raw, version);
  const fields = Object.keys(headerSchema.shape);
  const header = headerSchema.safeParse(Object.fromEntries(fields.map((key) => [key, file[key]])));
  if (!header.success) {
    return err({ code: 'bad-header', detail: header.error.issues[0]?.path.join('.') ?? '' });
  }
  const known = new Set<string>([...fields, 'codebook', ...listNames]);
  let unknownFields = 0;
  for (const key of Object.keys(file)) {
    if (known.has(key)) continue;
    unknownFields += 1;
    // One finding each for a handful; a thousand unknown fields are one piece of news.
    if (unknownFields <= 100) report.note(`/${key}`, 'unknown-field');
  }
  const records = listNames.reduce((sum, name) => {
    const list = file[name];
    return sum + (Array.isArray(list) ? list.length : 0);
  }, 0);
  if (records > maxRecords) return err({ code: 'too-many-records', detail: String(records) });
  return ok({ header: header.data, file });
}
