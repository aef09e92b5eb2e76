import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Compiles one file that exists in memory only, together with everything that the folder's own
 * tsconfig.json includes: a package whose types drag in the DOM or Node would show here too.
 *
 * @returns the compiler's messages about that file
 */
function compileIn(folder: string, code: string): string[] {
  const configFile = `${root}${folder}/tsconfig.json`;
  const config = ts.getParsedCommandLineOfConfigFile(
    configFile,
    {},
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: () => undefined,
    },
  );
  if (!config) throw new Error(`${configFile} cannot be read`);
  const bad = `${root}${folder}/fence-in-memory.ts`;
  const host = ts.createCompilerHost(config.options, true);
  const { fileExists, getSourceFile } = host;
  host.fileExists = (path) => path === bad || fileExists(path);
  host.getSourceFile = (path, ...rest) =>
    path === bad
      ? ts.createSourceFile(path, code, ts.ScriptTarget.ES2023, true)
      : getSourceFile(path, ...rest);
  const program = ts.createProgram([...config.fileNames, bad], config.options, host);
  const source = program.getSourceFile(bad);
  if (!source) throw new Error('The file in memory was not compiled');
  return program
    .getSemanticDiagnostics(source)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

/** A folder, an expression each line of which its host lacks, and the names that must be refused. */
const refused: readonly [folder: string, names: readonly string[]][] = [
  [
    'shared',
    [
      'window',
      'document',
      'HTMLElement',
      'localStorage',
      'process',
      'Buffer',
      '__dirname',
      'crypto',
      'performance',
      'setTimeout',
      'fetch',
      'console',
    ],
  ],
  ['electron', ['window', 'document', 'HTMLElement', 'requestAnimationFrame', 'indexedDB']],
  ['renderer', ['process', 'Buffer', '__dirname', 'require', 'global']],
];

const allowed: readonly [folder: string, names: readonly string[]][] = [
  ['shared', ['TextDecoder', 'TextEncoder', 'URL', 'Intl', 'Map']],
  ['electron', ['process', 'Buffer', 'setTimeout', 'TextDecoder']],
  ['renderer', ['window', 'document', 'indexedDB', 'crypto', 'Worker']],
];

describe('compiler fences', () => {
  it.each(refused)(
    '%s knows none of %j',
    (folder, names) => {
      const messages = compileIn(
        folder,
        names.map((name) => `export const a_${name} = ${name};`).join('\n'),
      );
      const unknown = names.filter((name) =>
        messages.some((message) => message.includes(`'${name}'`)),
      );
      expect(unknown).toEqual(names);
    },
    60_000,
  );

  it.each(allowed)(
    '%s knows %j',
    (folder, names) => {
      const code = names.map((name) => `export const a_${name} = ${name};`).join('\n');
      expect(compileIn(folder, code)).toEqual([]);
    },
    60_000,
  );

  it('refuses Node modules in shared and in the renderer', () => {
    const code = "import { readFileSync } from 'node:fs';\nexport const a = readFileSync;";
    expect(compileIn('shared', code)).not.toEqual([]);
    expect(compileIn('renderer', code)).not.toEqual([]);
  }, 60_000);
});
