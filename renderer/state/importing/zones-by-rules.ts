import type { Article } from '../../../shared/model/article.ts';
import type { Project } from '../../../shared/model/project.ts';
import { err, ok } from '../../../shared/model/result.ts';
import type { Result } from '../../../shared/model/result.ts';
import type { Zone } from '../../../shared/model/zone.ts';
import type { ImportClient } from '../../import/import-client.ts';
import type { Services } from '../services.ts';
import { readAgain } from './read-again.ts';

/**
 * The zones that the rules find in an article, from the bytes as received. Errors: `unreadable`
 * when the bytes are not kept or cannot be read, `other-text` when they read differently now.
 */
export async function zonesByRules(
  article: Article,
  project: Project,
  services: Pick<Services, 'storage' | 'newId' | 'now' | 'sha256'>,
  client: Pick<ImportClient, 'parse'>,
): Promise<Result<readonly Zone[], 'unreadable' | 'other-text'>> {
  // Formats that fix their encoding ignore the one they are given.
  const read = await readAgain(article, article.provenance.encoding, project, services, client);
  if (!read.ok) return err('unreadable');
  const { textSha256, zones } = read.value.article;
  return textSha256 === article.textSha256 ? ok(zones) : err('other-text');
}
