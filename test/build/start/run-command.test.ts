import { describe, expect, it } from 'vitest';
import { runCommand } from '../../../build/start/run-command.mjs';

const node = (code: string, timeoutMs?: number) =>
  runCommand(process.execPath, ['-e', code], {
    quiet: true,
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
  });

describe('runCommand', () => {
  it('gives the exit code', async () => {
    expect(await node('process.exit(0)')).toBe(0);
    expect(await node('process.exit(7)')).toBe(7);
  });

  it('ends a program whose time is up', async () => {
    expect(await node('setInterval(() => {}, 1000)', 200)).toBe(124);
  });

  it('says when there is no such program', async () => {
    expect(await runCommand('hashiya-no-such-program', [])).toBe(127);
  });
});
