import axe from 'axe-core';
import { expect } from 'vitest';

/**
 * Fails with a readable list when axe finds an accessibility violation inside `container`.
 *
 * Two rules are off: colour contrast needs layout, which happy-dom lacks (the end-to-end tests
 * check it in Chromium), and a fragment under test has no page landmarks around it.
 */
export async function expectNoAxeViolations(container: Element): Promise<void> {
  const results = await axe.run(container, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  const found = results.violations.map(
    (violation) =>
      `${violation.id}: ${violation.help}\n  ${violation.nodes.map((node) => node.html).join('\n  ')}`,
  );
  expect(found).toEqual([]);
}
