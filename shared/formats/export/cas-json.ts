import { annotatedArticles } from './annotated-articles.ts';
import type { AnnotatedArticle } from './annotated-articles.ts';
import { articleFileName } from './article-file-name.ts';
import { countLosses } from './count-losses.ts';
import { entityTag } from './entity-tag.ts';
import type { ExportFormat } from './export-format.ts';
import { selectRecords } from './export-selection.ts';
import type { Project } from '../../model/project.ts';
import { allAttributes, regionsOf } from './regions.ts';
import { externalIri, iriOf } from './record-iri.ts';
import { zipFiles } from './zip-files.ts';

// UIMA CAS JSON 0.4 (https://github.com/apache/uima-uimaj-io-jsoncas). Offsets in UTF-16 units.

const annotation = 'uima.tcas.Annotation';
const namedEntity = 'de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity';
const claimPart = 'hashiya.ClaimPart';
const record = 'hashiya.Record';
const relation = 'hashiya.Relation';
const articleType = 'hashiya.Article';

const feature = (name: string, range: string) => ({ '%NAME': name, '%RANGE': range });

/** Mentions are DKPro named entities, which INCEpTION shows; the rest has types of our own. */
const types = {
  [namedEntity]: {
    '%NAME': namedEntity,
    '%SUPER_TYPE': annotation,
    value: feature('value', 'uima.cas.String'),
    identifier: feature('identifier', 'uima.cas.String'),
  },
  [claimPart]: {
    '%NAME': claimPart,
    '%SUPER_TYPE': annotation,
    part: feature('part', 'uima.cas.String'),
    gloss: feature('gloss', 'uima.cas.String'),
  },
  // The record behind one or, where a span is discontinuous, several annotations.
  [record]: {
    '%NAME': record,
    '%SUPER_TYPE': 'uima.cas.TOP',
    recordId: feature('recordId', 'uima.cas.String'),
    label: feature('label', 'uima.cas.String'),
    note: feature('note', 'uima.cas.String'),
    attributes: feature('attributes', 'uima.cas.String'),
    pieces: feature('pieces', 'uima.cas.FSArray'),
  },
  [relation]: {
    '%NAME': relation,
    '%SUPER_TYPE': 'uima.cas.TOP',
    label: feature('label', 'uima.cas.String'),
    recordId: feature('recordId', 'uima.cas.String'),
    from: feature('from', annotation),
    to: feature('to', annotation),
  },
  [articleType]: {
    '%NAME': articleType,
    '%SUPER_TYPE': 'uima.cas.TOP',
    ...Object.fromEntries(
      ['article_id', 'title', 'outlet', 'author', 'url', 'published_at', 'language'].map((name) => [
        name,
        feature(name, 'uima.cas.String'),
      ]),
    ),
  },
} as const;

/** One CAS for each article, zipped. Each piece of a discontinuous span is an annotation. */
export const casJson = {
  id: 'cas-json',
  extension: 'zip',
  mimeType: 'application/zip',
  write(project, selection) {
    const { project: selected } = selectRecords(project, selection);
    return zipFiles(
      new Map(
        annotatedArticles(selected).map((annotated, i) => [
          `${articleFileName(i, annotated.article)}.json`,
          `${JSON.stringify(casOf(annotated, selected), null, 1)}\n`,
        ]),
      ),
    );
  },
  losses: (project, selection) =>
    countLosses(project, selection, [
      'zones',
      'unmentioned-entities',
      'entity-details',
      'propositions',
      'contradictions-across-articles',
      'contradictions-reaching-out',
      'contradiction-details',
      'comments',
      'review',
    ]),
} as const satisfies ExportFormat;

function casOf(annotated: AnnotatedArticle, project: Project): object {
  const { article, text } = annotated;
  const { regions, relations } = regionsOf(annotated, project);
  const sofa = 1;
  const structures: object[] = [
    {
      '%ID': sofa,
      '%TYPE': 'uima.cas.Sofa',
      sofaNum: 1,
      sofaID: '_InitialView',
      mimeType: 'text',
      sofaString: text,
    },
    {
      '%ID': 2,
      '%TYPE': 'uima.tcas.DocumentAnnotation',
      '@sofa': sofa,
      begin: 0,
      end: text.length,
      language: article.language === '' ? 'x-unspecified' : article.language,
    },
  ];
  const add = (structure: object): number => {
    const number = structures.length + 1;
    structures.push({ '%ID': number, ...structure });
    return number;
  };
  const numbers = new Map<string, number>();
  for (const region of regions) {
    const { id, label, kind, fragments, note, entity } = region;
    const pieces = fragments.map(({ start, end }) => {
      const place = { '@sofa': sofa, begin: start, end };
      return kind === 'mention'
        ? add({
            '%TYPE': namedEntity,
            ...place,
            value: entityTag(label),
            identifier: entity === null ? '' : (externalIri(entity.externalId) ?? iriOf(entity.id)),
          })
        : add({ '%TYPE': claimPart, ...place, part: label, gloss: note });
    });
    if (pieces[0] !== undefined) numbers.set(id, pieces[0]);
    const array = add({ '%TYPE': 'uima.cas.FSArray', '%ELEMENTS': pieces });
    add({
      '%TYPE': record,
      recordId: id,
      label,
      note,
      attributes: JSON.stringify(allAttributes(region)),
      '@pieces': array,
    });
  }
  for (const { from, to, label, contradictionId } of relations) {
    add({
      '%TYPE': relation,
      label,
      ...(contradictionId === null ? {} : { recordId: contradictionId }),
      '@from': numbers.get(from),
      '@to': numbers.get(to),
    });
  }
  add({
    '%TYPE': articleType,
    article_id: article.id,
    title: article.title,
    outlet: article.outlet,
    author: article.author,
    url: article.url,
    published_at: article.publishedAt,
    language: article.language,
  });
  return {
    '%TYPES': types,
    '%FEATURE_STRUCTURES': structures,
    '%VIEWS': {
      _InitialView: {
        '%SOFA': sofa,
        '%MEMBERS': structures.map((_, i) => i + 1).filter((id) => id !== sofa),
      },
    },
  };
}
