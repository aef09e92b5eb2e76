import {
  Autocomplete,
  Dialog,
  Input,
  Menu,
  MenuItem,
  Modal,
  ModalOverlay,
  SearchField,
} from 'react-aria-components';
import { foldKey } from '../../shared/text/folding.ts';
import { useApp, useSession, useWorkspace } from '../state/app-context.tsx';
import { useStrings } from '../strings/use-strings.ts';

/** Finds an article by name, to open it or to put it beside the open one. */
export function ArticlePalette() {
  const strings = useStrings();
  const { session } = useApp();
  const dialog = useSession((state) => state.dialog);
  const openArticleId = useSession((state) => state.openArticleId);
  const articles = useWorkspace(({ project }) => project.articles);
  const isBeside = dialog === 'open-beside';
  const isOpen = isBeside || dialog === 'open-article';
  const name = strings.commands.names[isBeside ? 'open-beside' : 'open-article'];
  const choices = isOpen
    ? [...articles.values()].filter(
        ({ id, trashedAt }) => trashedAt === null && id !== openArticleId,
      )
    : [];
  const choose = (id: string) => {
    session.getState().set({ dialog: null });
    if (isBeside) session.getState().set({ besideArticleId: id, activeArticleId: id });
    else session.getState().set({ openArticleId: id, activeArticleId: id });
  };
  return (
    <ModalOverlay
      className="palette-veil"
      isOpen={isOpen}
      isDismissable
      onOpenChange={(open) => {
        if (!open) session.getState().set({ dialog: null });
      }}
    >
      <Modal className="palette">
        <Dialog aria-label={name} className="palette-body">
          <Autocomplete filter={(text, query) => foldKey(text).includes(foldKey(query.trim()))}>
            <SearchField aria-label={name} autoFocus>
              <Input className="palette-input" dir="auto" placeholder={name} />
            </SearchField>
            <Menu
              className="palette-list"
              aria-label={name}
              items={choices}
              renderEmptyState={() => <p className="palette-empty">{strings.commands.noArticle}</p>}
            >
              {(article) => (
                <MenuItem
                  id={article.id}
                  className="list-box-item"
                  textValue={`${article.title} ${article.outlet} ${article.provenance.fileName}`}
                  onAction={() => {
                    choose(article.id);
                  }}
                >
                  <bdi>{article.title || article.provenance.fileName}</bdi>
                  <bdi className="palette-aside">{article.outlet}</bdi>
                </MenuItem>
              )}
            </Menu>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
