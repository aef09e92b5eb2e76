import { lazy, Suspense, useCallback, useState } from 'react';
import type { ReactNode } from 'react';
import { Info, Rows3, Search, X } from 'lucide-react';
import type { Mark } from '../../../shared/marks/marks-of-article.ts';
import type { Id } from '../../../shared/model/id.ts';
import type { Span } from '../../../shared/model/span.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { useApp, useSession, useWorkspace } from '../../state/app-context.tsx';
import { activeArticle } from '../../state/session.ts';
import { formatDate } from '../../strings/format-date.ts';
import { isolate } from '../../strings/isolate.ts';
import { useLanguage, useStrings } from '../../strings/use-strings.ts';
import { IconButton } from '../../ui/Button.tsx';
import { ArticleText } from './ArticleText.tsx';

// Its field comes right behind the start, long before anybody has something to find.
const findBar = import('./FindBar.tsx');
const FindBar = lazy(async () => ({ default: (await findBar).FindBar }));

interface ReaderProps {
  readonly articleId: Id;
  /** What to show at a selection. */
  readonly popup: ReactNode;
  /** The zones of the article, shown in place of the text when asked for; absent where they are not. */
  readonly zones?: ReactNode;
  /** Given when another article stands beside this one: puts this one away. */
  readonly onClose?: () => void;
  /** Marks to show instead of the article's own. */
  readonly marks?: readonly Mark[];
  /** Whose records it shows, where the same article stands there twice. */
  readonly whose?: string;
}

const noHits: readonly Span[] = [];

/** The reading pane: one article, its marks and margin, and finding in it. */
export function Reader({ articleId, popup, zones, onClose, marks, whose }: ReaderProps) {
  const strings = useStrings();
  const language = useLanguage();
  const keys = useKeys();
  const { session } = useApp();
  const isFinding = useSession((state) => state.isFinding && activeArticle(state) === articleId);
  const hasZones = zones !== undefined;
  const showsZones = useSession((state) => hasZones && state.zonesOf === articleId);
  const [found, setFound] = useState<{ hits: readonly Span[]; current: number }>({
    hits: noHits,
    current: -1,
  });
  const onFound = useCallback((hits: readonly Span[], current: number) => {
    setFound({ hits, current });
  }, []);
  const article = useWorkspace(({ project }) => project.articles.get(articleId));
  const text = useWorkspace(({ project }) => project.texts.get(articleId)?.text);
  if (article === undefined || text === undefined) return null;
  // Two panes beside each other are told apart by name, with everything in them.
  const apart = whose ?? (onClose === undefined ? null : strings.reader.paneBeside);
  const facts = [
    article.outlet || article.title,
    article.author,
    formatDate(language, article.publishedAt),
  ].filter(Boolean);

  return (
    <section
      className="reader"
      aria-label={apart ?? strings.reader.pane}
      onFocusCapture={() => {
        session.getState().set({ activeArticleId: articleId });
      }}
    >
      <div className="reader-toolbar">
        <bdi className="reader-toolbar-title">{facts.map(isolate).join(' · ')}</bdi>
        {isFinding ? (
          <Suspense fallback={null}>
            <FindBar
              key={articleId}
              articleId={articleId}
              text={text}
              onFound={onFound}
              onClose={() => {
                setFound({ hits: noHits, current: -1 });
                session.getState().set({ isFinding: false });
              }}
            />
          </Suspense>
        ) : (
          <IconButton
            label={strings.reader.find}
            onPress={() => {
              session.getState().set({ isFinding: true });
            }}
          >
            <Search aria-hidden />
          </IconButton>
        )}
        {hasZones && (
          <IconButton
            label={showsZones ? strings.importing.zones.leave : strings.importing.zones.toggle}
            keys={keys.labelOf('zones')}
            isPressed={showsZones}
            onPress={() => {
              session.getState().set({ zonesOf: showsZones ? null : articleId });
            }}
          >
            <Rows3 aria-hidden />
          </IconButton>
        )}
        <IconButton
          label={strings.reader.details}
          onPress={() => {
            session.getState().set({ dialog: 'article-details' });
          }}
        >
          <Info aria-hidden />
        </IconButton>
        {onClose !== undefined && (
          <IconButton label={strings.reader.closeBeside} onPress={onClose}>
            <X aria-hidden />
          </IconButton>
        )}
      </div>
      {showsZones ? (
        <>
          <h1 className="visually-hidden">{article.title}</h1>
          {zones}
        </>
      ) : (
        <ArticleText
          key={articleId}
          article={article}
          text={text}
          hits={found.hits}
          currentHit={found.current}
          popup={popup}
          apart={apart}
          {...(marks === undefined ? {} : { marks })}
        />
      )}
    </section>
  );
}
