import { ProgressBar } from 'react-aria-components';
import { useImportQueue } from '../../state/use-import-queue.ts';
import { isPending } from '../../state/importing/import-item.ts';
import type { ImportItem } from '../../state/importing/import-item.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { Button } from '../../ui/Button.tsx';

/** How many files are done, which one is being read, and a way to stop. */
export function ImportProgress({ items }: { readonly items: readonly ImportItem[] }) {
  const words = useStrings().importing;
  const cancel = useImportQueue((queue) => queue.cancel);
  const done = items.filter((item) => !isPending(item)).length;
  const current = items.find(({ outcome }) => outcome.kind === 'reading');

  return (
    <div className="import-progress">
      <ProgressBar
        aria-label={words.progressTitle}
        value={done + (current?.outcome.kind === 'reading' ? current.outcome.share : 0)}
        maxValue={items.length}
        valueLabel={words.progress(done, items.length)}
        className="import-progress-bar"
      >
        {({ percentage = 0, valueText }) => (
          <>
            <p className="import-progress-words">
              <span>{words.progressTitle}</span>
              <span className="import-progress-count">{valueText}</span>
            </p>
            <div className="import-progress-track">
              <div style={{ inlineSize: `${percentage}%` }} />
            </div>
          </>
        )}
      </ProgressBar>
      <p className="import-progress-file">{current !== undefined && <bdi>{current.name}</bdi>}</p>
      <div className="import-actions">
        <span className="import-hint">{words.cancelHint}</span>
        <Button onPress={cancel}>{words.cancel}</Button>
      </div>
    </div>
  );
}
