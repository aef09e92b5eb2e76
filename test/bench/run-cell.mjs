// One subject on one document in a page of its own, with a limit of time.
/** @import { Browser } from 'playwright-core' */
/** @import { Timings } from './timings.ts' */

/** @typedef {{ timings: Partial<Timings>, problem: string | null }} CellRun */

/**
 * @param {Browser} browser
 * @param {string} address of the subject's page
 * @param {{ bytes: number, marks: number }} document
 * @param {{ repeat: number, limit: number }} options `limit` in milliseconds
 * @returns {Promise<CellRun>}
 */
export async function runCell(browser, address, document, { repeat, limit }) {
  // The peers write styles into the page, which the policy of our server forbids.
  const context = await browser.newContext({
    bypassCSP: true,
    viewport: { width: 1280, height: 800 },
    locale: 'ar',
  });
  const page = await context.newPage();
  /** @type {string[]} */
  const problems = [];
  page.on('pageerror', (error) => problems.push(error.message));
  /** @type {Partial<Timings>} */
  let timings = {};
  await page.exposeFunction('benchReport', (/** @type {Partial<Timings>} */ part) => {
    timings = { ...timings, ...part };
  });
  const session = await context.newCDPSession(page);
  try {
    await page.goto(address);
    await page.waitForFunction(() => 'runBench' in globalThis, null, { timeout: 20_000 });
    const run = page.evaluate(
      async (/** @type {[number, number, number]} */ [bytes, marks, times]) =>
        /** @type {{ runBench: (bytes: number, marks: number, times: number) => Promise<void> }} */ (
          /** @type {unknown} */ (globalThis)
        ).runBench(bytes, marks, times),
      /** @type {[number, number, number]} */ ([document.bytes, document.marks, repeat]),
    );
    // A run that is given up ends later with an error of its own.
    run.catch(() => undefined);
    const ended = await Promise.race([run.then(() => true), after(limit)]);
    return { timings, problem: ended ? null : `> ${String(limit / 1000)} s` };
  } catch (error) {
    const [line = ''] = (problems[0] ?? String(error)).split('\n');
    return { timings, problem: `fails (${line.slice(0, 100)})` };
  } finally {
    // A busy page hears nothing else; what it still does would disturb the next one.
    await Promise.race([
      session.send('Runtime.terminateExecution').catch(() => undefined),
      after(500),
    ]);
    await Promise.race([context.close(), after(8000)]);
  }
}

/**
 * @param {number} milliseconds
 * @returns {Promise<false>}
 */
async function after(milliseconds) {
  return new Promise((resolve) => {
    setTimeout(() => {
      resolve(false);
    }, milliseconds).unref();
  });
}
