import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Manifest {
  readonly version?: string;
  readonly dependencies?: Record<string, string>;
  readonly devDependencies?: Record<string, string>;
}
interface Entry extends Manifest {
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
}

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8'));
const manifest = read('package.json') as Manifest;
const lock = read('package-lock.json') as { readonly packages: Record<string, Entry> };

describe('the packages', () => {
  it('100: are all bundled, so that nothing is installed beside the program', () => {
    expect(manifest.dependencies).toBeUndefined();
  });

  it('100: are asked for in one exact version each, Electron in the supported line', () => {
    const wanted = Object.entries(manifest.devDependencies ?? {});
    expect(wanted.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
    expect(manifest.devDependencies?.electron).toMatch(/^45\./);
  });

  it('100: come from the registry, each with the hash of its content, and from no address', () => {
    const entries = Object.entries(lock.packages).filter(([path]) => path !== '');
    expect(entries.length).toBeGreaterThan(100);
    for (const [path, { integrity, resolved, link }] of entries) {
      expect(integrity, path).toMatch(/^sha512-/);
      expect(resolved, path).toBeUndefined();
      expect(link, path).toBeUndefined();
    }
  });
});
