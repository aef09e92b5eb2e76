import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { useApp } from '../../state/app-context.tsx';
import type { CopyCount } from '../../state/copy-count.ts';
import { saveCopy } from '../../state/save-copy.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { Button } from '../../ui/Button.tsx';
import { useAutomaticCopies } from './use-automatic-copies.ts';

/**
 * In the browser shell: asks once whether copies outside the browser are to be saved without asking, and
 * saves them; where they are not wanted, or one could not be made, says when it is time for one.
 */
export function CopyReminder({ copies }: { readonly copies: StoreApi<CopyCount> }) {
  const words = useStrings().storage.copies;
  const app = useApp();
  const { changes, remindAt, mode, later, choose } = useStore(copies);
  const hasFailed = useAutomaticCopies(copies, words.file);
  const isTime = mode === 'automatic' ? hasFailed : changes >= remindAt;
  if (!isTime) return null;
  const save = () => void saveCopy(app, words.file);
  return (
    <div role="status" className="recovery-notice">
      <p>
        {mode === 'automatic' ? words.failed : words.reminder(changes)}{' '}
        {mode === 'unasked' && words.question}
      </p>
      {mode === 'unasked' && (
        <Button
          look="primary"
          onPress={() => {
            choose('automatic');
          }}
        >
          {words.byItself}
        </Button>
      )}
      <Button
        look={mode === 'unasked' ? 'plain' : 'primary'}
        onPress={() => {
          if (mode === 'unasked') choose('by-hand');
          save();
        }}
      >
        {words.save}
      </Button>
      {mode !== 'automatic' && (
        <Button look="quiet" onPress={later}>
          {words.later}
        </Button>
      )}
    </div>
  );
}
