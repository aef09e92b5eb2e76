import { memo, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { Id } from '../../../shared/model/id.ts';
import type { Project } from '../../../shared/model/project.ts';
import { articleChoice } from '../../state/article-choice.ts';
import { useSession } from '../../state/app-context.tsx';
import { useImport } from '../../state/use-import.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { createArticleCounter } from './article-counts.ts';
import { ArticleList } from './ArticleList.tsx';
import { ArticleMenu } from './ArticleMenu.tsx';
import type { OpenMenu } from './ArticleMenu.tsx';
import { DeleteForGood } from './DeleteForGood.tsx';
import { findArticles, noFilter, outletsOf } from './find-articles.ts';
import { LibraryFooter } from './LibraryFooter.tsx';
import { LibraryHeader } from './LibraryHeader.tsx';
import { SelectionBar } from './SelectionBar.tsx';
import { useFollowedProject } from './use-followed-project.ts';
import { useLibraryActions } from './use-library-actions.ts';
import './Library.css';

/**
 * The articles of the project: found, ordered, opened, marked for export, put into the trash. It
 * follows an edit when that is stored.
 */
export function Library() {
  return <ProjectLibrary project={useFollowedProject()} />;
}

const ProjectLibrary = memo(function ProjectLibrary({ project }: { readonly project: Project }) {
  const words = useStrings().library;
  const { articles, mentions, claims, contradictions } = project;
  const sort = useSession((session) => session.librarySort);
  const openId = useSession((session) => session.openArticleId);
  const marked = useStore(articleChoice, (choice) => choice.marked);
  const actions = useLibraryActions();
  const { chooseFiles } = useImport();
  const [isTrash, setIsTrash] = useState(false);
  const [filter, setFilter] = useState(noFilter);
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const [deleting, setDeleting] = useState<readonly Id[] | null>(null);

  const all = useMemo(() => [...articles.values()], [articles]);
  const inView = useMemo(
    () => all.filter(({ trashedAt }) => (trashedAt !== null) === isTrash),
    [all, isTrash],
  );
  const found = useMemo(() => findArticles(inView, filter, sort), [inView, filter, sort]);
  const outlets = useMemo(() => outletsOf(inView), [inView]);
  const [countByArticle] = useState(createArticleCounter);
  const counts = useMemo(
    () => countByArticle({ mentions, claims, contradictions }),
    [countByArticle, mentions, claims, contradictions],
  );

  const mark = (ids: readonly Id[]) => {
    articleChoice.setState({ marked: ids });
  };
  const show = (trash: boolean) => {
    setIsTrash(trash);
    setFilter(noFilter);
    mark([]);
  };
  const menuStatus = new Set(menu?.ids.map((id) => articles.get(id)?.status));
  const empty = isTrash ? words.trashEmpty : words.empty;

  return (
    <section className="library" aria-label={isTrash ? words.trashTitle : words.title}>
      <LibraryHeader
        count={inView.length}
        isTrash={isTrash}
        filter={filter}
        outlets={outlets}
        onFilter={setFilter}
        onLeaveTrash={() => {
          show(false);
        }}
      />
      {found.length === 0 ? (
        <p className="library-empty">{inView.length === 0 ? empty : words.nothingFound}</p>
      ) : (
        <ArticleList
          label={isTrash ? words.trashTitle : words.title}
          articles={found}
          counts={counts}
          openId={openId}
          marked={marked}
          onMark={mark}
          onOpen={
            isTrash
              ? (id) => {
                  mark([id]);
                }
              : actions.open
          }
          onDelete={isTrash ? setDeleting : actions.trash}
          onMenu={(id, anchor) => {
            setMenu({ ids: marked.includes(id) ? marked : [id], anchor });
          }}
        />
      )}
      {actions.problem !== '' && (
        <p className="library-problem" role="alert">
          {actions.problem}
        </p>
      )}
      {marked.length > 0 && (
        <SelectionBar
          ids={marked}
          isTrash={isTrash}
          actions={actions}
          onDeleteForGood={setDeleting}
          onClear={() => {
            mark([]);
          }}
        />
      )}
      {!isTrash && (
        <LibraryFooter
          trashed={all.length - inView.length}
          onOpenFiles={() => {
            void chooseFiles();
          }}
          onOpenTrash={() => {
            show(true);
          }}
        />
      )}
      <ArticleMenu
        menu={menu}
        status={menuStatus.size === 1 ? ([...menuStatus][0] ?? null) : null}
        isTrash={isTrash}
        actions={actions}
        onDeleteForGood={setDeleting}
        onClose={() => {
          setMenu(null);
        }}
      />
      {deleting !== null && (
        <DeleteForGood
          ids={deleting}
          onConfirm={() => {
            actions.deleteForGood(deleting);
            setDeleting(null);
          }}
          onClose={() => {
            setDeleting(null);
          }}
        />
      )}
    </section>
  );
});
