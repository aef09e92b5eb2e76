import { annotatedArticles } from './annotated-articles.ts';
import type { AnnotatedArticle } from './annotated-articles.ts';
import { articleFileName } from './article-file-name.ts';
import { countLosses } from './count-losses.ts';
import { entityTag } from './entity-tag.ts';
import type { ExportFormat } from './export-format.ts';
import { selectRecords } from './export-selection.ts';
import type { Project } from '../../model/project.ts';
import { regionsOf } from './regions.ts';
import { zipFiles } from './zip-files.ts';

// UIMA CAS JSON 0.4 (https://github.com/apache/uima-uimaj-io-jsoncas). Offsets in UTF-16 units.

const annotation = 'uima.tcas.Annotation';
const namedEntity = 'de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity';
const claimPart = 'hashiya.ClaimPart';
const relation = 'hashiya.Relation';

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
    identifier: feature('identifier', 'uima.cas.String'),
    gloss: feature('gloss', 'uima.cas.String'),
  },
  [relation]: {
    '%NAME': relation,
    '%SUPER_TYPE': 'uima.cas.TOP',
    label: feature('label', 'uima.cas.String'),
    from: feature('from', annotation),
    to: feature('to', annotation),
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
  const numbers = new Map<string, number>();
  for (const { id, label, kind, fragments, note } of regions) {
    for (const { start, end } of fragments) {
      const number = structures.length + 1;
      if (!numbers.has(id)) numbers.set(id, number);
      const place = { '@sofa': sofa, begin: start, end };
      structures.push(
        kind === 'mention'
          ? {
              '%ID': number,
              '%TYPE': namedEntity,
              ...place,
              value: entityTag(label),
              identifier: id,
            }
          : {
              '%ID': number,
              '%TYPE': claimPart,
              ...place,
              part: label,
              identifier: id,
              gloss: note,
            },
      );
    }
  }
  for (const { from, to, label } of relations) {
    structures.push({
      '%ID': structures.length + 1,
      '%TYPE': relation,
      label,
      '@from': numbers.get(from),
      '@to': numbers.get(to),
    });
  }
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
