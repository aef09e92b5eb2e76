import { useMemo } from 'react';
import { Header, Menu, MenuItem, MenuSection, Popover, Separator } from 'react-aria-components';
import { articleStatuses } from '../../../shared/model/article.ts';
import type { ArticleStatus } from '../../../shared/model/article.ts';
import type { Id } from '../../../shared/model/id.ts';
import { useStrings } from '../../strings/use-strings.ts';
import type { LibraryActions } from './use-library-actions.ts';

/** Which menu is open: for these articles, at this element. */
export interface OpenMenu {
  readonly ids: readonly Id[];
  readonly anchor: HTMLElement;
}

interface ArticleMenuProps {
  readonly menu: OpenMenu | null;
  /** Status shared by the articles, to be ticked; null when they differ. */
  readonly status: ArticleStatus | null;
  readonly isTrash: boolean;
  readonly actions: LibraryActions;
  readonly onDeleteForGood: (ids: readonly Id[]) => void;
  readonly onClose: () => void;
}

/** What can be done with an article, or with all marked ones. */
export function ArticleMenu(props: ArticleMenuProps) {
  const { menu, status, isTrash, actions, onDeleteForGood, onClose } = props;
  const { library: words, history } = useStrings();
  const anchor = useMemo(() => ({ current: menu?.anchor ?? null }), [menu]);
  if (menu === null) return null;
  const { ids } = menu;
  const only = ids.length === 1 ? ids[0] : undefined;

  return (
    <Popover
      className="popover"
      aria-label={words.menu}
      triggerRef={anchor}
      isOpen
      placement="bottom end"
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Menu className="list-box" aria-label={words.menu} onClose={onClose} autoFocus="first">
        {isTrash ? (
          <>
            <Item
              label={words.restore}
              run={() => {
                actions.restore(ids);
              }}
            />
            <Item
              label={words.deleteForGood}
              danger
              run={() => {
                onDeleteForGood(ids);
              }}
            />
          </>
        ) : (
          <>
            {only !== undefined && (
              <>
                <Item
                  label={words.open}
                  run={() => {
                    actions.open(only);
                  }}
                />
                <Item
                  label={words.details}
                  run={() => {
                    actions.showDetails(only);
                  }}
                />
                <Item
                  label={history.show}
                  run={() => {
                    actions.showHistory(only);
                  }}
                />
              </>
            )}
            <Item
              label={only === undefined ? words.exportArticles : words.exportArticle}
              run={() => {
                actions.exportArticles(ids);
              }}
            />
            <Separator className="menu-separator" />
            <MenuSection
              selectionMode="single"
              selectedKeys={status === null ? [] : [status]}
              onSelectionChange={(keys) => {
                const chosen = articleStatuses.find((key) => keys !== 'all' && keys.has(key));
                if (chosen !== undefined) actions.setStatus(ids, chosen);
              }}
            >
              <Header className="menu-header">{words.status}</Header>
              {articleStatuses.map((key) => (
                <MenuItem key={key} id={key} className="list-box-item">
                  {words.statuses[key]}
                </MenuItem>
              ))}
            </MenuSection>
            <Separator className="menu-separator" />
            <Item
              label={words.trash}
              danger
              run={() => {
                actions.trash(ids);
              }}
            />
          </>
        )}
      </Menu>
    </Popover>
  );
}

interface ItemProps {
  readonly label: string;
  readonly danger?: boolean;
  readonly run: () => void;
}

function Item({ label, danger = false, run }: ItemProps) {
  return (
    <MenuItem
      className={`list-box-item${danger ? ' list-box-item-danger' : ''}`}
      textValue={label}
      onAction={run}
    >
      {label}
    </MenuItem>
  );
}
