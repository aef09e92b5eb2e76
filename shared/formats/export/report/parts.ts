import type { Anchor } from '../../../model/anchor.ts';
import type { Article } from '../../../model/article.ts';
import type { Claim, ClaimSource } from '../../../model/claim.ts';
import type { Codebook, CustomField } from '../../../model/codebook.ts';
import type { Project } from '../../../model/project.ts';
import { quoteOf } from '../annotated-articles.ts';
import { escapeHtml } from '../html-escape.ts';
import type { ReportWords } from './words.ts';

/** What every part of the report is made from. */
export interface ReportContext {
  readonly project: Project;
  readonly words: ReportWords;
}

/** Text from outside, on its own as to direction. */
export const isolated = (text: string): string => `<bdi>${escapeHtml(text)}</bdi>`;

/** The name of a codebook entry in the language of the report, or its id. */
export function entryName(
  { project, words }: ReportContext,
  list: 'entityTypes' | 'verdicts' | 'relationTypes' | 'contradictionTypes',
  id: string,
): string {
  const codebook: Codebook | undefined = project.codebook.get('codebook');
  const entry = codebook?.[list].find((candidate) => candidate.id === id);
  return entry?.name[words.direction === 'rtl' ? 'ar' : 'en'] ?? id;
}

/** Who says it, as the report names them. */
export function sourceName(
  { project, words }: ReportContext,
  { kind, entityId, anchor }: ClaimSource,
): string {
  const entity = entityId === null ? undefined : project.entities.get(entityId);
  if (entity !== undefined) return entity.name;
  if (anchor !== null) return quoteOf(anchor);
  return kind === 'author' ? words.author : words.unnamed;
}

/** The links of the attribution from the outermost inwards. */
export function sourcesHtml(context: ReportContext, { source, chain }: Claim): string {
  return [source, ...chain].map((link) => isolated(sourceName(context, link))).join(' ← ');
}

/** Where something stands: outlet and date of its article. */
export function placeHtml({ project }: ReportContext, { articleId }: Anchor): string {
  const article: Article | undefined = project.articles.get(articleId);
  return [article?.outlet ?? '', article?.publishedAt ?? '']
    .filter((part) => part !== '')
    .map(isolated)
    .join(' ');
}

/** What the analyst's own fields say about a record, as `name: value`. */
export function fieldsHtml(
  { project, words }: ReportContext,
  on: CustomField['on'],
  custom: Readonly<Record<string, string>>,
): string[] {
  const fields = project.codebook.get('codebook')?.fields ?? [];
  const language = words.direction === 'rtl' ? 'ar' : 'en';
  return fields.flatMap((field) => {
    const value = field.on === on ? (custom[field.id] ?? '') : '';
    const name = field.name[language] || field.name.ar || field.name.en;
    return value === '' ? [] : [`${isolated(name)}: ${isolated(value)}`];
  });
}
