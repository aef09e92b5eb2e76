import { useContext, useEffect, useEffectEvent, useState } from 'react';
import { whenLeaving } from '../../leaving.ts';
import { TextField } from '../../ui/Field.tsx';
import { SavingStopped, useKeepTyped } from '../../ui/saving-stopped.ts';

interface LinesFieldProps {
  readonly label: string;
  readonly lines: readonly string[];
  readonly onStore: (lines: string[]) => void;
  readonly hint?: string;
}

/**
 * A list of words as lines of text. Stored on leaving the field (and when it or the window disappears),
 * not while typing: half a word is no entry. Empty lines and repetitions are dropped.
 */
export function LinesField({ label, lines, onStore, hint }: LinesFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const isStopped = useContext(SavingStopped);
  const stored = lines.join('\n');
  const store = (): void => {
    if (draft === null) return;
    const typed = draft.split('\n').map((line) => line.trim());
    const next = [...new Set(typed.filter((line) => line !== ''))];
    if (next.join('\n') !== stored) onStore(next);
  };
  const storeAtEnd = useEffectEvent(() => {
    if (!isStopped) store();
  });
  useKeepTyped(draft === null ? null : store);
  useEffect(() => {
    const end = whenLeaving(() => {
      storeAtEnd();
    });
    return () => {
      end();
      storeAtEnd();
    };
  }, []);
  return (
    <div
      className="codebook-lines"
      onBlur={() => {
        if (isStopped) return;
        store();
        setDraft(null);
      }}
    >
      <TextField
        label={label}
        multiline
        value={draft ?? stored}
        onChange={setDraft}
        {...(hint === undefined ? {} : { hint })}
      />
    </div>
  );
}
