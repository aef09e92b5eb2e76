import type { PickedFile } from '../../shared/ipc/file-access.ts';

/**
 * Files that were chosen or dropped, by token: the same handles that the desktop shell gives out,
 * so the rest of the window need not know which shell it runs in.
 */
export class PickedFiles {
  readonly #files = new Map<string, File>();

  /** Keeps the file and gives it a token. */
  add(file: File): PickedFile {
    const token = crypto.randomUUID();
    this.#files.set(token, file);
    return { token, name: file.name, size: file.size };
  }

  /** The file behind a token, unless it was released or never given out. */
  get(token: string): File | undefined {
    return this.#files.get(token);
  }

  /** Forgets the tokens; unknown ones are ignored. */
  release(tokens: readonly string[]): void {
    for (const token of tokens) this.#files.delete(token);
  }
}
