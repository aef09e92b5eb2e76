/**
 * Milliseconds of processor time that some work takes. Unlike the clock on the wall it does not
 * grow when other programs keep the machine busy.
 */
export async function cpuTimeOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
