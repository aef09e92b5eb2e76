import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashInputs, isUpToDate, writeStamp } from '../../build/stamps.mjs';

const part = { name: 'renderer', inputs: ['src', 'lock.json'], output: 'out/renderer/index.html' };
let root: string;

/** Notes the present sources as built. */
function build(): void {
  writeStamp(root, part, hashInputs(root, part.inputs));
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'hashiya-stamps-'));
  mkdirSync(join(root, 'src/deep'), { recursive: true });
  mkdirSync(join(root, 'out/renderer'), { recursive: true });
  writeFileSync(join(root, 'src/deep/a.ts'), 'a');
  writeFileSync(join(root, 'lock.json'), '{}');
  writeFileSync(join(root, part.output), '<p>');
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

describe('isUpToDate', () => {
  it('is false until the part was built, then true', () => {
    expect(isUpToDate(root, part)).toBe(false);
    build();
    expect(isUpToDate(root, part)).toBe(true);
  });

  it('sees a changed, an added, a removed and a renamed file', () => {
    build();
    writeFileSync(join(root, 'src/deep/a.ts'), 'b');
    expect(isUpToDate(root, part)).toBe(false);

    build();
    writeFileSync(join(root, 'src/b.ts'), '');
    expect(isUpToDate(root, part)).toBe(false);

    build();
    rmSync(join(root, 'src/b.ts'));
    expect(isUpToDate(root, part)).toBe(false);

    build();
    rmSync(join(root, 'src/deep/a.ts'));
    writeFileSync(join(root, 'src/deep/c.ts'), 'b');
    expect(isUpToDate(root, part)).toBe(false);
  });

  it('does not mind a file that was only touched', () => {
    build();
    utimesSync(join(root, 'src/deep/a.ts'), new Date(0), new Date(0));
    expect(isUpToDate(root, part)).toBe(true);
  });

  it('is false when the output is gone', () => {
    build();
    rmSync(join(root, part.output));
    expect(isUpToDate(root, part)).toBe(false);
  });
});

describe('hashInputs', () => {
  it('tells an absent input from an empty one', () => {
    const before = hashInputs(root, ['not-there']);
    writeFileSync(join(root, 'not-there'), '');
    expect(hashInputs(root, ['not-there'])).not.toBe(before);
  });
});
