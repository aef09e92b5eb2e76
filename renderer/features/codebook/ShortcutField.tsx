import { useId, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { X } from 'lucide-react';
import type { CodebookList } from '../../../shared/edits/codebook-uses.ts';
import type { Codebook } from '../../../shared/model/codebook.ts';
import { keyNames } from '../../keys/key-names.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { useMessage } from '../../strings/use-message.ts';
import type { Message } from '../../strings/use-message.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { IconButton } from '../../ui/Button.tsx';
import { findShortcutConflict, isShortcutKey } from './shortcut-conflict.ts';
import type { ShortcutConflict } from './shortcut-conflict.ts';

interface ShortcutFieldProps {
  readonly codebook: Codebook;
  readonly list: CodebookList;
  readonly id: string;
  readonly value: string;
  readonly onChange: (code: string) => void;
}

/** The key of an entry: press the field, then the key. A key that is taken is refused by name. */
export function ShortcutField({ codebook, list, id, value, onChange }: ShortcutFieldProps) {
  const words = useStrings().codebook;
  const keys = useKeys();
  const labelId = useId();
  const [isListening, setListening] = useState(false);
  const [problem, tellProblem] = useMessage();

  const nameOf =
    (conflict: ShortcutConflict): Message =>
    (strings, language) => {
      switch (conflict.kind) {
        case 'entry':
          return codebook[list].find((entry) => entry.id === conflict.id)?.name[language] ?? '';
        case 'key':
          return keyNames(strings)[conflict.id];
      }
    };
  const onKeyDown = (event: KeyboardEvent): void => {
    const isModifier = ['Control', 'Shift', 'Alt', 'Meta'].includes(event.key);
    if (!isListening || isModifier || event.code === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.code === 'Escape') {
      setListening(false);
      return;
    }
    if (!isShortcutKey(event.code)) {
      tellProblem((strings) => strings.codebook.shortcutNotAllowed);
      return;
    }
    const conflict = findShortcutConflict(keys.keymap, codebook, list, id, event.code);
    if (conflict !== null) {
      const key = keys.codeLabel(event.code);
      tellProblem((strings, language) =>
        strings.codebook.shortcutTaken(key, nameOf(conflict)(strings, language)),
      );
      return;
    }
    tellProblem(null);
    setListening(false);
    if (event.code !== value) onChange(event.code);
  };

  const shown = value === '' ? words.shortcutNone : keys.codeLabel(value);
  return (
    <div className="field codebook-shortcut">
      <span id={labelId} className="field-label">
        {words.shortcut}
      </span>
      <div className="codebook-shortcut-row">
        <button
          type="button"
          aria-labelledby={`${labelId} ${labelId}-value`}
          className="field-input codebook-shortcut-key"
          data-listening={isListening}
          onClick={() => {
            tellProblem(null);
            setListening(true);
          }}
          onKeyDown={onKeyDown}
          onBlur={() => {
            setListening(false);
            tellProblem(null);
          }}
        >
          <span id={`${labelId}-value`}>{isListening ? words.shortcutPress : shown}</span>
        </button>
        {value !== '' && (
          <IconButton
            label={words.shortcutClear}
            onPress={() => {
              onChange('');
            }}
          >
            <X aria-hidden />
          </IconButton>
        )}
      </div>
      {problem !== '' && (
        <p role="alert" className="field-error codebook-line">
          {problem}
        </p>
      )}
    </div>
  );
}
