// What can be said on the command line of `npm start -- …`.

/**
 * @typedef {object} StartOptions
 * @property {boolean} browser use the browser even where Electron would run (`--browser`)
 * @property {boolean} electron try to fetch the Electron runtime again (`--electron`)
 * @property {boolean} open open a browser window on the address (off with `--no-open`)
 * @property {number | undefined} port loopback port asked for (`--port N`)
 * @property {boolean} help only say how to use it (`--help`)
 */

export const usage = `npm start [-- options]
  --browser   use the browser, even where Electron would run
  --electron  try again to fetch the Electron runtime
  --no-open   do not open a browser window
  --port N    serve at this port (the port belongs to the address, and each address has its own library)`;

/**
 * @param {readonly string[]} args command-line arguments without the program itself
 * @returns {{ ok: true, options: StartOptions } | { ok: false, problem: string }}
 */
export function parseOptions(args) {
  /** @type {StartOptions} */
  const options = { browser: false, electron: false, open: true, port: undefined, help: false };
  const rest = args.flatMap((argument) =>
    argument.startsWith('--port=') ? ['--port', argument.slice('--port='.length)] : [argument],
  );
  while (rest.length > 0) {
    const argument = rest.shift();
    if (argument === '--browser') options.browser = true;
    else if (argument === '--electron') options.electron = true;
    else if (argument === '--no-open') options.open = false;
    else if (argument === '--help' || argument === '-h') options.help = true;
    else if (argument === '--port') {
      const port = Number(rest.shift() ?? '');
      if (!Number.isInteger(port) || port < 1 || port > 65535) {
        return { ok: false, problem: '--port needs a number from 1 to 65535.' };
      }
      options.port = port;
    } else return { ok: false, problem: `Unknown option ${String(argument)}.` };
  }
  if (options.browser && options.electron) {
    return { ok: false, problem: '--browser and --electron exclude each other.' };
  }
  return { ok: true, options };
}
