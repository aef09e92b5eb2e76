import { createRequire } from 'node:module';
import { cruise } from 'dependency-cruiser';

/** @import { IConfiguration, ICruiseResult } from 'dependency-cruiser' */

/**
 * Looks for imports that the architecture forbids.
 *
 * @param {string} root folder that the rules' paths are relative to
 * @param {readonly string[]} folders what to look through, relative to `root`
 * @returns {Promise<{ violations: string[], modules: string[] }>} each violation as
 *   `rule: from → to`, and the own modules (not packages) that were looked at
 */
export async function cruiseLayers(root, folders) {
  const require = createRequire(import.meta.url);
  const { forbidden, options } = /** @type {IConfiguration} */ (
    require('../../.dependency-cruiser.cjs')
  );
  const { output } = await cruise(
    [...folders],
    { ...options, baseDir: root, validate: true, ruleSet: { forbidden: forbidden ?? [] } },
    options?.enhancedResolveOptions ?? {},
  );
  if (typeof output === 'string') throw new Error(`Unexpected report: ${output}`);
  const result = /** @type {ICruiseResult} */ (output);
  return {
    violations: result.summary.violations.map(
      ({ rule, from, to }) => `${rule.name}: ${from} → ${to}`,
    ),
    modules: result.modules
      .map((module) => module.source)
      .filter((path) => !path.startsWith('node_modules/')),
  };
}
