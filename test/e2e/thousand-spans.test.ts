import { createHash } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeProjectJson } from '../../shared/formats/project-json/write-project-json.ts';
import { aMention, anArticle, anAnchor, anEntity, aProject } from '../builders.ts';
import { dropFiles, openShell } from './harness/browser-shell.ts';
import type { Shell } from './harness/browser-shell.ts';
import { rowsOf } from './harness/database.ts';
import { waitUntilSaved } from './harness/reader.ts';

const words =
  'أعلنت بلدية النهرين أن ترميم الجسر القديم يبدأ الأحد المقبل وقال المهندس إن الأعمدة سليمة';
const lines = Array.from({ length: 5 }, (_, index) => `الفقرة ${String(index + 1)} ${words}.`);
const text = lines.join('\n\n');

/** Spans as words from the third of a paragraph: nested, crossing, adjacent, identical. */
const shapes = [
  [0, 10],
  [0, 3],
  [0, 3],
  [1, 2],
  [1, 4],
  [0, 2],
  [4, 6],
  [5, 8],
  [5, 6],
  [5, 6],
] as const;
/** Two hundred spans of a paragraph: each shape twenty times. */
const spansOfParagraph = Array.from({ length: 20 }, () => shapes).flat();

const spans = lines.flatMap((line, index) => {
  const lineStart = text.indexOf(line);
  const starts = [...line.matchAll(/\S+/gu)].slice(2).map((word) => lineStart + word.index);
  const ends = [...line.matchAll(/\S+/gu)]
    .slice(2)
    .map((word) => lineStart + word.index + word[0].length);
  return spansOfParagraph.map(([from, to], place) => ({
    name: `كيان ${String(index * 200 + place)}`,
    start: starts[from]!,
    end: ends[to - 1]!,
  }));
});

function project(): string {
  const built = anArticle({ id: 'spans', text });
  return writeProjectJson(
    aProject({
      articles: [built],
      entities: spans.map(({ name }, index) => anEntity({ id: `e${String(1000 + index)}`, name })),
      mentions: spans.map(({ start, end }, index) =>
        aMention({
          id: `m${String(1000 + index)}`,
          entityId: `e${String(1000 + index)}`,
          anchor: anAnchor(built, { start, end }),
        }),
      ),
    }),
    { kind: 'project' },
    { now: '2026-03-07T10:00:00.000Z', generator: 'Hashiya 0.1.0' },
  );
}

/** Scrolls to the nth paragraph and says where its nth word (from the third) is on the screen. */
async function pointAt(page: Page, paragraph: number, word: number) {
  const begin = `الفقرة ${String(paragraph + 1)} `;
  for (let time = 0; time < 60; time += 1) {
    const point = await page.evaluate(
      ([wanted, nth]) => {
        for (const element of document.querySelectorAll('.block-text')) {
          const node = element.firstChild;
          if (!(node instanceof Text) || !node.data.startsWith(wanted)) continue;
          element.scrollIntoView({ block: 'center' });
          const found = [...node.data.matchAll(/\S+/gu)][nth + 2];
          if (found === undefined) return null;
          const range = new Range();
          range.setStart(node, found.index);
          range.setEnd(node, found.index + found[0].length);
          const { x, y, width, height } = range.getBoundingClientRect();
          return { x: x + width / 2, y: y + height / 2 };
        }
        const scroller = document.querySelector('.reader-scroll');
        if (scroller !== null) scroller.scrollTop += 300;
        return null;
      },
      [begin, word] as const,
    );
    if (point !== null) return point;
    await page.waitForTimeout(60);
  }
  throw new Error(`paragraph ${String(paragraph + 1)} is not reached`);
}

/** Clicks a word and gives the records that are offered there, in their order. */
async function recordsAt(page: Page, paragraph: number, word: number): Promise<string[]> {
  await pointAt(page, paragraph, word);
  await page.waitForTimeout(40);
  const { x, y } = await pointAt(page, paragraph, word);
  await page.mouse.click(x, y);
  await page.locator('.record-stack button').first().waitFor();
  const labels = await page.locator('.record-stack button bdi').allInnerTexts();
  await page.keyboard.press('Escape');
  return labels;
}

/** What has to be offered at a word: the shortest first, equal ones in their order. */
const expectedAt = (paragraph: number, word: number): string[] => {
  const own = spans.slice(paragraph * 200, paragraph * 200 + 200);
  return spansOfParagraph
    .flatMap(([from, to], place) => {
      const span = own[place];
      return span !== undefined && from <= word && word < to ? [span] : [];
    })
    .sort((a, b) => a.end - a.start - (b.end - b.start) || a.start - b.start)
    .map(({ start, end, name }) => `${text.slice(start, end)} · ${name}`);
};

describe('a thousand spans on each other', () => {
  let shell: Shell;
  beforeAll(async () => {
    shell = await openShell();
    await dropFiles(shell.page, [{ name: 'spans.json', bytes: Buffer.from(project(), 'utf8') }]);
    await shell.page.locator('.block-text').first().waitFor();
    await waitUntilSaved(shell.page);
  });
  afterAll(async () => {
    expect(shell.problems).toEqual([]);
    await shell.close();
  });

  // Between them these two words lie in all spans of a paragraph.
  const places = [1, 5];

  it('67: each can be clicked, the shortest first, identical ones in a stable order', async () => {
    const seen = new Set<string>();
    for (let paragraph = 0; paragraph < lines.length; paragraph += 1) {
      for (const word of places) {
        const labels = await recordsAt(shell.page, paragraph, word);
        expect(labels, `${String(paragraph)}/${String(word)}`).toEqual(expectedAt(paragraph, word));
        for (const label of labels) seen.add(label);
      }
    }
    expect(seen.size).toBe(1000);
  }, 240_000);

  it('67: a record of the stack is selected by a click on it, changed and taken back in its place', async () => {
    const { page } = shell;
    const { x, y } = await pointAt(page, 4, 1);
    await page.mouse.click(x, y);
    // Of twenty identical ones, so that its place among them shows.
    await page.locator('.record-stack button').first().click();
    const outline = page.locator('.outline-mention').first();
    await outline.waitFor();
    expect(await page.locator('.record-stack').count()).toBe(0);
    await page.locator('.reader-scroll').focus();
    await page.keyboard.press('BracketRight');
    await waitUntilSaved(page);
    expect(await recordsAt(page, 4, 1)).not.toEqual(expectedAt(4, 1));
    await page.locator('.reader-scroll').focus();
    await page.keyboard.press('Control+KeyZ');
    await waitUntilSaved(page);
    expect(await recordsAt(page, 4, 1)).toEqual(expectedAt(4, 1));
  });

  it('67: the text is what it was, shown, copied and stored; a restart changes no order', async () => {
    const { context } = shell;
    const hash = (value: string) => createHash('sha256').update(value).digest('hex');
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await shell.page.locator('.reader-scroll').focus();
    await shell.page.keyboard.press('Control+KeyA');
    await shell.page.keyboard.press('Control+KeyC');
    expect(hash(await shell.page.evaluate(async () => navigator.clipboard.readText()))).toBe(
      hash(text),
    );
    const [row] = (await rowsOf(shell.page, 'texts')) as readonly { readonly text: string }[];
    expect(hash(row?.text ?? '')).toBe(hash(text));
    for (const shown of await shell.page.locator('.block-text').allTextContents()) {
      expect(lines).toContain(shown);
    }
    shell = await shell.restart();
    await shell.page.locator('.block-text').first().waitFor();
    await shell.page.locator('.reader-scroll').evaluate((element) => {
      element.scrollTop = 0;
    });
    for (const paragraph of [0, 2, 4]) {
      for (const word of places) {
        expect(await recordsAt(shell.page, paragraph, word)).toEqual(expectedAt(paragraph, word));
      }
    }
  });
});
