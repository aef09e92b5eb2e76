import { annotatedArticles } from './annotated-articles.ts';
import { countLosses } from './count-losses.ts';
import type { ExportFormat } from './export-format.ts';
import { selectRecords } from './export-selection.ts';
import { escapeHtml } from './html-escape.ts';
import { claimsHtml } from './report/claims.ts';
import { contradictionsHtml } from './report/contradictions.ts';
import { articleHtml } from './report/marked-text.ts';
import { reportStyle } from './report/style.ts';
import { reportWords } from './report/words.ts';

/**
 * A page to read and print, without scripts: contradictions with both sides in their sentences,
 * claims by source, and the articles with their marks. It speaks the language of most articles.
 */
export const htmlReport = {
  id: 'html-report',
  extension: 'html',
  mimeType: 'text/html',
  write(project, selection, { now, generator }) {
    const { project: selected } = selectRecords(project, selection);
    const articles = annotatedArticles(selected);
    const arabic = articles.filter(({ article }) => article.direction === 'rtl').length;
    const words = reportWords[arabic * 2 >= articles.length ? 'ar' : 'en'];
    const context = { project: selected, words };
    const claims = articles.flatMap((article) => article.claims);
    const counts = [
      [words.counts.articles, articles.length],
      [words.counts.claims, claims.length],
      [words.counts.contradictions, selected.contradictions.size],
    ] as const;
    // To the minute, in UTC: the same file wherever it was written.
    const written = `${now.slice(0, 16).replace('T', ' ')} UTC`;
    return [
      '<!doctype html>',
      `<html lang="${words.language}" dir="${words.direction}">`,
      '<head>',
      '<meta charset="utf-8">',
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
      '<meta name="viewport" content="width=device-width">',
      `<meta name="generator" content="${escapeHtml(generator)}">`,
      `<title>${words.title}</title>`,
      `<style>${reportStyle}</style>`,
      '</head>',
      '<body>',
      `<header><h1>${words.title}</h1><p class="about">${words.writtenAt} <time datetime="${escapeHtml(now)}"><bdi dir="ltr">${escapeHtml(written)}</bdi></time></p>`,
      `<dl>${counts.map(([name, count]) => `<div><dt>${name}</dt><dd>${String(count)}</dd></div>`).join('')}</dl></header>`,
      contradictionsHtml(context),
      claimsHtml(context, claims),
      ...articles.map((article) => articleHtml(context, article)),
      '</body>',
      '</html>',
      '',
    ].join('\n');
  },
  losses: (project, selection) =>
    countLosses(project, selection, [
      'unmentioned-entities',
      'entity-details',
      'mention-details',
      'claim-details',
      'propositions',
      'contradictions-reaching-out',
      'comments',
    ]),
} as const satisfies ExportFormat;
