import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeProjectJson } from '../../shared/formats/project-json/write-project-json.ts';
import {
  aClaim,
  aContradiction,
  aMention,
  anArticle,
  anchorOn,
  anEntity,
  aProject,
} from '../builders.ts';
import { dropFiles, openShell } from './harness/browser-shell.ts';
import type { Shell } from './harness/browser-shell.ts';
import { waitUntilSaved } from './harness/reader.ts';

/** What a quote may carry; everything is left open, or closes what the quote did not open. */
const controls = {
  nothing: '',
  RLE: '\u202b',
  LRE: '\u202a',
  RLO: '\u202e',
  LRO: '\u202d',
  'PDF RLO': '\u202c\u202e',
  PDI: '\u2069',
  'PDI RLO': '\u2069\u202e',
  'PDI LRO': '\u2069\u202d',
  LRI: '\u2066',
  RLI: '\u2067',
  FSI: '\u2068',
};
const names = Object.keys(controls) as (keyof typeof controls)[];

/** The word that stands in every text with controls, and in no other. */
const marker = 'nimda';

/** One article for each control: the same words, the same records. */
function project(): string {
  const parts = names.map((name, index) => {
    const control = controls[name];
    const [cue, content, who] = [
      // The same width in both directions, with nothing that joins: only places are compared.
      `${marker} ${control}nn`,
      `${marker}${control} ترك العمل (7)`,
      `هيئة ${control}${marker}`,
    ];
    const text = [
      `خبر رقم ${String(index + 1)}`,
      `${cue} كتبت: إن الجسر (A-12) آمن، 3 - 4 أعوام.`,
      `وأضاف: ${content} أمس.`,
      `ونفت ${who} أن Delta Bridges 5% مغلق.`,
    ].join('\n\n');
    const id = `a${String(index)}`;
    const article = anArticle({ id, text });
    const entity = anEntity({ id: `${id}-e`, name: who, type: 'organization' });
    const source = (entityId: string | null) =>
      ({ kind: entityId === null ? 'implicit' : 'named', entityId, anchor: null }) as const;
    const cued = (words: string) =>
      ({ anchor: anchorOn(article, words), class: 'assertion', polarity: 'positive' }) as const;
    const claims = [
      aClaim({
        id: `${id}-1`,
        content: anchorOn(article, 'إن الجسر (A-12) آمن، 3 - 4 أعوام'),
        cue: cued(cue),
        source: source(null),
      }),
      aClaim({ id: `${id}-2`, content: anchorOn(article, content), cue: cued('وأضاف') }),
      aClaim({
        id: `${id}-3`,
        content: anchorOn(article, 'أن Delta Bridges 5% مغلق'),
        cue: cued('ونفت'),
        source: source(entity.id),
      }),
    ];
    const mention = aMention({
      id: `${id}-m`,
      entityId: entity.id,
      anchor: anchorOn(article, who),
    });
    const contradictions = [
      aContradiction(`${id}-1`, `${id}-2`, { id: `${id}-x` }),
      aContradiction(`${id}-3`, `${id}-1`, { id: `${id}-y` }),
    ];
    return { article, entity, mention, claims, contradictions };
  });
  return writeProjectJson(
    aProject({
      articles: parts.map(({ article }) => article),
      entities: parts.map(({ entity }) => entity),
      mentions: parts.map(({ mention }) => mention),
      claims: parts.flatMap(({ claims }) => claims),
      contradictions: parts.flatMap(({ contradictions }) => contradictions),
    }),
    { kind: 'project' },
    { now: '2026-03-07T10:00:00.000Z', generator: 'Hashiya 0.1.0' },
  );
}

/**
 * Each text of the panel that has no control, with the place of each of its letters in whole pixels:
 * the words before and after a quote, the rows below it, headings, signs and counts.
 */
async function neighbours(page: Page): Promise<string[]> {
  return page.evaluate((laden) => {
    const panel = document.querySelector('.record-panel');
    if (panel === null) throw new Error('no panel');
    const found: string[] = [];
    const walker = document.createTreeWalker(panel, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const { data } = node as Text;
      // A line of context is a sentence of the article, and may read as that does.
      if (node.parentElement?.closest('.context-line') !== null) continue;
      if (data.trim() === '' || data.includes(laden) || data.includes('خبر رقم')) continue;
      const places = Array.from(data, (_letter, at) => {
        const range = new Range();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const { left, top } = range.getBoundingClientRect();
        return `${String(Math.round(left))},${String(Math.round(top))}`;
      });
      found.push(`${data} ${places.join(' ')}`);
    }
    return found;
  }, marker);
}

describe('72: a quote with direction controls that it leaves open', () => {
  let shell: Shell;
  beforeAll(async () => {
    shell = await openShell();
    const bytes = Buffer.from(project(), 'utf8');
    await dropFiles(shell.page, [{ name: 'bidi.json', bytes }]);
    await shell.page.locator('.block-text').first().waitFor();
    await waitUntilSaved(shell.page);
  });
  afterAll(async () => {
    expect(shell.problems).toEqual([]);
    await shell.close();
  });

  /** Opens the article with a control. */
  async function openArticle(name: keyof typeof controls): Promise<void> {
    const { page } = shell;
    const title = `خبر رقم ${String(names.indexOf(name) + 1)}`;
    await page.keyboard.press('Escape');
    await page.locator('.article-row-title').getByText(title, { exact: true }).click();
    await page.locator('h1.block-text').getByText(title, { exact: true }).waitFor();
  }

  /** Opens one of its panels, the first record in the form, and measures. */
  async function measure(tab: number): Promise<string[]> {
    const { page } = shell;
    await page.keyboard.press('Escape');
    await page.keyboard.press(`Alt+Digit${String(tab)}`);
    await page.locator('[data-panel-list]').getByRole('option').first().click();
    await page.locator('[data-panel-list] [aria-selected="true"]').waitFor();
    await page.locator('[data-panel-editor]').waitFor();
    await page.mouse.move(0, 0);
    return neighbours(page);
  }

  it('moves no letter of the words around it in any panel', async () => {
    const panels = ['entities', 'claims', 'contradictions', 'review'];
    const undisturbed: string[][] = [];
    const moved: Record<string, string[]> = {};
    for (const name of names) {
      await openArticle(name);
      for (const [index, panel] of panels.entries()) {
        const found = await measure(index + 1);
        expect(found.length, panel).toBeGreaterThan(20);
        // The first article has no control.
        const expected = (undisturbed[index] ??= found);
        const others = found.filter((place, at) => place !== expected[at]);
        if (others.length > 0) moved[`${panel}, ${name}`] = others;
      }
    }
    expect(moved).toEqual({});
  });
});
