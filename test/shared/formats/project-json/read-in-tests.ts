import { sha256OfText } from '../../../builders.ts';
import { readProjectJson } from '../../../../shared/formats/project-json/read-project-json.ts';
import type {
  ReadProject,
  ReadProjectContext,
} from '../../../../shared/formats/project-json/read-project-json.ts';

/** The hash as the reader takes it. */
export const sha256 = (text: string): Promise<string> => Promise.resolve(sha256OfText(text));

/** Reads a file that must be readable as a whole. */
export async function readOk(
  input: Uint8Array | string,
  options: Partial<ReadProjectContext> = {},
): Promise<ReadProject> {
  const result = await readProjectJson(input, { sha256, ...options });
  if (!result.ok) throw new Error(`not read: ${result.error.code} ${result.error.detail}`);
  return result.value;
}

/** The code with which a file is refused as a whole. */
export async function refusalOf(input: Uint8Array | string): Promise<string> {
  const result = await readProjectJson(input, { sha256 });
  return result.ok ? 'read' : result.error.code;
}
