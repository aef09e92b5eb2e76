import type { NewArticle } from '../../../shared/edits/add-articles.ts';
import type { ImportError, ImportReport } from '../../../shared/formats/import/import-format.ts';
import type { ReadFileError } from '../../../shared/ipc/file-access.ts';
import type { Codebook } from '../../../shared/model/codebook.ts';
import { err, ok } from '../../../shared/model/result.ts';
import type { Result } from '../../../shared/model/result.ts';
import type { ImportClient, ImportFailure } from '../../import/import-client.ts';
import type { AppContextValue } from '../app-context.tsx';
import { findEdition } from './find-edition.ts';
import type { EditionHint } from './find-edition.ts';
import { compareProjects } from './compare-projects.ts';
import type { ImportItem, ImportOutcome, ImportSource } from './import-item.ts';
import { findDuplicate, prepareArticles } from './prepare-articles.ts';
import type { Staged } from './stage.ts';

/** What reading one file leads to. */
export type ReadItem =
  /** Nothing to store: an answer, a question, or a refusal. */
  | { readonly next: 'settle'; readonly outcome: ImportOutcome }
  /** Articles to store. */
  | {
      readonly next: 'stage';
      readonly entry: Staged;
      readonly bytes: Uint8Array;
      readonly editions: readonly EditionHint[];
    }
  /** A codebook, to take the place of the present one. */
  | { readonly next: 'codebook'; readonly codebook: Codebook }
  /** An archive: its files take their own way through the queue. */
  | { readonly next: 'unpack'; readonly report: ImportReport };

/** Reads the bytes of a file, then what is in them; decides nothing about the project. */
export async function readItem(
  item: ImportItem,
  { services, workspace }: AppContextValue,
  client: Pick<ImportClient, 'read'>,
  staged: readonly NewArticle[],
  onShare: (share: number) => void,
): Promise<ReadItem> {
  const { source, choices, name } = item;
  if (source.kind === 'read') {
    return itemOf(source.bytes, source.result, services.sha256(source.bytes));
  }
  const bytes = await bytesOf(source);
  if (typeof bytes === 'string') return refused({ kind: 'file', code: bytes });
  const companions = [];
  for (const companion of item.companions) {
    const found = await bytesOf(companion.source);
    if (typeof found !== 'string') companions.push({ name: companion.name, bytes: found });
  }
  const { encoding, acceptDamage, fields, unit = null } = choices;
  const input = {
    name,
    bytes,
    ...(encoding === undefined ? {} : { encoding }),
    ...(acceptDamage === undefined ? {} : { acceptDamage }),
    ...(fields === undefined ? {} : { fields }),
  };
  // Beside the reading: it takes as long as a frame for a large file.
  const hashing = services.sha256(bytes);
  const read = await client.read(input, { companions, unit }, onShare);
  if (!read.ok) {
    const { error } = read;
    return error.kind === 'format' ? itemOf(bytes, err(error.error), hashing) : refused(error);
  }
  switch (read.value.kind) {
    case 'articles':
      return itemOf(bytes, ok(read.value.report), hashing);
    case 'project': {
      const { project: incoming, report, header } = read.value.read;
      const file = {
        fileName: name,
        sha256: await hashing,
        exportedAt: header.exportedAt,
      };
      const comparison = await compareProjects(workspace.getState().project, incoming);
      return { next: 'settle', outcome: { kind: 'project', file, incoming, report, comparison } };
    }
    case 'codebook':
      return { next: 'codebook', codebook: read.value.codebook };
    case 'annotations': {
      const { file } = read.value;
      // Loaded when needed: it brings the cleaning rules along.
      const { prepareAnnotated } = await import('./plan-annotations.ts');
      const received = { name, sha256: await hashing, size: bytes.length, choices };
      const articles = await prepareAnnotated(file, received, services);
      return { next: 'settle', outcome: { kind: 'annotations', file, articles, bytes } };
    }
  }

  /** The bytes of a source, or why there are none. */
  async function bytesOf(from: ImportSource): Promise<Uint8Array | ReadFileError> {
    if (from.kind !== 'picked') return from.bytes;
    const got = await services.bridge.call('read-file', from.token);
    return got.ok ? got.value.bytes : got.error;
  }

  async function itemOf(
    received: Uint8Array,
    result: Result<ImportReport, ImportFailure>,
    hash: Promise<string>,
  ): Promise<ReadItem> {
    if (!result.ok) return { next: 'settle', outcome: outcomeOfFailure(result.error, received) };
    const report = result.value;
    if (report.articles.length === 0) return { next: 'unpack', report };
    const file = {
      name,
      sha256: await hash,
      size: received.length,
      choices,
    };
    const articles = await prepareArticles(report.articles, file, services);
    const known = [...workspace.getState().project.articles.values(), ...staged];
    const matches = articles.map((article) => findDuplicate(article, known));
    const match = matches.find((found) => found !== null);
    const fresh = articles.filter((_, index) => matches[index] === null);
    const imported = fresh.map(({ id }) => id);
    const outcome: ImportOutcome =
      match === undefined
        ? { kind: 'imported', articles: imported, warnings: report.warnings }
        : {
            kind: 'duplicate',
            by: match.by,
            existing: match.id,
            articles: articles.filter((_, index) => matches[index] !== null),
            imported,
            bytes: received,
          };
    if (fresh.length === 0) return { next: 'settle', outcome };
    const present = known.filter(
      (article) => !('trashedAt' in article) || article.trashedAt === null,
    );
    return {
      next: 'stage',
      entry: { itemId: item.id, articles: fresh, outcome },
      bytes: received,
      editions: fresh
        .map((article) => findEdition(article, present))
        .filter((edition) => edition !== null),
    };
  }
}

function refused(refusal: (ImportOutcome & { kind: 'refused' })['refusal']): ReadItem {
  return { next: 'settle', outcome: { kind: 'refused', refusal } };
}

/** A failure that the analyst can answer becomes a question. */
function outcomeOfFailure(error: ImportFailure, bytes: Uint8Array): ImportOutcome {
  if (error.code === 'cancelled') return { kind: 'cancelled' };
  if (error.code === 'timed-out' || error.code === 'crashed') {
    return { kind: 'refused', refusal: { kind: 'format', error } };
  }
  const { candidates = [], fieldNames = [], offset, ...more }: Omit<ImportError, 'code'> = error;
  if (candidates.length > 0) return { kind: 'encoding', bytes, candidates, offset: offset ?? null };
  if (fieldNames.length > 0) {
    const { fieldExamples = [], proposed = {} } = more;
    return { kind: 'fields', bytes, fieldNames, fieldExamples, proposed };
  }
  return { kind: 'refused', refusal: { kind: 'format', error } };
}
