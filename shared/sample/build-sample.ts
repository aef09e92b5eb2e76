import { defaultCodebook } from '../model/default-codebook.ts';
import type { Project } from '../model/project.ts';
import { contractorReport } from './articles/contractor-report.ts';
import { ministryReport } from './articles/ministry-report.ts';
import { shippingReport } from './articles/shipping-report.ts';
import { unionReport } from './articles/union-report.ts';
import { buildArticle } from './build-article.ts';
import { buildRecords } from './build-records.ts';
import type { SampleArticle } from './sample-article.ts';
import type { SampleContext } from './sample-context.ts';
import { articleKeys } from './sample-records.ts';
import type { ArticleKey } from './sample-records.ts';

const sampleArticles: Readonly<Record<ArticleKey, SampleArticle>> = {
  ministry: ministryReport,
  union: unionReport,
  contractor: contractorReport,
  shipping: shippingReport,
};

/**
 * The sample project: three Arabic articles from two outlets and one English article, all invented,
 * on one invented event, with entities, claims and contradictions already marked.
 */
export async function buildSample(context: SampleContext): Promise<Project> {
  const built = await Promise.all(
    articleKeys.map(async (key) => ({
      key,
      ...(await buildArticle(sampleArticles[key], context)),
    })),
  );
  const textIn = new Map(built.map(({ key, text }) => [key, text]));
  return {
    articles: new Map(built.map(({ article }) => [article.id, article])),
    texts: new Map(built.map(({ text }) => [text.id, text])),
    ...buildRecords(textIn, context),
    annotators: new Map([[context.by.id, context.by]]),
    trash: new Map(),
    codebook: new Map([[defaultCodebook.id, defaultCodebook]]),
    comparisons: new Map(),
    decisions: new Map(),
  };
}
