import type { Project } from '../../model/project.ts';
import type { Timestamp } from '../../model/id.ts';
import { annotatedArticles } from './annotated-articles.ts';
import type { AnnotatedArticle } from './annotated-articles.ts';
import { createArticleOffsets } from './article-offsets.ts';
import type { ArticleOffsets } from './article-offsets.ts';
import { countLosses } from './count-losses.ts';
import type { ExportFormat } from './export-format.ts';
import { selectRecords } from './export-selection.ts';
import { guidOf } from './guid.ts';
import { regionsOf } from './regions.ts';
import { element } from './xml-element.ts';
import { zipFiles } from './zip-files.ts';

// REFI-QDA 1.0 (https://www.qdasoftware.org): `project.qde`, an XML of codes, sources and codings,
// and the plain texts beside it. Positions are code points, the end excluded. Codes are entity types
// with their entities below, and the parts of claims; typed relations become links.

/** A project for NVivo, ATLAS.ti, MAXQDA and others that read `.qdpx`. */
export const refiQda = {
  id: 'refi-qda',
  extension: 'qdpx',
  mimeType: 'application/zip',
  write(project, selection, { now, generator }) {
    const { project: selected } = selectRecords(project, selection);
    const articles = annotatedArticles(selected);
    const files = new Map([['project.qde', writeProject(articles, selected, now, generator)]]);
    for (const { article, text } of articles) {
      files.set(`sources/${guidOf(article.id)}.txt`, text);
    }
    return zipFiles(files);
  },
  losses: (project, selection) =>
    countLosses(project, selection, [
      'zones',
      'unmentioned-entities',
      'entity-details',
      'mention-details',
      'discontinuous-spans',
      'claim-details',
      'propositions',
      'contradictions-across-articles',
      'contradictions-reaching-out',
      'contradiction-details',
      'comments',
      'review',
    ]),
} as const satisfies ExportFormat;

function writeProject(
  articles: readonly AnnotatedArticle[],
  project: Project,
  now: Timestamp,
  generator: string,
): string {
  const offsets = createArticleOffsets(project);
  const user = guidOf('hashiya:user');
  const regions = articles.map((annotated) => regionsOf(annotated, project));
  const body = [
    element('Users', {}, [element('User', { guid: user, name: generator })]),
    element('CodeBook', {}, [element('Codes', {}, codesOf(articles, project))]),
    element(
      'Sources',
      {},
      articles.map((annotated) => sourceOf(annotated, project, offsets, user, now)),
    ),
    element(
      'Links',
      {},
      regions
        .flatMap(({ relations }) => relations)
        .map(({ id, label, from, to, isSymmetric }) =>
          element('Link', {
            guid: guidOf(`link ${id}`),
            name: label,
            direction: isSymmetric ? 'Associative' : 'OneWay',
            originGUID: selectionGuid(from, 0),
            targetGUID: selectionGuid(to, 0),
          }),
        ),
    ),
  ];
  const root = element(
    'Project',
    {
      xmlns: 'urn:QDA-XML:project:1.0',
      name: 'Hashiya',
      origin: generator,
      creatingUserGUID: user,
      creationDateTime: now,
    },
    // A list without entries is not allowed.
    body.filter((part) => !part.endsWith('<Links/>\n') && !part.endsWith('<Sources/>\n')),
  );
  return `<?xml version="1.0" encoding="utf-8"?>\n${root}`;
}

/** A code for each type with its entities below, and one for each part of a claim. */
function codesOf(articles: readonly AnnotatedArticle[], project: Project): string[] {
  const entitiesOf = new Map<string, Map<string, string>>();
  for (const { mentions } of articles) {
    for (const { entity } of mentions) {
      const entities = entitiesOf.get(entity.type) ?? new Map<string, string>();
      entities.set(entity.id, entity.name);
      entitiesOf.set(entity.type, entities);
    }
  }
  const types = project.codebook.get('codebook')?.entityTypes ?? [];
  const nameOf = (type: string): string => types.find(({ id }) => id === type)?.name.ar ?? type;
  const code = (id: string, name: string, below: readonly string[] = []): string =>
    element('Code', { guid: guidOf(`code ${id}`), name, isCodable: 'true' }, below);
  return [
    ...[...entitiesOf].map(([type, entities]) =>
      code(
        type,
        nameOf(type),
        [...entities].map(([id, name]) => code(`entity ${id}`, name)),
      ),
    ),
    ...['claim', 'source', 'cue'].map((part) => code(part, part)),
  ];
}

function sourceOf(
  annotated: AnnotatedArticle,
  project: Project,
  offsets: ArticleOffsets,
  user: string,
  now: Timestamp,
): string {
  const { article } = annotated;
  const converter = offsets(article.id);
  const guid = guidOf(article.id);
  const made = { creatingUser: user, creationDateTime: now };
  const selections = regionsOf(annotated, project).regions.flatMap(
    ({ id, label, entity, kind, fragments, note }) =>
      fragments.map(({ start, end, exact }, piece) =>
        element(
          'PlainTextSelection',
          {
            guid: selectionGuid(id, piece),
            name: exact.slice(0, 80),
            startPosition: String(converter.toCodePoint(start)),
            endPosition: String(converter.toCodePoint(end)),
            ...made,
          },
          [
            ...(note === '' ? [] : [element('Description', {}, [], note)]),
            element('Coding', { guid: guidOf(`coding ${id} ${piece}`), ...made }, [
              element('CodeRef', {
                targetGUID: guidOf(
                  kind === 'mention' && entity !== null
                    ? `code entity ${entity.id}`
                    : `code ${label}`,
                ),
              }),
            ]),
          ],
        ),
      ),
  );
  return element(
    'TextSource',
    {
      guid,
      name: article.title || article.id,
      plainTextPath: `internal://${guid}.txt`,
      ...made,
    },
    selections,
  );
}

function selectionGuid(regionId: string, piece: number): string {
  return guidOf(piece === 0 ? `selection ${regionId}` : `selection ${regionId} ${piece}`);
}
