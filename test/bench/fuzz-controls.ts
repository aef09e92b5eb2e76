/*
 * Programs that break the limits on purpose: `npm run fuzz:import -- --control` has to find each of
 * them, or the measure is blind.
 */
const megabyte = 1024 * 1024;

/** What each control does instead of an import; `kept` holds on to what it takes. */
export const controls: Readonly<Record<string, (kept: unknown[]) => void>> = {
  // Outside of the heap, where no limit of the engine counts it.
  'control-buffers': (kept) => {
    for (let count = 0; count < 7; count += 1) kept.push(new Uint8Array(50 * megabyte).fill(1));
  },
  'control-heap': (kept) => {
    for (;;) kept.push(Array.from({ length: 10_000 }, (_, index) => ({ index })));
  },
  'control-hang': () => {
    const started = performance.now();
    while (performance.now() - started < 5_500);
  },
  'control-crash': () => {
    throw new Error('on purpose');
  },
};
