import type { FileSystem } from '../../electron/files/file-system.ts';
import { faultyFs } from './faulty-fs.ts';

/** A file system of which one folder stops answering, as a network drive does. */
export interface HangingFs {
  readonly fs: FileSystem;
  /** From now on calls there wait. */
  hang(): void;
  /** Those that wait go on, and others are answered as usual. */
  answer(): void;
  /** So many calls are waiting. */
  waiting(): number;
}

/** Makes a {@link HangingFs} over the real files; the folder is known by a part of its path. */
export function hangingFs(part: string): HangingFs {
  const real = faultyFs(() => undefined);
  let isHanging = false;
  let held: (() => void)[] = [];
  return {
    fs: new Proxy(real, {
      get(target, name: keyof FileSystem) {
        const call: unknown = target[name];
        if (typeof call !== 'function') return call;
        return async (...args: unknown[]): Promise<unknown> => {
          if (isHanging && String(args[0]).includes(part)) {
            await new Promise<void>((resolve) => {
              held.push(resolve);
            });
          }
          return Reflect.apply(call, target, args) as unknown;
        };
      },
    }),
    hang() {
      isHanging = true;
    },
    answer() {
      isHanging = false;
      for (const resolve of held) resolve();
      held = [];
    },
    waiting: () => held.length,
  };
}
