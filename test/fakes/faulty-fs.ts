import * as realFs from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import type { FileSystem } from '../../electron/files/file-system.ts';

/** An error as the file system throws it. */
export function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: injected`), { code });
}

/** What to do instead of the real call; `undefined` lets it through. */
export type Fault = (call: string, path: string) => Error | undefined;

/**
 * The real file system, with faults at single calls. `call` is the name of the function, those of
 * open files begin with `handle.`; a fault at `handle.close` closes the file all the same.
 */
export function faultyFs(fault: Fault): FileSystem {
  return new Proxy(realFs, {
    get(target, name: keyof FileSystem) {
      const real: unknown = target[name];
      if (typeof real !== 'function') return real;
      return async (...args: unknown[]) => {
        const path = String(args[0]);
        const error = fault(name, path);
        if (error) throw error;
        const value: unknown = await Reflect.apply(real, target, args);
        return name === 'open' ? faultyHandle(value as FileHandle, path, fault) : value;
      };
    },
  });
}

function faultyHandle(handle: FileHandle, path: string, fault: Fault): FileHandle {
  return new Proxy(handle, {
    get(target, name: keyof FileHandle) {
      const real: unknown = target[name];
      if (typeof real !== 'function') return real;
      return async (...args: unknown[]) => {
        const error = fault(`handle.${String(name)}`, path);
        if (error && name === 'close') await handle.close();
        if (error) throw error;
        return Reflect.apply(real, target, args) as unknown;
      };
    },
  });
}
