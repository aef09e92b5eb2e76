import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { useApp } from '../../state/app-context.tsx';
import type { CopyCount } from '../../state/copy-count.ts';
import { saveCopy } from '../../state/save-copy.ts';
import { formatMoment } from '../../strings/format-date.ts';
import { useLanguage, useStrings } from '../../strings/use-strings.ts';
import { Button } from '../../ui/Button.tsx';

/** What the browser shell cannot promise, how old the last copy is, and a new one. */
export function BrowserCopies({ copies }: { readonly copies: StoreApi<CopyCount> }) {
  const strings = useStrings();
  const words = strings.storage.copies;
  const language = useLanguage();
  const app = useApp();
  const { changes, lastAt } = useStore(copies);
  return (
    <>
      <p className="settings-words">
        {lastAt === null ? words.never : words.last(formatMoment(language, lastAt), changes)}
      </p>
      <div className="settings-actions">
        <Button onPress={() => void saveCopy(app, words.file)}>{words.save}</Button>
      </div>
    </>
  );
}
