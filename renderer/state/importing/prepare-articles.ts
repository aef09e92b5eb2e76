import type { NewArticle } from '../../../shared/edits/add-articles.ts';
import type { ImportedArticle } from '../../../shared/formats/import/import-format.ts';
import type { Services } from '../services.ts';
import type { ImportChoices } from './import-item.ts';

/** The file an article was read from. */
export interface ReceivedFile {
  readonly name: string;
  readonly sha256: string;
  /** Size in bytes. */
  readonly size: number;
  readonly choices: ImportChoices;
}

/** Gives imported articles what the importer cannot: ids, hashes, the time, what was typed. */
export async function prepareArticles(
  articles: readonly ImportedArticle[],
  file: ReceivedFile,
  services: Pick<Services, 'newId' | 'now' | 'sha256'>,
): Promise<NewArticle[]> {
  return Promise.all(articles.map((article) => prepareArticle(article, file, services)));
}

async function prepareArticle(
  article: ImportedArticle,
  { name, sha256, size, choices }: ReceivedFile,
  { newId, now, sha256: hash }: Pick<Services, 'newId' | 'now' | 'sha256'>,
): Promise<NewArticle> {
  const zoneIds = article.zones.map(() => newId());
  const { title = '', outlet = '' } = choices;
  const typed = {
    ...(title === '' ? {} : { title }),
    ...(outlet === '' ? {} : { outlet }),
  };
  const typedFrom = Object.fromEntries(Object.keys(typed).map((field) => [field, 'analyst']));
  return {
    ...article,
    ...typed,
    id: newId(),
    textSha256: await hash(new TextEncoder().encode(article.text)),
    zones: article.zones.map((zone, index) => ({
      ...zone,
      id: zoneIds[index] ?? newId(),
      duplicateOf: zone.duplicateOf === null ? null : (zoneIds[zone.duplicateOf] ?? null),
    })),
    provenance: {
      ...article.provenance,
      fileName: name,
      sha256,
      size,
      importedAt: now(),
      metadataFrom: { ...article.provenance.metadataFrom, ...typedFrom },
    },
  };
}

/** A known article that has the same bytes, or else the same text; null when there is none. */
export function findDuplicate(
  article: NewArticle,
  known: Iterable<{
    readonly id: string;
    readonly textSha256: string;
    readonly provenance: {
      readonly sha256: string;
      readonly range: { readonly start: number; readonly end: number };
    };
  }>,
): { readonly id: string; readonly by: 'bytes' | 'text' } | null {
  let sameText: string | null = null;
  const { sha256, range } = article.provenance;
  for (const { id, textSha256, provenance } of known) {
    // The articles of one file share its bytes: they are told apart by their range in it.
    if (
      provenance.sha256 === sha256 &&
      provenance.range.start === range.start &&
      provenance.range.end === range.end
    ) {
      return { id, by: 'bytes' };
    }
    if (textSha256 === article.textSha256) sameText ??= id;
  }
  return sameText === null ? null : { id: sameText, by: 'text' };
}
