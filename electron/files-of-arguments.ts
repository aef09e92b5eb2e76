import { stat } from 'node:fs/promises';
import { isAbsolute, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod/mini';

/** Longest path of any system, in UTF-16 code units. */
const maxPathLength = 32_767;

/** More than anybody opens at once by hand. */
const maxFiles = 1000;

/**
 * Absolute paths of what could be files on a command line. Switches and addresses of other schemes
 * are ignored. Nothing is ever run or passed to a shell.
 *
 * @param args without the program itself
 * @param cwd folder that relative names start from
 */
export function pathsOfArguments(args: readonly string[], cwd: string): string[] {
  return args.slice(0, maxFiles).flatMap((argument) => pathOf(argument, cwd) ?? []);
}

/** Those of the paths that are regular files now, each once. */
export async function existingFiles(paths: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const path of new Set(paths)) {
    if (!isAbsolute(path) || path.includes('\0')) continue;
    const isFile = await stat(path).then(
      (stats) => stats.isFile(),
      () => false,
    );
    if (isFile) found.push(path);
  }
  return found;
}

/** What a second start hands to the first: paths that it has resolved itself. */
const handedOverSchema = z.object({
  files: z.array(z.string().check(z.maxLength(maxPathLength))).check(z.maxLength(maxFiles)),
});

/** What a second start hands to the first. */
export type HandedOver = z.infer<typeof handedOverSchema>;

/**
 * The files that a second start hands over. Checked like anything foreign: any program of the same
 * user can connect and pretend to be a second start.
 */
export async function filesHandedOver(data: unknown): Promise<string[]> {
  const parsed = handedOverSchema.safeParse(data);
  return parsed.success ? existingFiles(parsed.data.files) : [];
}

function pathOf(argument: string, cwd: string): string | undefined {
  if (argument === '' || argument.length > maxPathLength) return undefined;
  if (argument.startsWith('-') || argument.includes('\0')) return undefined;
  // Linux desktops pass file addresses; a single letter before the colon is a drive of Windows.
  if (/^[a-z][a-z0-9+.-]+:/i.test(argument)) return pathOfFileAddress(argument);
  return resolve(cwd, argument);
}

function pathOfFileAddress(address: string): string | undefined {
  try {
    const url = new URL(address);
    // A host would mean another machine.
    return url.protocol === 'file:' && url.host === '' ? fileURLToPath(url) : undefined;
  } catch {
    return undefined;
  }
}
