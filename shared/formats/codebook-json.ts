import { z } from 'zod/mini';
import { codebookSchema } from '../model/codebook.ts';
import type { Codebook } from '../model/codebook.ts';
import { err, ok } from '../model/result.ts';
import type { Result } from '../model/result.ts';
import { findHostileKey } from './project-json/find-hostile-key.ts';
import { parseJson } from './project-json/parse-json.ts';

/** What the first key of the file says, so that nobody takes it for a project. */
export const codebookFormat = 'hashiya-codebook';
/** Version of the file, raised when a reader of the last one could not read the next. */
const codebookFormatVersion = 1;

const headerSchema = z.object({ format: z.literal(codebookFormat), formatVersion: z.number() });
const fileSchema = z.strictObject({
  format: z.literal(codebookFormat),
  formatVersion: z.literal(codebookFormatVersion),
  generator: z.string(),
  codebook: codebookSchema,
});

/** Why a file is not taken as a codebook. */
export type ReadCodebookError =
  'not-json' | 'not-a-codebook' | 'newer-version' | 'invalid' | 'same-id-twice';

/** The codebook alone as a JSON file (UTF-8, indented). */
export function writeCodebookJson(codebook: Codebook, generator: string): string {
  const file = {
    format: codebookFormat,
    formatVersion: codebookFormatVersion,
    generator,
    codebook,
  } satisfies z.infer<typeof fileSchema>;
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Reads what {@link writeCodebookJson} wrote, whole or not at all. */
export function readCodebookJson(input: Uint8Array | string): Result<Codebook, ReadCodebookError> {
  const parsed = parseJson(input);
  if (!parsed.ok) return err('not-json');
  const header = headerSchema.safeParse(parsed.value);
  if (!header.success) return err('not-a-codebook');
  if (header.data.formatVersion > codebookFormatVersion) return err('newer-version');
  if (findHostileKey(parsed.value) !== null) return err('invalid');
  const file = fileSchema.safeParse(parsed.value);
  if (!file.success) return err('invalid');
  const { codebook } = file.data;
  return hasRepeatedId(codebook) ? err('same-id-twice') : ok(codebook);
}

function hasRepeatedId(codebook: Codebook): boolean {
  const { entityTypes, cueClasses, verdicts, relationTypes, contradictionTypes, fields } = codebook;
  const lists = [entityTypes, cueClasses, verdicts, relationTypes, contradictionTypes, fields];
  return lists.some((list) => new Set(list.map(({ id }) => id)).size !== list.length);
}
