import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { importFile } from '../shared/formats/import/index.ts';
import { zoneKinds, type ZoneKind } from '../shared/model/zone.ts';
import {
  comparePage,
  scoreOf,
  sum,
  type Counts,
  type ExpectedArticle,
  type PageQuality,
} from './import-quality.ts';

/** What stands in the JSON beside a page: one article, or several. */
type Expected = ExpectedArticle | { readonly articles: readonly ExpectedArticle[] };

/** A page that was imported and compared; `null` when it was refused. */
export interface EvaluatedPage {
  readonly name: string;
  readonly quality: PageQuality | null;
  readonly refusal: string;
}

/** Pages below `folder` that have a file with the same name and `.json` added. */
export function pagesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => existsSync(`${path}.json`))
    .sort();
}

/** Imports one page and compares it with the JSON beside it. */
export async function evaluatePage(path: string, name: string): Promise<EvaluatedPage> {
  const expected = JSON.parse(readFileSync(`${path}.json`, 'utf8')) as Expected;
  const result = await importFile({ name, bytes: new Uint8Array(readFileSync(path)) });
  if (!result.ok) return { name, quality: null, refusal: result.error.code };
  const articles = 'articles' in expected ? expected.articles : [expected];
  return { name, quality: comparePage(result.value.articles, articles), refusal: '' };
}

/** Prints figures for all pages below the folder named on the command line. */
export default async function main([folder, flag]: readonly string[]): Promise<number> {
  if (folder === undefined || !existsSync(folder)) {
    console.error(
      'Usage: npm run eval:import -- <folder of pages, each with <page>.json beside it>',
    );
    return 1;
  }
  const pages: EvaluatedPage[] = [];
  for (const path of pagesIn(folder)) pages.push(await evaluatePage(path, relative(folder, path)));
  if (pages.length === 0) {
    console.error(`No page in ${folder} has a .json beside it.`);
    return 1;
  }
  for (const { name, quality, refusal } of pages) {
    const figures = quality === null ? `refused: ${refusal}` : row(quality.body);
    if (flag === '--pages' || quality === null || scoreOf(quality.body).f1 < 0.97) {
      console.log(`${name.padEnd(44)} ${figures}`);
    }
  }
  const qualities = pages.flatMap(({ quality }) => (quality === null ? [] : [quality]));
  const mean =
    pages.reduce((all, { quality }) => all + (quality === null ? 0 : scoreOf(quality.body).f1), 0) /
    pages.length;
  console.log(`\n${pages.length} pages                   precision  recall  F1`);
  console.log(`body text, all 4-grams     ${row(sum(qualities.map((quality) => quality.body)))}`);
  console.log(`body text, mean of pages                      ${mean.toFixed(3)}`);
  console.log(`titles                     ${row(sum(qualities.map((quality) => quality.titles)))}`);
  console.log(
    `metadata                   ${row(sum(qualities.map((quality) => quality.metadata)))}`,
  );
  const ofKind = (kind: ZoneKind): Counts =>
    sum(qualities.flatMap((quality) => quality.kinds.get(kind) ?? []));
  for (const kind of zoneKinds) {
    const counts = ofKind(kind);
    console.log(`zone ${kind.padEnd(21)} ${row(counts)}  (${counts.right + counts.missed})`);
  }
  console.log(`zones, all kinds           ${row(sum(zoneKinds.map(ofKind)))}`);
  return 0;
}

function row(counts: Counts): string {
  const { precision, recall, f1 } = scoreOf(counts);
  return [precision, recall, f1].map((figure) => figure.toFixed(3).padStart(8)).join('');
}
