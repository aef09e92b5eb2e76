import { FileDown, RotateCcw, Trash2, X } from 'lucide-react';
import type { Id } from '../../../shared/model/id.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { IconButton } from '../../ui/Button.tsx';
import type { LibraryActions } from './use-library-actions.ts';

interface SelectionBarProps {
  readonly ids: readonly Id[];
  readonly isTrash: boolean;
  readonly actions: LibraryActions;
  readonly onDeleteForGood: (ids: readonly Id[]) => void;
  readonly onClear: () => void;
}

/** How many articles are marked, and what can be done with them. */
export function SelectionBar(props: SelectionBarProps) {
  const { ids, isTrash, actions, onDeleteForGood, onClear } = props;
  const words = useStrings().library;
  return (
    <div className="selection-bar">
      <span role="status">{words.selected(ids.length)}</span>
      {isTrash ? (
        <>
          <IconButton
            label={words.restore}
            onPress={() => {
              actions.restore(ids);
            }}
          >
            <RotateCcw aria-hidden />
          </IconButton>
          <IconButton
            label={words.deleteForGood}
            onPress={() => {
              onDeleteForGood(ids);
            }}
          >
            <Trash2 aria-hidden />
          </IconButton>
        </>
      ) : (
        <>
          <IconButton
            label={words.exportArticles}
            onPress={() => {
              actions.exportArticles(ids);
            }}
          >
            <FileDown aria-hidden />
          </IconButton>
          <IconButton
            label={words.trash}
            onPress={() => {
              actions.trash(ids);
            }}
          >
            <Trash2 aria-hidden />
          </IconButton>
        </>
      )}
      <IconButton label={words.clearSelection} onPress={onClear}>
        <X aria-hidden />
      </IconButton>
    </div>
  );
}
