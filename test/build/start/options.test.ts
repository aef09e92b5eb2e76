import { describe, expect, it } from 'vitest';
import { parseOptions } from '../../../build/start/options.mjs';

describe('parseOptions', () => {
  it('opens a window in Electron by default', () => {
    expect(parseOptions([])).toEqual({
      ok: true,
      options: { browser: false, electron: false, open: true, port: undefined, help: false },
    });
  });

  it.each([
    [['--port', '5000', '--no-open', '--browser']],
    [['--browser', '--port=5000', '--no-open']],
  ])('reads %j', (args) => {
    expect(parseOptions(args)).toMatchObject({
      ok: true,
      options: { browser: true, open: false, port: 5000 },
    });
  });

  it.each([
    [['--port']],
    [['--port', 'x']],
    [['--port', '0']],
    [['--port', '65536']],
    [['--port', '80.5']],
    [['--prot', '80']],
    [['--browser', '--electron']],
  ])('refuses %j in a sentence', (args) => {
    const parsed = parseOptions(args);
    expect(parsed.ok).toBe(false);
    expect(parsed).toHaveProperty('problem', expect.stringMatching(/\.$/));
  });
});
