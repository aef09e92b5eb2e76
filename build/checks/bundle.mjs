// Checks the compiled programs in out/.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { kilobytes, mainProblems, preloadProblems, rendererProblems } from './bundle-problems.mjs';

const out = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), 'out');

const renderer = rendererProblems(join(out, 'renderer'));
const problems = [
  ...renderer.problems,
  ...mainProblems(join(out, 'main')),
  ...preloadProblems(join(out, 'preload')),
];
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
console.log(
  `The window starts with ${kilobytes(renderer.startBytes)} of code and styles, gzipped.`,
);
