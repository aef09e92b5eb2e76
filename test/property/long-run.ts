/**
 * How many times as many cases as usual a property test tries: `npm run fuzz:export` sets it. A number
 * that is none, or below 1, would let tests pass that tried nothing.
 */
export const longRun = readTimes(process.env.HASHIYA_LONG_RUN);

function readTimes(wanted: string | undefined): number {
  const times = Number(wanted ?? 1);
  if (!Number.isInteger(times) || times < 1) {
    throw new Error(`HASHIYA_LONG_RUN is a whole number from 1, not ${String(wanted)}`);
  }
  return times;
}
