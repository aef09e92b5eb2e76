import { memo } from 'react';
import { Check, Ellipsis, PilcrowLeft, PilcrowRight } from 'lucide-react';
import type { Article } from '../../../shared/model/article.ts';
import { formatDate } from '../../strings/format-date.ts';
import { useLanguage, useStrings } from '../../strings/use-strings.ts';
import type { ArticleCounts } from './article-counts.ts';

interface ArticleRowProps {
  readonly article: Article;
  readonly counts: ArticleCounts;
  /** DOM id: the list points at the current row by it. */
  readonly id: string;
  /** Place in the whole list, from 1. */
  readonly position: number;
  readonly isCurrent: boolean;
  readonly isOpen: boolean;
  readonly isMarked: boolean;
}

/** One article of the library. Takes no events itself: the list reads `data-article`. */
export const ArticleRow = memo(function ArticleRow(props: ArticleRowProps) {
  const { article, counts, id, position, isCurrent, isOpen, isMarked } = props;
  const strings = useStrings();
  const language = useLanguage();
  const words = strings.library;
  const DirectionSign = article.direction === 'rtl' ? PilcrowLeft : PilcrowRight;
  const amounts = [
    [counts.entities, words.entities(counts.entities), 'entities'],
    [counts.claims, words.claims(counts.claims), 'claims'],
    [counts.contradictions, words.contradictions(counts.contradictions), 'contradictions'],
  ] as const;

  return (
    <div
      role="row"
      id={id}
      className="article-row"
      data-article={article.id}
      data-current={isCurrent || undefined}
      data-open={isOpen || undefined}
      aria-rowindex={position}
      aria-selected={isMarked}
      {...(isOpen ? { 'aria-current': true as const } : {})}
    >
      <div role="gridcell" className="article-row-main">
        <p className="article-row-title" dir="auto">
          {article.title === '' ? words.untitled : article.title}
        </p>
        <p className="article-row-meta">
          <span className="article-row-sign" title={words.directions[article.direction]}>
            <DirectionSign role="img" aria-label={words.directions[article.direction]} />
          </span>
          {article.outlet !== '' && (
            <span className="article-row-outlet" dir="auto">
              {article.outlet}
            </span>
          )}
          {article.publishedAt !== '' && (
            <bdi className="article-row-date">{formatDate(language, article.publishedAt)}</bdi>
          )}
          {article.outlet === '' && article.publishedAt === '' && (
            <bdi className="article-row-outlet">{article.provenance.fileName}</bdi>
          )}
        </p>
        <p className="article-row-meta">
          <span className="article-row-status" data-status={article.status}>
            {words.statuses[article.status]}
          </span>
          <span className="article-row-counts">
            {amounts.map(
              ([count, name, kind]) =>
                count > 0 && (
                  <span key={kind} className={`article-row-count count-${kind}`} title={name}>
                    <span aria-hidden>{count}</span>
                    <span className="visually-hidden">{name}</span>
                  </span>
                ),
            )}
          </span>
        </p>
        {counts.reviewed > 0 && (
          <progress
            className="article-row-progress"
            value={counts.reviewed}
            max={counts.reviewable}
            title={strings.review.reviewed(counts.reviewed, counts.reviewable)}
            aria-label={strings.review.reviewed(counts.reviewed, counts.reviewable)}
          />
        )}
      </div>
      <div role="gridcell" className="article-row-end">
        {isMarked && <Check aria-hidden className="article-row-check" />}
        <button
          type="button"
          tabIndex={-1}
          className="icon-button article-row-menu"
          data-menu={article.id}
          aria-haspopup="menu"
          aria-label={words.menu}
        >
          <Ellipsis aria-hidden />
        </button>
      </div>
    </div>
  );
});
