import type { Bridge } from '../../../shared/ipc/contract.ts';

/** With less room than this every import is asked about, in bytes. */
const comfortable = 500 * 1024 * 1024;

/**
 * What a file takes until it is safe, as a factor of its size: the bytes as received and their copy
 * beside the backups, the text in database, journal and its copy, and in three backups at least.
 */
const factor = 8;

/** There may not be room for the files that are about to come in. */
export interface SpaceQuestion {
  /** Bytes free. */
  readonly free: number;
  /** Whether it is too little for these very files, and not only little. */
  readonly isTooLittle: boolean;
  readonly answer: (goOn: boolean) => void;
}

/**
 * Makes the look at free space before an import: whether the files may come in, after asking where
 * room is short. Once the user goes on with little room, the next question comes at half of it.
 * @param show shows the question, null takes it away
 */
export function createSpaceCheck(
  bridge: Pick<Bridge<File>, 'call'>,
  show: (question: SpaceQuestion | null) => void,
): (bytes: number) => Promise<boolean> {
  let asksBelow = comfortable;
  /** One question after the other. */
  let running: Promise<unknown> = Promise.resolve();

  async function check(bytes: number): Promise<boolean> {
    const free = await bridge.call('free-space').catch(() => null);
    if (free === null) return true;
    const isTooLittle = free < bytes * factor;
    if (!isTooLittle && free >= asksBelow) return true;
    const goesOn = await new Promise<boolean>((answer) => {
      show({ free, isTooLittle, answer });
    });
    show(null);
    if (goesOn) asksBelow = Math.min(asksBelow, free / 2);
    return goesOn;
  }

  return async (bytes) => {
    const answer = running.then(async () => check(bytes));
    running = answer;
    return answer;
  };
}
