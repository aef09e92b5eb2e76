import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeProjectJson } from '../../shared/formats/project-json/write-project-json.ts';
import { aClaim, anAnchor, anArticle, aProject } from '../builders.ts';
import { dropFiles, openShell } from './harness/browser-shell.ts';
import type { Shell } from './harness/browser-shell.ts';
import { countRenders, takeRenders } from './harness/count-renders.ts';
import { waitUntilSaved } from './harness/reader.ts';

const amount = 60;
const sentence = 'قالت الوزارة إن الأعمال انتهت قبل أسبوع. ';

function project(): string {
  const built = anArticle({ id: 'long', text: `خبر طويل\n${sentence.repeat(amount)}` });
  const claims = Array.from({ length: amount }, (_, index) => {
    const start = 9 + index * sentence.length;
    const content = anAnchor(built, { start, end: start + sentence.length - 2 });
    return aClaim({ id: `claim-${String(index)}`, content });
  });
  return writeProjectJson(
    aProject({ articles: [built], claims }),
    { kind: 'project' },
    { now: '2026-03-07T10:00:00.000Z', generator: 'Hashiya 0.1.0' },
  );
}

describe('an edit draws what it changes', () => {
  let shell: Shell;
  beforeAll(async () => {
    shell = await openShell({ locale: 'en', prepare: countRenders });
    const { page } = shell;
    await dropFiles(page, [
      { name: 'project.hashiya.json', bytes: new TextEncoder().encode(project()) },
    ]);
    await page.locator('.article-row').first().click();
    await waitUntilSaved(page);
  });
  afterAll(async () => {
    await shell.close();
  });

  it('the status of a claim: its row and parts of its form, not the other rows', async () => {
    const { page } = shell;
    await takeRenders(page);
    await page.keyboard.press('Alt+Digit2');
    await page
      .locator('.claim-row')
      .nth(amount - 1)
      .waitFor();
    await page.locator('.claim-row').first().click();
    await page.locator('[data-panel-editor]').waitFor();
    await page.waitForTimeout(500);
    // Rows and form are drawn here, so the counter sees them.
    expect(await takeRenders(page)).toBeGreaterThan(5 * amount);

    for (const key of ['KeyR', 'KeyA', 'KeyR']) {
      await page.keyboard.press(key);
      await waitUntilSaved(page);
      // What is drawn after “saved” as well: the library, who else says it.
      await page.waitForTimeout(500);
      const renders = await takeRenders(page);
      expect(renders).toBeGreaterThan(10);
      // 174 to 206; with ten claims fewer it was 750 when each edit drew list and form as a whole.
      expect(renders).toBeLessThan(260);
    }
  });
});
