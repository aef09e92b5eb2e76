import { randomBytes } from 'node:crypto';
import { basename } from 'node:path';
import type { PickedFile } from '../../shared/ipc/file-access.ts';

/**
 * The files that the user chose, dropped or handed over, by token. The window knows the tokens
 * only, so it can read what the user picked and nothing else on the disk. In memory: a token is
 * worth nothing after a restart.
 */
export interface PickedFiles {
  /** Gives the file a token that cannot be guessed. `size` is in bytes. */
  add(path: string, size: number): PickedFile;
  /** The path behind a token, unless it was released or never given out. */
  pathOf(token: string): string | undefined;
  /** Forgets the tokens; unknown ones are ignored. */
  release(tokens: readonly string[]): void;
}

/** Makes an empty store. */
export function createPickedFiles(): PickedFiles {
  const paths = new Map<string, string>();
  return {
    add(path, size) {
      const token = randomBytes(16).toString('hex');
      paths.set(token, path);
      return { token, name: basename(path), size };
    },
    pathOf: (token) => paths.get(token),
    release(tokens) {
      for (const token of tokens) paths.delete(token);
    },
  };
}
