import { ArticleDetails } from '../features/article-details/ArticleDetails.tsx';
import { ZonesView } from '../features/zones/ZonesView.tsx';

/** The details of an article, its zones among them. */
export function ArticleDetailsDialog() {
  return <ArticleDetails Zones={ZonesView} />;
}
