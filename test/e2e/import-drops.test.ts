import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeArticle } from '../bench/make-article.ts';
import { openShell } from './harness/browser-shell.ts';
import type { Shell } from './harness/browser-shell.ts';
import { waitUntilSaved } from './harness/reader.ts';

const panel = (on: Page) => on.getByRole('region', { name: 'الاستيراد' });

/** Lets files and folders of the disk fall on the window, as the system does. */
async function dropFromDisk(on: Page, files: readonly string[]): Promise<void> {
  const session = await on.context().newCDPSession(on);
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: 400, y: 300, data });
  }
  await session.detach();
}

async function outcomes(on: Page): Promise<Readonly<Record<string, string | null>>> {
  await on.locator('.import-progress').waitFor({ state: 'detached' });
  await panel(on).getByRole('button', { name: 'إغلاق' }).waitFor();
  await panel(on)
    .getByRole('button', { name: /^عرض الكل/u })
    .click()
    .catch(() => undefined);
  const items = await panel(on).locator('.import-item').all();
  return Object.fromEntries(
    await Promise.all(
      items.map(
        async (item) =>
          [
            await item.locator('.import-item-name').innerText(),
            await item.getAttribute('data-outcome'),
          ] as const,
      ),
    ),
  );
}

describe('files and folders dropped from the disk', () => {
  let shell: Shell;
  let folder: string;
  beforeEach(async () => {
    shell = await openShell();
    folder = await mkdtemp(join(tmpdir(), 'hashiya-drop-'));
  });
  afterEach(async () => {
    expect(shell.problems).toEqual([]);
    await shell.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('54: takes a tree of folders, follows no link in a circle, and leaves the parts of a saved page with it', async () => {
    const on = shell.page;
    const write = async (path: string, content: string | Uint8Array): Promise<void> => {
      await mkdir(join(folder, path, '..'), { recursive: true });
      await writeFile(join(folder, path), content);
    };
    const asPage = (text: string) =>
      `<!doctype html><html lang="ar"><head><meta charset="utf-8"><title>خبر محفوظ</title></head><body><article>${text
        .split('\n')
        .map((line) => `<p>${line}</p>`)
        .join('')}</article></body></html>`;
    await write('one.txt', makeArticle(1, 1500));
    await write('.hidden.txt', makeArticle(2, 1500));
    await write('inside/two.txt', makeArticle(3, 1500));
    await write('saved.html', asPage(makeArticle(4, 1500)));
    await write('saved_files/style.css', 'body { color: red }');
    await write('saved_files/frame.html', asPage(makeArticle(5, 1500)));
    await write('saved_files/picture.png', Uint8Array.from([137, 80, 78, 71, 13, 10, 26, 10, 0]));
    await symlink(folder, join(folder, 'inside', 'circle'));
    await dropFromDisk(on, [folder]);
    const found = await outcomes(on);
    await waitUntilSaved(on);
    expect(found).toEqual({
      'one.txt': 'imported',
      'saved.html': 'imported',
      'two.txt': 'imported',
    });
    // One drop, one step back.
    await on.keyboard.press('Control+z');
    await on.locator('.welcome-actions').waitFor();
  });

  it('54, 62: 500 files in one drop, stopped on the way: what is finished stays, and the retry brings the rest', async () => {
    const on = shell.page;
    const paths: string[] = [];
    for (let index = 0; index < 500; index += 1) {
      const path = join(folder, `${String(index)}.txt`);
      await writeFile(path, makeArticle(index, 8000));
      paths.push(path);
    }
    await dropFromDisk(on, [folder]);
    await panel(on).getByRole('button', { name: 'إيقاف' }).click();
    await on.locator('.import-progress').waitFor({ state: 'detached' });
    await waitUntilSaved(on);
    const count = async () =>
      Number(/\d+/u.exec(await on.locator('.library-count').innerText())?.[0]);
    const before = await count();
    expect(before).toBeGreaterThan(0);
    expect(before).toBeLessThan(500);
    // The window closed in the middle of the next attempt: it comes back with whole articles only.
    await dropFromDisk(on, [folder]);
    await on.locator('.import-progress').waitFor();
    shell = await shell.restart();
    const again = shell.page;
    await again.locator('h1.block-text').waitFor();
    await dropFromDisk(again, [folder]);
    const counted = async () =>
      Number(/\d+/u.exec(await again.locator('.library-count').innerText())?.[0]);
    await expect.poll(counted, { timeout: 120_000, interval: 500 }).toBe(500);
    await again.locator('.import-progress').waitFor({ state: 'detached' });
    await waitUntilSaved(again);
    expect(await counted()).toBe(500);
  }, 240_000);

  it('56: a page that loads from elsewhere asks for nothing', async () => {
    const on = shell.page;
    const asked: string[] = [];
    on.on('request', (request) => {
      if (!request.url().startsWith(new URL(on.url()).origin)) asked.push(request.url());
    });
    const far = 'http://127.0.0.1:9/';
    await writeFile(
      join(folder, 'tracking.html'),
      `<!doctype html><html><head><meta charset="utf-8"><base href="${far}"><title>خبر</title>
      <link rel="stylesheet" href="a.css"><link rel="dns-prefetch" href="//x.example"><link rel="preload" as="font" href="f.woff2">
      <meta http-equiv="refresh" content="0;url=${far}go"><style>@import url(${far}i.css); p { background: url(${far}b.png) }</style></head>
      <body><article><h1>خبر من بعيد</h1>${makeArticle(1, 1500)
        .split('\n')
        .map((line) => `<p>${line}</p>`)
        .join(
          '',
        )}<img src="p.png" srcset="q.png 2x"><video src="v.mp4" poster="o.png"></video><iframe src="f.html"></iframe><object data="o.swf"></object><a href="x" ping="${far}ping">x</a></article></body></html>`,
    );
    await dropFromDisk(on, [join(folder, 'tracking.html')]);
    await on.locator('h1.block-text').waitFor();
    await on.keyboard.press('F6');
    await on.keyboard.press('KeyZ');
    await on.locator('.zone-row').first().waitFor();
    await on.waitForTimeout(500);
    expect(asked).toEqual([]);
  });

  it('60: a name with markup and a bidi control is shown as text', async () => {
    const on = shell.page;
    const name = '\u202egpj.<img src=x onerror=document.title=1>.txt';
    await writeFile(join(folder, name), '');
    await dropFromDisk(on, [join(folder, name)]);
    const shown = panel(on).locator('bdi.import-item-name');
    await shown.waitFor();
    expect(await shown.innerText()).toContain('<img src=x onerror');
    expect(await shown.locator('img').count()).toBe(0);
    expect(await on.title()).not.toBe('1');
  });
});
