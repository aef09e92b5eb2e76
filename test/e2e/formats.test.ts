// Every format written by the interface and looked at on disk; every format that is read, read back
// into an empty application through the preview.
import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeCodebookJson } from '../../shared/formats/codebook-json.ts';
import { defaultCodebook } from '../../shared/model/default-codebook.ts';
import { exportFormats } from '../../shared/formats/export/index.ts';
import type { ExportFormatId } from '../../shared/formats/export/index.ts';
import { en } from '../../renderer/strings/en/index.ts';
import { dropFiles, openShell } from './harness/browser-shell.ts';
import type { Shell } from './harness/browser-shell.ts';
import { waitUntilSaved } from './harness/reader.ts';

/** What is on disk, and the name under which the browser saved it. */
interface Written {
  readonly name: string;
  readonly bytes: Uint8Array;
}

async function exportAs(page: Page, id: ExportFormatId): Promise<Written> {
  await page.keyboard.press('Control+e');
  const dialog = page.getByRole('dialog');
  await dialog.getByText(/whole project/i).click();
  await dialog.getByText(en.exporting.formats[id].name, { exact: true }).click();
  const downloading = page.waitForEvent('download');
  await dialog.getByRole('button', { name: en.exporting.export }).click();
  const download = await downloading;
  const bytes = await readFile(await download.path());
  await dialog.getByRole('button', { name: en.app.close }).last().click();
  await dialog.waitFor({ state: 'detached' });
  return { name: download.suggestedFilename(), bytes };
}

const text = ({ bytes }: Written) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
const lines = (written: Written) => text(written).trim().split('\n');
const json = (written: Written): unknown => JSON.parse(text(written));
const unzip = ({ bytes }: Written) => Object.entries(unzipSync(bytes));

/** What somebody who opens the file in its program finds: the four articles, and marks on them. */
const looks: Readonly<Record<ExportFormatId, (written: Written) => void>> = {
  'hashiya-json': (file) => {
    expect(json(file)).toMatchObject({ format: 'hashiya-project', offsetUnit: 'utf16' });
  },
  'html-report': (file) => {
    expect(text(file)).toMatch(/^<!doctype html>/i);
    expect(text(file)).toContain('dir="rtl"');
  },
  'csv-mentions': (file) => {
    expect(text(file).startsWith('\uFEFFmention_id,')).toBe(true);
    expect(lines(file).length).toBeGreaterThan(10);
  },
  'csv-claims': (file) => {
    expect(text(file).startsWith('\uFEFFclaim_id,')).toBe(true);
    expect(lines(file).length).toBeGreaterThan(5);
  },
  'csv-contradictions': (file) => {
    expect(text(file).startsWith('\uFEFFcontradiction_id,')).toBe(true);
    expect(lines(file).length).toBeGreaterThan(1);
  },
  'web-annotation': (file) => {
    expect(json(file)).toMatchObject({ type: 'AnnotationPage' });
  },
  'label-studio': (file) => {
    const [task] = json(file) as { data: { text: string }; annotations: { result: object[] }[] }[];
    expect(task?.data.text.length).toBeGreaterThan(100);
    expect(task?.annotations[0]?.result.length).toBeGreaterThan(5);
  },
  doccano: (file) => {
    expect(JSON.parse(lines(file)[0] ?? '')).toMatchObject({ id: 1, Comments: [] });
  },
  brat: (file) => {
    const names = unzip(file).map(([name]) => name);
    expect(names).toContain('annotation.conf');
    expect(names.filter((name) => name.endsWith('.ann'))).toHaveLength(4);
  },
  conll: (file) => {
    expect(lines(file)[0]).toBe('-DOCSTART- -X- -X- O');
    expect(text(file)).toMatch(/ -X- -X- B-PERS\n/);
  },
  spacy: (file) => {
    const first = JSON.parse(lines(file)[0] ?? '') as { spans: object[]; tokens: object[] };
    expect(first.spans.length).toBeGreaterThan(3);
    expect(first.tokens.length).toBeGreaterThan(50);
  },
  'cas-json': (file) => {
    const [first] = unzip(file);
    const cas = JSON.parse(new TextDecoder().decode(first?.[1])) as object;
    expect(Object.keys(cas)).toEqual(['%TYPES', '%FEATURE_STRUCTURES', '%VIEWS']);
  },
  'refi-qda': (file) => {
    const names = unzip(file).map(([name]) => name);
    expect(names[0]).toBe('project.qde');
    expect(names.filter((name) => name.startsWith('sources/'))).toHaveLength(4);
  },
  'claim-review': (file) => {
    expect(Array.isArray(json(file))).toBe(true);
  },
};

/** Formats that come back, with the name of each in the preview; null comes back without one. */
const readBack: Readonly<Partial<Record<ExportFormatId, string | null>>> = {
  'hashiya-json': null,
  'web-annotation': null,
  'label-studio': en.importing.annotated.formats['label-studio'],
  doccano: en.importing.annotated.formats.doccano,
  brat: en.importing.annotated.formats.brat,
  conll: en.importing.annotated.formats.conll,
  spacy: en.importing.annotated.formats.spacy,
  'cas-json': en.importing.annotated.formats['cas-json'],
};

/** A file of INCEpTION with one named place. */
const webannoTsv = [
  '#FORMAT=WebAnno TSV 3.3',
  '#T_SP=de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity|identifier|value',
  '',
  '',
  '#Text=زار الوزير بغداد',
  '1-1\t0-3\tزار\t_\t_\t',
  '1-2\t4-10\tالوزير\t_\t_\t',
  '1-3\t11-16\tبغداد\t*\tLOC\t',
  '',
].join('\n');

/** Takes back the one step that brought a file in, which leaves the application empty. */
async function undoAll(page: Page): Promise<void> {
  await page.keyboard.press('F6');
  await page.keyboard.press('Control+z');
  await page.locator('.article-row').first().waitFor({ state: 'detached' });
}

describe('formats in the browser shell', { timeout: 120_000 }, () => {
  let shell: Shell;
  /** A second application, empty before each file that comes in and emptied after it. */
  let other: Shell;
  const written = new Map<ExportFormatId, Written>();
  beforeAll(async () => {
    shell = await openShell({ locale: 'en' });
    await shell.page.getByRole('button', { name: /sample/i }).click();
    await shell.page.locator('.marker').first().waitFor();
    await waitUntilSaved(shell.page);
    other = await openShell({ locale: 'en' });
  });
  afterAll(async () => {
    expect(shell.problems).toEqual([]);
    expect(other.problems).toEqual([]);
    await shell.close();
    await other.close();
  });

  it.each(exportFormats.map(({ id }) => id))('writes %s', async (id) => {
    const file = await exportAs(shell.page, id);
    written.set(id, file);
    const format = exportFormats.find((each) => each.id === id);
    expect(file.name.endsWith(`.${format?.extension ?? ''}`)).toBe(true);
    looks[id](file);
  });

  it.each(Object.entries(readBack))('reads %s into an empty application', async (id, preview) => {
    const file = written.get(id as ExportFormatId);
    if (file === undefined) throw new Error('was not written');
    const { page } = other;
    // The library follows a moment after the text.
    await expect.poll(() => page.locator('.article-row').count()).toBe(0);
    await dropFiles(page, [file]);
    if (preview !== null) {
      const dialog = page.getByRole('dialog', { name: en.importing.annotated.title });
      await dialog.getByText(preview).waitFor();
      await dialog.getByRole('button', { name: en.importing.annotated.add }).click();
    }
    await page.locator('.reader-page').waitFor();
    await waitUntilSaved(page);
    await expect.poll(() => page.locator('.article-row').count()).toBe(4);
    // One step takes everything back, and another one brings it again.
    await undoAll(page);
    await page.keyboard.press('Control+y');
    await page.locator('.article-row').first().waitFor();
    const again = await exportAs(page, 'csv-mentions');
    expect(lines(again).length).toBeGreaterThan(10);
    await undoAll(page);
  });

  it('reads WebAnno TSV, which is not written here', async () => {
    const { page } = other;
    await dropFiles(page, [{ name: 'news.tsv', bytes: new TextEncoder().encode(webannoTsv) }]);
    const dialog = page.getByRole('dialog', { name: en.importing.annotated.title });
    await dialog.getByText(en.importing.annotated.formats['webanno-tsv']).waitFor();
    await dialog.getByRole('button', { name: en.importing.annotated.add }).click();
    await page.locator('.reader-page').waitFor();
    await waitUntilSaved(page);
    const mentions = lines(await exportAs(page, 'csv-mentions'));
    expect(mentions).toHaveLength(2);
    expect(mentions[1]).toContain('بغداد');
    await undoAll(page);
  });

  it('takes annotations of the same articles to the articles that are here, and adds nothing', async () => {
    const file = written.get('label-studio');
    if (file === undefined) throw new Error('was not written');
    const { page } = shell;
    await dropFiles(page, [file]);
    const dialog = page.getByRole('dialog', { name: en.importing.annotated.title });
    await dialog.getByText(en.importing.annotated.nothingNew).waitFor();
    await dialog.getByText(/4 articles that are here already/).waitFor();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await expect.poll(() => page.locator('.article-row').count()).toBe(4);
  });

  it('changes what a label becomes before anything comes in', async () => {
    const other = await openShell({ locale: 'en' });
    try {
      const { page } = other;
      const line = {
        text: 'قال الوزير إن الجسر آمن.',
        label: [
          [4, 10, 'SPEAKS'],
          [11, 23, 'SAID'],
        ],
      };
      await dropFiles(page, [
        { name: 'all.jsonl', bytes: new TextEncoder().encode(JSON.stringify(line)) },
      ]);
      const dialog = page.getByRole('dialog', { name: en.importing.annotated.title });
      for (const [label, target] of [
        ['SPEAKS', en.importing.annotated.targets.source],
        ['SAID', en.importing.annotated.targets.claim],
      ] as const) {
        await dialog.getByRole('button', { name: new RegExp(`What .*${label}`) }).click();
        await page.getByRole('option', { name: target, exact: true }).click();
      }
      await dialog.locator('dt', { hasText: en.importing.annotated.kinds.claims }).waitFor();
      await dialog.getByRole('button', { name: en.importing.annotated.add }).click();
      await waitUntilSaved(page);
      const claims = await exportAs(page, 'csv-claims');
      expect(lines(claims)[1]).toContain('إن الجسر آمن');
      expect(lines(claims)[1]).toContain('الوزير');
    } finally {
      await other.close();
    }
  });

  it('asks what positions count when nothing tells, and refuses what fits nowhere', async () => {
    const other = await openShell({ locale: 'en' });
    try {
      const { page } = other;
      const hard = 'زار 🇮🇶 النَّاسُ بغداد أمس.';
      const start = hard.indexOf('بغداد');
      const drop = async (name: string, value: unknown) =>
        dropFiles(page, [{ name, bytes: new TextEncoder().encode(JSON.stringify(value)) }]);
      await drop('ask.jsonl', { text: hard, label: [[start, start + 5, 'GPE']] });
      const dialog = page.getByRole('dialog', { name: en.importing.annotated.title });
      await dialog.getByText(en.importing.annotated.unitHow.ask()).waitFor();
      await dialog.getByRole('radio', { name: 'visible letters' }).click();
      await dialog.getByText(/as you chose/).waitFor();
      await dialog.getByRole('radio', { name: 'UTF-16 units' }).click();
      await dialog.getByText(/Positions count UTF-16 units, as you chose/).waitFor();
      await dialog.getByRole('button', { name: en.importing.annotated.add }).click();
      await waitUntilSaved(page);
      expect(text(await exportAs(page, 'csv-mentions'))).toContain('بغداد');
      await drop('wrong.jsonl', [
        {
          text: hard,
          entities: [{ id: 1, label: 'GPE', start_offset: 0, end_offset: 3, exact: 'بغداد' }],
        },
      ]);
      await page.getByText(/Its quotes do not stand where the file says/).waitFor();
      await page.getByText(/has other words than the text there/).waitFor();
    } finally {
      await other.close();
    }
  });

  it('starts a project from a codebook that is dropped on the window', async () => {
    const { page } = other;
    const [person, ...rest] = defaultCodebook.entityTypes;
    const entityTypes = [{ ...person!, name: { ar: 'لاعب', en: 'Player' } }, ...rest];
    const codebook = writeCodebookJson({ ...defaultCodebook, entityTypes }, 'Hashiya test');
    await dropFiles(page, [{ name: 'sport.json', bytes: new TextEncoder().encode(codebook) }]);
    await page.getByText(en.importing.codebookTaken(0)).first().waitFor();
    await dropFiles(page, [{ name: 'one.txt', bytes: new TextEncoder().encode('سجّل سالم هدفًا.') }]);
    await page.locator('.reader-page').waitFor();
    await waitUntilSaved(page);
    const project = json(await exportAs(page, 'hashiya-json')) as {
      codebook: typeof defaultCodebook;
    };
    expect(project.codebook.entityTypes[0]?.name.en).toBe('Player');
  });
});
