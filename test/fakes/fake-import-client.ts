import type { ImportClient } from '../../renderer/import/import-client.ts';
import type {
  ImportedArticle,
  ImportInput,
  ImportReport,
} from '../../shared/formats/import/import-format.ts';
import { readWork } from '../../renderer/import/read-work.ts';
import { err, ok } from '../../shared/model/result.ts';

type Client = Pick<ImportClient, 'prepare' | 'parse' | 'read' | 'cancel'>;

/** An article as an importer delivers it, of one paragraph. */
export function anImportedArticle(
  text: string,
  overrides: Partial<ImportedArticle> = {},
): ImportedArticle {
  return {
    title: text.split('\n')[0] ?? '',
    outlet: '',
    author: '',
    url: '',
    publishedAt: '',
    language: 'ar',
    direction: 'rtl',
    text,
    zones: [
      {
        start: 0,
        end: text.length,
        kind: 'paragraph',
        kept: true,
        reason: 'body-text',
        duplicateOf: null,
      },
    ],
    provenance: {
      encoding: 'utf-8',
      encodingSource: 'strict-utf-8',
      range: { start: 0, end: text.length },
      importer: 'plain-text',
      importerVersion: 1,
      replaced: { nul: 0, loneSurrogates: 0, lineEnds: 0 },
      metadataFrom: {},
    },
    ...overrides,
  };
}

/** A report with these articles and nothing to remark. */
export function aReport(articles: readonly ImportedArticle[]): ImportReport {
  return { articles, warnings: [], inner: [] };
}

/**
 * A client that takes every file for one article, except those that hold work, which it reads as
 * the worker does, and those a test answers itself.
 */
export function createFakeImportClient(
  answers: Readonly<Record<string, (input: ImportInput) => ReturnType<Client['parse']>>> = {},
): Client & { readonly parsed: ImportInput[] } {
  const parsed: ImportInput[] = [];
  const parse: Client['parse'] = async (input) => {
    parsed.push(input);
    const answer = answers[input.name];
    if (answer !== undefined) return answer(input);
    return ok(aReport([anImportedArticle(new TextDecoder().decode(input.bytes))]));
  };
  return {
    parsed,
    parse,
    async read(input, work, onShare) {
      const held = await readWork(input, work, onShare);
      if (held !== null) return held;
      const report = await parse(input);
      return report.ok
        ? ok({ kind: 'articles', report: report.value })
        : err({ kind: 'format', error: report.error });
    },
    cancel() {},
    prepare() {},
  };
}
