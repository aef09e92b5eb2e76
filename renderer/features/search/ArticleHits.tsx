import { useId } from 'react';
import { concordanceLine } from '../../../shared/search/concordance.ts';
import type { TextHits } from '../../../shared/search/text-index.ts';
import { useApp, useWorkspace } from '../../state/app-context.tsx';
import { formatDate } from '../../strings/format-date.ts';
import { useLanguage, useStrings } from '../../strings/use-strings.ts';
import { placeKey, searchState, tick, useSearch } from './search-state.ts';
import type { TickedPlace } from './search-state.ts';

/** Characters on each side; more than any window shows, the rest is clipped. */
const reach = 90;

interface ArticleHitsProps {
  readonly hits: TextHits;
  /** Whether its first line is where the Tab key enters the list. */
  readonly isFirst: boolean;
}

/** The places in one article: the words under each other, what stands around them on both sides. */
export function ArticleHits({ hits, isFirst }: ArticleHitsProps) {
  const strings = useStrings().search;
  const language = useLanguage();
  const headingId = useId();
  const article = useWorkspace(({ project }) => project.articles.get(hits.id));
  const text = useWorkspace(({ project }) => project.texts.get(hits.id)?.text ?? '');
  const ticked = useSearch((state) => state.ticked);
  const current = useSearch((state) => state.current);
  if (article === undefined) return null;
  const places = hits.spans.map(({ start, end }) => ({ articleId: hits.id, start, end }));
  const title = article.title || strings.untitled;
  const all = places.every((place) => ticked.has(placeKey(place)));
  const about = [article.outlet, formatDate(language, article.publishedAt)].filter(Boolean);
  return (
    <section className="search-article" aria-labelledby={headingId}>
      <header className="search-article-head">
        <input
          type="checkbox"
          aria-label={strings.tickArticle(title)}
          checked={all}
          onChange={() => {
            tick(places, !all);
          }}
        />
        <h2 id={headingId} dir="auto">
          {title}
        </h2>
        <span className="search-about" dir="auto">
          {about.join(' · ')}
        </span>
        <span className="search-count">{hits.total}</span>
      </header>
      <ul className="search-lines" dir={article.direction}>
        {places.map((place, index) => (
          <HitLine
            key={placeKey(place)}
            place={place}
            text={text}
            isTicked={ticked.has(placeKey(place))}
            isStop={current === '' ? isFirst && index === 0 : current === placeKey(place)}
          />
        ))}
      </ul>
    </section>
  );
}

interface HitLineProps {
  readonly place: TickedPlace;
  readonly text: string;
  readonly isTicked: boolean;
  /** Whether the Tab key stops here; the arrows reach the others. */
  readonly isStop: boolean;
}

function HitLine({ place, text, isTicked, isStop }: HitLineProps) {
  const strings = useStrings().search;
  const { session } = useApp();
  const { before, hit, after } = concordanceLine(text, place, reach);
  const key = placeKey(place);
  const toggle = (): void => {
    tick([place], !isTicked);
  };
  return (
    <li className={isTicked ? 'search-line search-line-ticked' : 'search-line'}>
      <input
        type="checkbox"
        tabIndex={-1}
        aria-label={strings.tickPlace(hit)}
        checked={isTicked}
        onChange={toggle}
      />
      <button
        type="button"
        aria-label={`${before}${hit}${after}`.trim()}
        data-search-line={key}
        tabIndex={isStop ? 0 : -1}
        className="search-words"
        onFocus={() => {
          searchState.setState({ current: key });
        }}
        onKeyDown={(event) => {
          if (event.code !== 'Space') return;
          event.preventDefault();
          toggle();
        }}
        onClick={() => {
          searchState.setState({ current: key });
          session.getState().show(place.articleId, place);
        }}
      >
        <span className="search-before">
          <span className={joins(before.at(-1), hit.at(0))}>{before}</span>
        </span>
        <span className="search-after">
          <mark className={joins(before.at(-1), hit.at(0))}>{hit}</mark>
          <span>{after}</span>
        </span>
      </button>
    </li>
  );
}

/** Arabic letters keep their joined shapes where a line is cut inside a word («ب|بغداد»). */
function joins(before: string | undefined, after: string | undefined): string {
  const isLetter = /\p{Script=Arabic}/u;
  return isLetter.test(before ?? '') && isLetter.test(after ?? '') ? 'search-joins' : '';
}
