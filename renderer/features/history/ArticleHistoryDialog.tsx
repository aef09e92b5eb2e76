import { useStore } from 'zustand';
import { activeArticle } from '../../state/session.ts';
import { useSession, useWorkspace } from '../../state/app-context.tsx';
import { articleChoice } from '../../state/article-choice.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { ArticleHistory } from './ArticleHistory.tsx';

/** The history of the open article, or of the one chosen in the library. */
export function ArticleHistoryDialog() {
  const words = useStrings().history;
  const openId = useSession(activeArticle);
  const set = useSession((session) => session.set);
  const chosenId = useStore(articleChoice, (choice) => choice.details);
  const id = chosenId ?? openId ?? '';
  const title = useWorkspace(({ project }) => project.articles.get(id)?.title);
  return (
    <Dialog
      title={title === undefined || title === '' ? words.title : `${words.title} · ${title}`}
      isOpen
      size="large"
      onClose={() => {
        set({ dialog: null });
        articleChoice.setState({ details: null });
      }}
    >
      <ArticleHistory articleId={id} />
    </Dialog>
  );
}
