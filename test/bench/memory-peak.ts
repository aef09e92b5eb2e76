import { existsSync, readFileSync } from 'node:fs';

/**
 * Largest resident size of this process so far, in MB: heap, buffers and everything else. On Linux from
 * the kernel's own mark: `maxRSS` begins with the size of the process that started this one.
 */
export function memoryPeak(): number {
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '';
  const mark = /^VmHWM:\s+(\d+) kB/mu.exec(status)?.[1];
  return (mark === undefined ? process.resourceUsage().maxRSS : Number(mark)) / 1024;
}
