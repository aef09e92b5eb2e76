import type { NewArticle } from '../../../shared/edits/add-articles.ts';
import type { ImportError, ImportReport } from '../../../shared/formats/import/import-format.ts';
import type { Result } from '../../../shared/model/result.ts';
import type { ImportClient, ImportFailure } from '../../import/import-client.ts';
import type { AppContextValue } from '../app-context.tsx';
import { findEdition } from './find-edition.ts';
import type { EditionHint } from './find-edition.ts';
import type { ImportItem, ImportOutcome } from './import-item.ts';
import { findDuplicate, prepareArticles } from './prepare-articles.ts';
import { isProjectFile, readProject } from './read-project.ts';
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
  /** An archive: its files take their own way through the queue. */
  | { readonly next: 'unpack'; readonly report: ImportReport };

/** Reads the bytes of a file, then what is in them; decides nothing about the project. */
export async function readItem(
  item: ImportItem,
  { services, workspace }: AppContextValue,
  client: Pick<ImportClient, 'parse'>,
  staged: readonly NewArticle[],
): Promise<ReadItem> {
  const { source, choices, name } = item;
  if (source.kind === 'read') return itemOf(source.bytes, source.result);
  let bytes: Uint8Array;
  if (source.kind === 'bytes') ({ bytes } = source);
  else {
    const read = await services.bridge.call('read-file', source.token);
    if (!read.ok) return refused({ kind: 'file', code: read.error });
    ({ bytes } = read.value);
  }
  if (isProjectFile(bytes)) {
    const offer = await readProject(bytes, () => workspace.getState().project, services.sha256);
    return offer.ok
      ? { next: 'settle', outcome: offer.value }
      : refused({ kind: 'project', error: offer.error });
  }
  const { encoding, acceptDamage, fields } = choices;
  const input = {
    name,
    bytes,
    ...(encoding === undefined ? {} : { encoding }),
    ...(acceptDamage === undefined ? {} : { acceptDamage }),
    ...(fields === undefined ? {} : { fields }),
  };
  return itemOf(bytes, await client.parse(input));

  async function itemOf(
    received: Uint8Array,
    result: Result<ImportReport, ImportFailure>,
  ): Promise<ReadItem> {
    if (!result.ok) return { next: 'settle', outcome: outcomeOfFailure(result.error, received) };
    const report = result.value;
    if (report.articles.length === 0) return { next: 'unpack', report };
    const file = {
      name,
      sha256: await services.sha256(received),
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
  const { candidates = [], fieldNames = [], offset }: Omit<ImportError, 'code'> = error;
  if (candidates.length > 0) return { kind: 'encoding', bytes, candidates, offset: offset ?? null };
  if (fieldNames.length > 0) return { kind: 'fields', bytes, fieldNames };
  return { kind: 'refused', refusal: { kind: 'format', error } };
}
