import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { neededInstall } from '../../../build/start/dependencies.mjs';

let root: string;

function write(path: string, value: unknown): void {
  writeFileSync(join(root, path), JSON.stringify(value));
}

const requests = { devDependencies: { react: '19.3.1' } };
const locked = {
  '': requests,
  'node_modules/react': { version: '19.3.1' },
  'node_modules/other-system': { version: '1.0.0', optional: true },
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'hashiya-dependencies-'));
  mkdirSync(join(root, 'node_modules'));
  write('package.json', requests);
  write('package-lock.json', { packages: locked });
  write('node_modules/.package-lock.json', {
    packages: { 'node_modules/react': { version: '19.3.1' } },
  });
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

describe('neededInstall', () => {
  it('needs nothing when all but optional packages are there', () => {
    expect(neededInstall(root)).toBe('nothing');
  });

  it('installs anew when node_modules is missing or unfinished', () => {
    rmSync(join(root, 'node_modules'), { recursive: true });
    expect(neededInstall(root)).toBe('ci');
    mkdirSync(join(root, 'node_modules/react'), { recursive: true });
    expect(neededInstall(root)).toBe('ci');
  });

  it('installs anew when a version differs from the lock file', () => {
    write('package-lock.json', {
      packages: { ...locked, 'node_modules/react': { version: '19.3.2' } },
    });
    expect(neededInstall(root)).toBe('ci');
  });

  it('installs anew when an optional package is there in another version', () => {
    write('node_modules/.package-lock.json', {
      packages: {
        'node_modules/react': { version: '19.3.1' },
        'node_modules/other-system': { version: '0.9.0' },
      },
    });
    expect(neededInstall(root)).toBe('ci');
  });

  it('brings the lock file up to date when package.json asks for something else', () => {
    write('package.json', { devDependencies: { react: '19.3.1', zod: '4.6.7' } });
    expect(neededInstall(root)).toBe('install');
  });

  it('makes a lock file when there is none', () => {
    rmSync(join(root, 'package-lock.json'));
    expect(neededInstall(root)).toBe('install');
  });
});
