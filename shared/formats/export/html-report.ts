import type { Article } from '../../model/article.ts';
import type { Claim, ClaimSource } from '../../model/claim.ts';
import type { Codebook } from '../../model/codebook.ts';
import type { Contradiction, Side } from '../../model/contradiction.ts';
import type { Project } from '../../model/project.ts';
import type { Zone } from '../../model/zone.ts';
import { flatten } from '../../text/flatten.ts';
import { compareCodeUnits } from '../project-json/in-schema-order.ts';
import { annotatedArticles, quoteOf } from './annotated-articles.ts';
import type { AnnotatedArticle } from './annotated-articles.ts';
import { countLosses } from './count-losses.ts';
import type { ExportFormat } from './export-format.ts';
import { selectRecords } from './export-selection.ts';
import { escapeHtml } from './html-escape.ts';
import { reportStyle } from './report-style.ts';
import { reportWords } from './report-words.ts';
import type { ReportWords } from './report-words.ts';

/** A page to read and print: articles with their marks, claims and contradictions. No scripts. */
export const htmlReport = {
  id: 'html-report',
  extension: 'html',
  mimeType: 'text/html',
  write(project, selection, { now, generator }) {
    const { project: selected } = selectRecords(project, selection);
    const articles = annotatedArticles(selected);
    const arabic = articles.filter(({ article }) => article.direction === 'rtl').length;
    const words = reportWords[arabic * 2 >= articles.length ? 'ar' : 'en'];
    const report = new Report(selected, words);
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
      `<header><h1>${words.title}</h1><p>${words.writtenAt} <time dir="ltr">${escapeHtml(now)}</time></p></header>`,
      ...articles.map((article) => report.article(article)),
      report.contradictions(),
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

/** Text from outside, on its own as to direction. */
const isolated = (text: string): string => `<bdi>${escapeHtml(text)}</bdi>`;

/** The first headline that the reader shows. */
function headlineOf({ zones }: Article): Zone | undefined {
  return zones.find(({ kind, kept }) => kind === 'headline' && kept);
}

class Report {
  readonly #project: Project;
  readonly #words: ReportWords;

  constructor(project: Project, words: ReportWords) {
    this.#project = project;
    this.#words = words;
  }

  article(annotated: AnnotatedArticle): string {
    const { article, claims } = annotated;
    const about = [article.outlet, article.author, article.publishedAt].filter(
      (part) => part !== '',
    );
    return [
      `<article lang="${escapeHtml(article.language)}">`,
      // The headline in the text serves as heading; the title stands in where there is none.
      headlineOf(article) === undefined ? `<h2 dir="auto">${escapeHtml(article.title)}</h2>` : '',
      `<p class="about">${about.map(isolated).join(' · ')}</p>`,
      `<div class="text" dir="${article.direction}">${this.#text(annotated)}</div>`,
      claims.length === 0 ? '' : this.#claims(claims),
      '</article>',
    ].join('\n');
  }

  contradictions(): string {
    const items = [...this.#project.contradictions.values()].sort((a, b) =>
      compareCodeUnits(a.id, b.id),
    );
    if (items.length === 0) return '';
    return [
      `<section><h2>${this.#words.contradictions}</h2>`,
      ...items.map((item) => this.#contradiction(item)),
      '</section>',
    ].join('\n');
  }

  /** The kept zones, each a paragraph, with entities and claims marked where they stand. */
  #text({ article, text, mentions, claims }: AnnotatedArticle): string {
    const spans = [
      ...claims.flatMap(({ content }) =>
        content.fragments.map(({ start, end }) => ({ start, end, value: '<span class="claim">' })),
      ),
      ...mentions.flatMap(({ mention, entity }) => {
        const title = `${this.#name('entityTypes', entity.type)}: ${entity.name}`;
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
        return `<${tag} class="${zone.kind}">${pieces.join('')}</${tag}>`;
      })
      .join('\n');
  }

  #claims(claims: readonly Claim[]): string {
    const { content, source, cue, verdict } = this.#words;
    const rows = claims.map((claim) => {
      const cueWords = claim.cue.anchor === null ? '' : isolated(quoteOf(claim.cue.anchor));
      const verdictName = this.#name('verdicts', claim.verdict);
      return `<tr><td>${isolated(quoteOf(claim.content))}</td><td>${this.#sources(claim)}</td><td>${cueWords} <small>${this.#words.polarities[claim.cue.polarity]}</small></td><td>${escapeHtml(verdictName)}</td></tr>`;
    });
    return `<h3>${this.#words.claims}</h3>\n<table><thead><tr><th>${content}</th><th>${source}</th><th>${cue}</th><th>${verdict}</th></tr></thead>\n<tbody>${rows.join('\n')}</tbody></table>`;
  }

  #contradiction({ sideA, sideB, ...item }: Contradiction): string {
    const { side, states, strictnesses, because } = this.#words;
    const types = item.types.map((type) => this.#name('contradictionTypes', type));
    const kind = [
      this.#name('relationTypes', item.relation),
      strictnesses[item.strictness],
      ...types,
    ];
    return [
      `<section class="contradiction ${item.state}">`,
      `<p class="kind"><strong>${states[item.state]}</strong> ${kind.map(escapeHtml).join(' · ')}</p>`,
      `<div class="sides"><div><h4>${side[0]}</h4>${this.#side(sideA)}</div><div><h4>${side[1]}</h4>${this.#side(sideB)}</div></div>`,
      item.explanation === '' ? '' : `<p dir="auto">${escapeHtml(item.explanation)}</p>`,
      item.because === '' ? '' : `<p>${because}: ${isolated(item.because)}</p>`,
      '</section>',
    ].join('\n');
  }

  #side({ claimIds }: Side): string {
    return claimIds
      .map((id) => this.#project.claims.get(id))
      .filter((claim) => claim !== undefined)
      .map((claim) => {
        const article = this.#project.articles.get(claim.content.articleId);
        const where = [article?.outlet ?? '', article?.publishedAt ?? ''].map(escapeHtml).join(' ');
        return `<blockquote dir="auto">${escapeHtml(quoteOf(claim.content))}<footer>${this.#sources(claim)} · <bdi>${where}</bdi></footer></blockquote>`;
      })
      .join('\n');
  }

  /** The links of the attribution from the outermost inwards. */
  #sources({ source, chain }: Claim): string {
    return [source, ...chain].map((link) => isolated(this.#sourceName(link))).join(' ← ');
  }

  #sourceName({ kind, entityId, anchor }: ClaimSource): string {
    const entity = entityId === null ? undefined : this.#project.entities.get(entityId);
    if (entity !== undefined) return entity.name;
    if (anchor !== null) return quoteOf(anchor);
    return kind === 'author' ? this.#words.author : this.#words.unnamed;
  }

  /** The name of a codebook entry in the language of the report, or its id. */
  #name(
    list: 'entityTypes' | 'verdicts' | 'relationTypes' | 'contradictionTypes',
    id: string,
  ): string {
    const codebook: Codebook | undefined = this.#project.codebook.get('codebook');
    const entry = codebook?.[list].find((candidate) => candidate.id === id);
    return entry?.name[this.#words.direction === 'rtl' ? 'ar' : 'en'] ?? id;
  }
}
