import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { useApp } from '../../state/app-context.tsx';
import type { CopyCount } from '../../state/copy-count.ts';
import { saveCopy } from '../../state/save-copy.ts';
import { formatMoment } from '../../strings/format-date.ts';
import { useLanguage, useStrings } from '../../strings/use-strings.ts';
import { Button } from '../../ui/Button.tsx';
import { Segments } from '../../ui/Segments.tsx';

/** What the browser shell cannot promise, how old the last copy is, and a new one. */
export function BrowserCopies({ copies }: { readonly copies: StoreApi<CopyCount> }) {
  const strings = useStrings();
  const words = strings.storage.copies;
  const language = useLanguage();
  const app = useApp();
  const { changes, lastAt, mode, choose } = useStore(copies);
  return (
    <>
      <p className="settings-words">
        {lastAt === null ? words.never : words.last(formatMoment(language, lastAt), changes)}
      </p>
      <Segments
        label={words.setting}
        showLabel
        value={mode === 'automatic' ? 'automatic' : 'by-hand'}
        choices={[
          { id: 'automatic', label: words.settings.automatic },
          { id: 'by-hand', label: words.settings['by-hand'] },
        ]}
        onChange={choose}
      />
      <div className="settings-actions">
        <Button onPress={() => void saveCopy(app, words.file)}>{words.save}</Button>
      </div>
    </>
  );
}
