import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { useApp } from '../../state/app-context.tsx';
import type { CopyCount } from '../../state/copy-count.ts';
import { saveCopy } from '../../state/save-copy.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { Button } from '../../ui/Button.tsx';

/** In the browser shell: that it is time for a copy outside the browser, with the way to it. */
export function CopyReminder({ copies }: { readonly copies: StoreApi<CopyCount> }) {
  const words = useStrings().storage.copies;
  const app = useApp();
  const { changes, remindAt, later } = useStore(copies);
  if (changes < remindAt) return null;
  return (
    <div role="status" className="recovery-notice">
      <p>{words.reminder(changes)}</p>
      <Button look="primary" onPress={() => void saveCopy(app, words.file)}>
        {words.save}
      </Button>
      <Button look="quiet" onPress={later}>
        {words.later}
      </Button>
    </div>
  );
}
