/** Stands for a folder that did not answer in time. */
export const late = Symbol('late');

/** Told that work in a folder goes on, and how many bytes the next step moves. */
export type NoteStep = (bytes?: number) => void;

/** Two seconds for a megabyte: a slow stick writes it and reads it back within them. */
const msPerByte = 2000 / 1_000_000;

/**
 * Does work in a folder of which each step may take `ms` milliseconds and what its bytes need; gives
 * {@link late} otherwise, and `whenLate` is told of what came of it after all.
 */
export type AskFolder = <T>(
  folder: string,
  ms: number,
  work: (step: NoteStep) => Promise<T>,
  whenLate?: (value: T) => void,
) => Promise<T | typeof late>;

/**
 * Makes an {@link AskFolder}. A network drive may never answer, and a call to it cannot be taken back:
 * it holds one of Node's four threads for files, without which no edit is saved either. So a folder
 * that owes an answer is not asked again before it has given it.
 */
export function createFolderAsker(): AskFolder {
  const hanging = new Set<{ readonly folder: string }>();
  return async (folder, ms, work, whenLate) => {
    if ([...hanging].some((asked) => asked.folder === folder)) return late;
    const asked = { folder };
    let timer: NodeJS.Timeout | undefined;
    let giveUp = (): void => undefined;
    const tooLong = new Promise<typeof late>((resolve) => {
      giveUp = () => {
        hanging.add(asked);
        resolve(late);
      };
    });
    const step: NoteStep = (bytes = 0) => {
      clearTimeout(timer);
      if (!hanging.has(asked)) timer = setTimeout(giveUp, ms + bytes * msPerByte);
    };
    const working = async (): Promise<Awaited<ReturnType<typeof work>>> => {
      try {
        return await work(step);
      } finally {
        clearTimeout(timer);
      }
    };
    step();
    const answer = working();
    void answer.then(
      (value) => {
        if (hanging.delete(asked)) whenLate?.(value);
      },
      () => hanging.delete(asked),
    );
    return Promise.race([answer, tooLong]);
  };
}
