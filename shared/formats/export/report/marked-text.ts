import type { Article } from '../../../model/article.ts';
import type { Zone } from '../../../model/zone.ts';
import { paragraphDirection } from '../../../text/bidi.ts';
import { flatten } from '../../../text/flatten.ts';
import type { AnnotatedArticle } from '../annotated-articles.ts';
import { escapeHtml } from '../html-escape.ts';
import { entryName, isolated } from './parts.ts';
import type { ReportContext } from './parts.ts';

/** An article to read, with entities and claims marked where they stand. */
export function articleHtml(context: ReportContext, annotated: AnnotatedArticle): string {
  const { article } = annotated;
  const about = [article.outlet, article.author, article.publishedAt].filter((part) => part !== '');
  return [
    `<article lang="${escapeHtml(article.language)}">`,
    // The headline in the text serves as heading; the title stands in where there is none.
    headlineOf(article) === undefined ? `<h2 dir="auto">${escapeHtml(article.title)}</h2>` : '',
    `<p class="about">${about.map(isolated).join(' · ')}</p>`,
    `<div class="text" dir="${article.direction}">${textHtml(context, annotated)}</div>`,
    '</article>',
  ].join('\n');
}

/** The first headline that the reader shows. */
function headlineOf({ zones }: Article): Zone | undefined {
  return zones.find(({ kind, kept }) => kind === 'headline' && kept);
}

/** The kept zones, each a paragraph. */
function textHtml(
  context: ReportContext,
  { article, text, mentions, claims }: AnnotatedArticle,
): string {
  const spans = [
    ...claims.flatMap(({ content }) =>
      content.fragments.map(({ start, end }) => ({ start, end, value: '<span class="claim">' })),
    ),
    ...mentions.flatMap(({ mention, entity }) => {
      const title = `${entryName(context, 'entityTypes', entity.type)}: ${entity.name}`;
      const value = `<span class="entity" title="${escapeHtml(title)}">`;
      return mention.anchor.fragments.map(({ start, end }) => ({ start, end, value }));
    }),
  ];
  const headline = headlineOf(article);
  return article.zones
    .filter(({ kept }) => kept)
    .map((zone) => {
      const pieces = flatten(spans, zone).map(({ start, end, values }) => {
        const words = escapeHtml(text.slice(start, end));
        return values.join('') + words + '</span>'.repeat(values.length);
      });
      const tag = zone === headline ? 'h2' : 'p';
      const words = text.slice(zone.start, zone.end);
      const direction = paragraphDirection(words, article.direction, zone.direction);
      const dir = direction === article.direction ? '' : ` dir="${direction}"`;
      return `<${tag} class="${zone.kind}"${dir}>${pieces.join('')}</${tag}>`;
    })
    .join('\n');
}
