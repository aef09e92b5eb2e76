import type { NewArticle } from '../../../shared/edits/add-articles.ts';
import type { Article } from '../../../shared/model/article.ts';
import type { Project } from '../../../shared/model/project.ts';
import { err, ok } from '../../../shared/model/result.ts';
import type { Result } from '../../../shared/model/result.ts';
import type { ImportClient, ImportFailure } from '../../import/import-client.ts';
import type { Services } from '../services.ts';
import type { StorageErrorCode } from '../storage.ts';
import { prepareArticles } from './prepare-articles.ts';

/** Why a file could not be read another way: its bytes are gone, or do not read so. */
export type ReadAgainError =
  | { readonly kind: 'gone' }
  | { readonly kind: 'storage'; readonly code: StorageErrorCode }
  | { readonly kind: 'format'; readonly error: ImportFailure };

/** An article in another encoding, not in the project yet. */
export interface ReadAgain {
  readonly article: NewArticle;
  /** Bytes that do not fit the encoding and became replacement characters. */
  readonly damaged: number;
}

/** Whether the text of an article came from bytes in an encoding that somebody may have mistaken. */
export function hasEncoding({ provenance }: Article): boolean {
  return provenance.encodingSource !== 'format';
}

/**
 * Reads the kept bytes of an article in another encoding. Bytes that do not fit are replaced and
 * counted, so that the analyst can judge by looking; nothing is stored.
 */
export async function readAgain(
  article: Article,
  encoding: string,
  project: Project,
  services: Pick<Services, 'storage' | 'newId' | 'now' | 'sha256'>,
  client: Pick<ImportClient, 'parse'>,
): Promise<Result<ReadAgain, ReadAgainError>> {
  const { sha256, size, fileName } = article.provenance;
  const original = await services.storage.getOriginal(sha256);
  if (!original.ok) return err({ kind: 'storage', code: original.error.code });
  const bytes = original.value;
  if (bytes === null) return err({ kind: 'gone' });

  const input = { name: fileName.split('/').at(-1) ?? fileName, bytes, encoding };
  const read = await client.parse({ ...input, acceptDamage: true });
  if (!read.ok) return err({ kind: 'format', error: read.error });
  const { articles, warnings } = read.value;
  const file = { name: fileName, sha256, size, choices: {} };
  const prepared = await prepareArticles(articles, file, services);
  // The ranges differ from those of the other reading; the order of a file's articles does not.
  const found = prepared[placeInFile(article, project)] ?? prepared.at(-1);
  if (found === undefined) return err({ kind: 'format', error: { code: 'no-text' } });
  const damaged = warnings.find(({ code }) => code === 'damaged-bytes')?.count ?? 0;
  return ok({ article: found, damaged });
}

/** How many articles of the same file stand before this one in it. */
function placeInFile({ provenance }: Article, project: Project): number {
  const starts = [...project.articles.values()]
    .filter((other) => other.provenance.sha256 === provenance.sha256)
    .map((other) => other.provenance.range.start);
  return [...new Set(starts)].filter((start) => start < provenance.range.start).length;
}
