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
    if (!isWholePath(path)) continue;
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
 * The paths that a second start hands over, which need not be files. Checked like anything foreign:
 * any program of the same user can connect and pretend to be a second start. A whole path is no switch.
 */
export function pathsHandedOver(data: unknown): string[] {
  const parsed = handedOverSchema.safeParse(data);
  return parsed.success ? parsed.data.files.filter(isWholePath) : [];
}

/**
 * Arguments, without the program itself, for a start like this one that opens other files: the same
 * switches, among them the profile.
 *
 * @param args of this start, without the program
 * @param appFolder what Electron runs in development, where it is named by an argument of its own;
 *   null in the packaged program
 */
export function argumentsToStartAgain(
  args: readonly string[],
  appFolder: string | null,
  files: readonly string[],
): string[] {
  const switches = args.filter((argument) => argument.startsWith('-'));
  // Electron takes the first that is no switch for the program.
  return [...switches, ...(appFolder === null ? [] : [appFolder]), ...new Set(files)];
}

function isWholePath(path: string): boolean {
  return isAbsolute(path) && !path.includes('\0');
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
