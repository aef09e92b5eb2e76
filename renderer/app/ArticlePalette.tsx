import { useApp, useSession, useWorkspace } from '../state/app-context.tsx';
import { openArticle } from '../state/open-article.ts';
import { useStrings } from '../strings/use-strings.ts';
import { Palette } from '../ui/Palette.tsx';
import { hasFolded } from './CommandPalette.tsx';

/** Finds an article by name, to open it or to put it beside the open one. */
export function ArticlePalette() {
  const strings = useStrings();
  const app = useApp();
  const { session } = app;
  const dialog = useSession((state) => state.dialog);
  const openArticleId = useSession((state) => state.openArticleId);
  const articles = useWorkspace(({ project }) => project.articles);
  const isBeside = dialog === 'open-beside';
  const isOpen = isBeside || dialog === 'open-article';
  const choices = isOpen
    ? [...articles.values()].filter(
        ({ id, trashedAt }) => trashedAt === null && id !== openArticleId,
      )
    : [];
  return (
    <Palette
      label={strings.commands.names[isBeside ? 'open-beside' : 'open-article']}
      emptyText={strings.commands.noArticle}
      isOpen={isOpen}
      matches={hasFolded}
      items={choices.map(({ id, title, outlet, provenance }) => ({
        id,
        label: title || provenance.fileName,
        aside: outlet,
        asideDirection: 'auto',
        keywords: `${outlet} ${provenance.fileName}`,
      }))}
      onChoose={(id) => {
        if (isBeside) session.getState().set({ besideArticleId: id, activeArticleId: id });
        else openArticle(app, id);
      }}
      onClose={() => {
        session.getState().set({ dialog: null });
      }}
    />
  );
}
