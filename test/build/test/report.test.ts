import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { countTests, summarise } from '../../../build/test/report.mjs';
import { chooseParts, testParts } from '../../../build/test/test-parts.mjs';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'hashiya-report-'));
  vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', undefined);
});

afterEach(() => {
  rmSync(root, { recursive: true });
  vi.unstubAllEnvs();
});

const passed = { name: 'unit', outcome: 'passed', seconds: 1 } as const;

describe('countTests', () => {
  it('counts and names, and counts a file that could not be loaded as a failure', () => {
    const counts = countTests({
      testResults: [
        {
          name: 'a.test.ts',
          status: 'passed',
          message: '',
          assertionResults: [
            { fullName: 'a one', status: 'passed' },
            { fullName: 'a two', status: 'skipped' },
            { fullName: 'a three', status: 'todo' },
          ],
        },
        {
          name: 'b.test.ts',
          status: 'failed',
          message: '',
          assertionResults: [{ fullName: 'b one', status: 'failed' }],
        },
        { name: 'c.test.ts', status: 'failed', message: 'no such module', assertionResults: [] },
      ],
    });
    expect(counts).toEqual({
      passed: 1,
      failed: ['b one', 'c.test.ts'],
      skipped: ['a two', 'a three'],
    });
  });
});

describe('summarise', () => {
  it('is a success when every part passed', () => {
    const tests = { passed: 3, failed: [], skipped: [] };
    const { ok, text } = summarise([{ ...passed, tests }], root);
    expect(ok).toBe(true);
    expect(text).toContain('Parts: 1 passed, 0 failed, 0 did not run.');
    expect(text).toContain('Tests: 3 passed, 0 failed, 0 did not run.');
  });

  it('names what failed', () => {
    const tests = { passed: 3, failed: ['span is half-open'], skipped: [] };
    const { ok, text } = summarise([{ ...passed, outcome: 'failed', tests }], root);
    expect(ok).toBe(false);
    expect(text).toContain('failed: unit: span is half-open');
  });

  it('is no success when a part could not run', () => {
    const e2e = { name: 'e2e', outcome: 'did not run', reason: 'no Chromium', seconds: 0 } as const;
    const { ok, text } = summarise([passed, e2e], root);
    expect(ok).toBe(false);
    expect(text).toContain('did not run: e2e (no Chromium)');
  });

  it('allows the tests that need what cannot be had here, and names them', () => {
    const name = 'window [needs the Electron runtime] opens';
    const tests = { passed: 3, failed: [], skipped: [name] };
    const { ok, text } = summarise([{ ...passed, tests }], root);
    expect(ok).toBe(true);
    expect(text).toContain(`did not run: unit: ${name} (there is no Electron runtime)`);
  });

  it('is no success when such a test was skipped although the thing is there', () => {
    const seeds = join(root, 'shared/seeds');
    mkdirSync(seeds, { recursive: true });
    mkdirSync(join(root, 'main'));
    writeFileSync(join(seeds, 'seed-article.txt'), '');
    const tests = { passed: 3, failed: [], skipped: ['reads [needs the seed article] it'] };
    expect(summarise([{ ...passed, tests }], join(root, 'main')).ok).toBe(false);
    expect(summarise([{ ...passed, tests }], join(root, 'main/deeper')).ok).toBe(true);
  });

  it('is no success when any other test was skipped', () => {
    const tests = { passed: 3, failed: [], skipped: ['later'] };
    const { ok, text } = summarise([{ ...passed, tests }], root);
    expect(ok).toBe(false);
    expect(text).toContain('unit: later (skipped without an allowed reason)');
  });
});

describe('chooseParts', () => {
  it('runs everything, or the parts and groups that are named, in the usual order', () => {
    expect(chooseParts([])).toEqual({ ok: true, parts: testParts });
    const chosen = chooseParts(['--only', 'unit,lint']);
    if (!chosen.ok) throw new Error(chosen.problem);
    expect(chosen.parts.map(({ name }) => name)).toEqual([
      'oxlint',
      'eslint',
      'stylelint',
      'layers',
      'catalogue',
      'knip',
      'unit',
    ]);
  });

  it.each([[['--only']], [['--only', 'unti']], [['unit']], [['--only', 'unit', 'types']]])(
    'refuses %j',
    (args) => {
      expect(chooseParts(args).ok).toBe(false);
    },
  );
});
