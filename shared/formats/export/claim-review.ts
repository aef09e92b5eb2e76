import type { Article } from '../../model/article.ts';
import type { Claim } from '../../model/claim.ts';
import type { Project } from '../../model/project.ts';
import { annotatedArticles, quoteOf } from './annotated-articles.ts';
import { countLosses } from './count-losses.ts';
import type { ExportFormat } from './export-format.ts';
import { selectRecords } from './export-selection.ts';

/** The verdicts of the default codebook on the scale of five that readers of ClaimReview use. */
const ratings = new Map([
  ['false', 1],
  ['misleading', 2],
  ['half-true', 3],
  ['mostly-true', 4],
  ['true', 5],
]);

/** schema.org ClaimReview (JSON-LD): one entry for each claim with a verdict. */
export const claimReview = {
  id: 'claim-review',
  extension: 'jsonld',
  mimeType: 'application/ld+json',
  write(project, selection) {
    const { project: selected } = selectRecords(project, selection);
    const reviews = annotatedArticles(selected).flatMap(({ article, claims }) =>
      claims.filter(hasVerdict).map((claim) => ({
        '@context': 'https://schema.org',
        '@type': 'ClaimReview',
        datePublished: claim.updatedAt.slice(0, 10),
        ...(article.language === '' ? {} : { inLanguage: article.language }),
        ...named('author', 'Person', selected.annotators.get(claim.updatedBy)?.name ?? ''),
        claimReviewed: claim.gloss === '' ? quoteOf(claim.content) : claim.gloss,
        itemReviewed: {
          '@type': 'Claim',
          text: quoteOf(claim.content),
          ...authorOf(claim, selected),
          ...(claim.claimedAt.iso === '' ? {} : { datePublished: claim.claimedAt.iso }),
          appearance: {
            '@type': 'NewsArticle',
            headline: article.title,
            ...(article.url === '' ? {} : { url: article.url }),
            ...(article.publishedAt === '' ? {} : { datePublished: article.publishedAt }),
            ...(article.language === '' ? {} : { inLanguage: article.language }),
            ...named('publisher', 'Organization', article.outlet),
          },
        },
        reviewRating: { '@type': 'Rating', ...ratingOf(claim.verdict, article, selected) },
        ...(claim.note === '' ? {} : { reviewBody: claim.note }),
      })),
    );
    return `${JSON.stringify(reviews, null, 2)}\n`;
  },
  losses: (project, selection) =>
    countLosses(project, selection, [
      'texts',
      'zones',
      'unmentioned-entities',
      'mentions',
      'claims-without-verdict',
      'claim-details',
      'propositions',
      'contradictions',
      'contradictions-reaching-out',
      'comments',
      'review',
    ]),
} as const satisfies ExportFormat;

/** Somebody by name; nothing where the name is not known, for readers refuse empty ones. */
function named(role: string, type: string, name: string): object {
  return name === '' ? {} : { [role]: { '@type': type, name } };
}

function hasVerdict({ verdict }: Claim): boolean {
  return verdict !== '' && verdict !== 'not-checked';
}

/** Who made the claim, where known. */
function authorOf({ source }: Claim, { entities }: Project): object {
  const entity = entities.get(source.entityId ?? '');
  const name = entity?.name ?? (source.anchor === null ? '' : quoteOf(source.anchor));
  const isBody = ['organization', 'gpe', 'group', 'facility'].includes(entity?.type ?? '');
  return named('author', isBody ? 'Organization' : 'Person', name);
}

/** The verdict in the language of the article, and where it stands on the scale. */
function ratingOf(verdict: string, { language }: Article, { codebook }: Project): object {
  const entry = codebook.get('codebook')?.verdicts.find(({ id }) => id === verdict);
  const value = ratings.get(verdict);
  return {
    ...(value === undefined ? {} : { ratingValue: value, bestRating: 5, worstRating: 1 }),
    alternateName:
      entry?.name[language === '' || language.startsWith('ar') ? 'ar' : 'en'] ?? verdict,
  };
}
