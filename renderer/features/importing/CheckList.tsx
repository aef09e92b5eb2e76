import { ListBox, ListBoxItem } from 'react-aria-components';
import type { Id } from '../../../shared/model/id.ts';
import type { Waiting } from '../../state/importing/waiting.ts';
import { useStrings } from '../../strings/use-strings.ts';

interface CheckListProps {
  readonly waiting: readonly Waiting[];
  readonly chosenId: Id;
  readonly onChoose: (id: Id) => void;
}

/** The articles that wait, one of which is looked at. */
export function CheckList({ waiting, chosenId, onChoose }: CheckListProps) {
  const strings = useStrings();
  const { check, zones } = strings.importing;
  return (
    <div className="check-side">
      <p className="check-count">{check.waiting(waiting.length)}</p>
      <ListBox
        aria-label={check.list}
        className="check-list"
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[chosenId]}
        onSelectionChange={(keys) => {
          const chosen = waiting.find(({ article }) => keys !== 'all' && keys.has(article.id));
          if (chosen !== undefined) onChoose(chosen.article.id);
        }}
      >
        {waiting.map(({ article, fileName }) => {
          const title = article.title === '' ? strings.library.untitled : article.title;
          const shown = article.zones.filter(({ kept }) => kept).length;
          return (
            <ListBoxItem key={article.id} id={article.id} textValue={title} className="check-item">
              <span className="check-item-title" dir="auto">
                {title}
              </span>
              <span className="check-item-words">
                <bdi>{fileName}</bdi>
                <span>{zones.summary(shown, article.zones.length - shown)}</span>
              </span>
            </ListBoxItem>
          );
        })}
      </ListBox>
    </div>
  );
}
