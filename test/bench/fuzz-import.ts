import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { damagedFixtures } from '../property/damaged-files.ts';
import { controls } from './fuzz-controls.ts';
import { beyondLimits, limits, type Told } from './fuzz-limits.ts';

/**
 * Imports damaged copies of every fixture, each fixture in a process of its own whose heap may not
 * pass the limit, so that a copy that wants more memory ends it. Prints figures; false when a copy
 * crashed, took too long or took too much.
 */
export async function fuzzImport(copies: number): Promise<boolean> {
  return withProgram(async (program) => runAll(program, copies));
}

/**
 * Runs programs that break the limits on purpose instead of imports. False when one of them was not
 * found out: then the figures of {@link fuzzImport} mean nothing.
 */
export async function runControls(): Promise<boolean> {
  return withProgram(async (program) => {
    let isSeen = true;
    for (const name of Object.keys(controls)) {
      const told = await runOne(program, name, 1);
      const found = typeof told === 'string' ? told.split('\n').at(-1) : beyondLimits(told);
      console.log(`${name}: ${found === '' ? 'NOT FOUND' : `found (${String(found)})`}`);
      isSeen &&= found !== '';
    }
    return isSeen;
  });
}

async function withProgram(run: (program: string) => Promise<boolean>): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'hashiya-fuzz-'));
  try {
    await build({
      configFile: false,
      logLevel: 'error',
      ssr: { noExternal: true },
      build: {
        ssr: join(import.meta.dirname, 'fuzz-import-child.ts'),
        outDir: folder,
        rolldownOptions: { output: { entryFileNames: 'child.mjs' } },
      },
    });
    return await run(join(folder, 'child.mjs'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function runAll(program: string, copies: number): Promise<boolean> {
  const names = damagedFixtures().map(([name]) => name);
  const waiting = [...names];
  const told = new Map<string, Told | string>();
  const worker = async (): Promise<void> => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
      told.set(name, await runOne(program, name, copies));
    }
  };
  await Promise.all(Array.from({ length: Math.min(2, cpus().length) }, worker));
  const [done, broken] = [new Map<string, Told>(), new Map<string, string>()];
  for (const name of names) {
    const one = told.get(name) ?? 'not run';
    if (typeof one === 'string') broken.set(name, one);
    else done.set(name, one);
  }
  for (const [name, one] of done) {
    const beyond = beyondLimits(one);
    if (beyond !== '') broken.set(name, beyond);
    console.log(
      `${name}: ${String(one.articles)} articles, ${String(one.refused)} refused, ` +
        `slowest ${one.slowestMs.toFixed(0)} ms, peak ${one.peakMb.toFixed(0)} MB`,
    );
  }
  for (const [name, reason] of broken) console.error(`${name}: ${reason}`);
  const all = [...done.values()];
  const most = (pick: (one: Told) => number) => Math.max(0, ...all.map(pick)).toFixed(0);
  console.log(
    `\n${String(names.length)} fixtures × ${String(copies)} damaged copies: ` +
      `${String(broken.size)} broken; slowest copy ${most(({ slowestMs }) => slowestMs)} ms; ` +
      `most memory ${most(({ peakMb }) => peakMb)} MB, of which the empty process takes ` +
      `${most(({ baseMb }) => baseMb)} MB.`,
  );
  return broken.size === 0;
}

async function runOne(program: string, name: string, copies: number): Promise<Told | string> {
  return new Promise((resolve) => {
    const child = spawn(
      process.execPath,
      [`--max-old-space-size=${String(limits.mb)}`, program, name, String(copies)],
      { stdio: ['ignore', 'pipe', 'pipe'] },
    );
    let [out, problems] = ['', ''];
    child.stdout.on('data', (data: Buffer) => {
      out += data.toString();
    });
    child.stderr.on('data', (data: Buffer) => {
      problems += data.toString();
    });
    // A synchronous hang in the child can only be ended from outside.
    const timer = setTimeout(() => child.kill('SIGKILL'), limits.ms * 60);
    child.on('close', (code) => {
      clearTimeout(timer);
      if (code === 0) resolve(JSON.parse(out) as Told);
      else resolve(`ended with ${String(code)}: ${problems.trim().slice(-300)}`);
    });
  });
}
