import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  mainProblems,
  preloadProblems,
  rendererProblems,
} from '../../../build/checks/bundle-problems.mjs';

const page =
  '<!doctype html><head><script type="module" crossorigin src="/assets/a.js"></script><link rel="stylesheet" href="/assets/a.css"></head>';
let folder: string;

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hashiya-bundle-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('rendererProblems', () => {
  beforeEach(() => {
    write('index.html', page);
    write('assets/a.js', 'console.log(1);');
    write('assets/a.css', '@font-face { src: url(/assets/a.woff2) }');
    write('assets/ar-1.js', 'export const ar = 1;');
    write('assets/en-1.js', 'export const en = 1;');
  });

  it('finds nothing in a good bundle', () => {
    expect(rendererProblems(folder).problems).toEqual([]);
  });

  it.each([
    '<script>1</script>',
    '<style>p{}</style>',
    '<p style="color: red">',
    '<body onload="f()">',
    '<link rel="icon" href="https://example.org/a.png">',
    '<script src="//example.org/a.js"></script>',
  ])('refuses %s', (markup) => {
    write('index.html', page + markup);
    expect(rendererProblems(folder).problems).toHaveLength(1);
  });

  it('refuses source maps, and data: and foreign addresses in styles', () => {
    write('assets/a.js.map', '{}');
    write('assets/b.css', 'p { background: url(data:image/png;base64,AA) }');
    write('assets/c.css', 'p { background: url("https://example.org/a.png") }');
    write('assets/d.css', '@import "https://example.org/a.css";');
    write('assets/e.css', "@import '//example.org/a.css';");
    expect(rendererProblems(folder).problems).toHaveLength(5);
  });

  it('refuses strings of a language that are in no file of their own', () => {
    rmSync(join(folder, 'assets/en-1.js'));
    expect(rendererProblems(folder).problems).toEqual([
      'The strings of a language are not a file of their own.',
    ]);
  });

  it('counts what the page names and the larger language, and holds it to a limit', () => {
    const before = rendererProblems(folder).startBytes;
    write(
      'assets/en-1.js',
      `export const en = "${Array.from({ length: 500 }, (_, n) => n).join()}";`,
    );
    const { startBytes } = rendererProblems(folder);
    expect(startBytes).toBeGreaterThan(before + 500);
    expect(rendererProblems(folder, startBytes).problems).toEqual([]);
    expect(rendererProblems(folder, startBytes - 1).problems).toHaveLength(1);
  });

  it.each([
    'const f = new Function("return 1");',
    'Function("return 1")();',
    'eval("1")',
    'window.eval("1")',
    'globalThis.eval ("1")',
    '(0,eval)("1")',
    '(0, globalThis.eval)("1")',
  ])('90: refuses code out of text: %s', (code) => {
    write('assets/b.js', code);
    expect(rendererProblems(folder).problems).toEqual(['assets/b.js makes code out of text.']);
  });

  it('knows methods and words that only look like it', () => {
    write(
      'assets/b.js',
      'retrieval(1); a.eval(2); isFunction(a); a.Function(1); b instanceof Function;',
    );
    expect(rendererProblems(folder).problems).toEqual([]);
  });

  it('refuses a page that loads too much, or nothing', () => {
    expect(rendererProblems(folder, 10).problems).toHaveLength(1);
    write('index.html', '<!doctype html>');
    expect(rendererProblems(folder).problems).toEqual(['index.html names no script.']);
  });
});

describe('preloadProblems', () => {
  it('wants one file that asks for Electron alone', () => {
    write('preload.cjs', 'let electron = require("electron");');
    expect(preloadProblems(folder)).toEqual([]);
    write('preload.cjs', 'let zod = require("zod");');
    expect(preloadProblems(folder)).toEqual(['The preload asks for zod.']);
    write('chunk.cjs', '');
    expect(preloadProblems(folder)).toHaveLength(2);
    write('preload.cjs.map', '{}');
    expect(preloadProblems(folder)).toContain('preload.cjs.map is a source map.');
  });
});

describe('mainProblems', () => {
  it('wants every library inside', () => {
    write(
      'main.js',
      'import { app } from "electron";\nimport fs from "node:fs";\nvar p = __require("path");',
    );
    expect(mainProblems(folder)).toEqual([]);
    write('main.js', 'import "./chunk.js";\nimport{detect}from"jschardet";\nawait import("zod");');
    write('chunk.js', 'export * from "fflate";');
    expect(mainProblems(folder).sort()).toEqual([
      'The main process asks for fflate.',
      'The main process asks for jschardet.',
      'The main process asks for zod.',
    ]);
    write('main.js.map', '{}');
    expect(mainProblems(folder)).toContain('main.js.map is a source map.');
  });
});
