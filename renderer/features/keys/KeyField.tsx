import { useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { RotateCcw, X } from 'lucide-react';
import { chordOfPress, isModifier } from '../../keys/chord.ts';
import type { Chord } from '../../keys/chord.ts';
import { keyNames } from '../../keys/key-names.ts';
import type { KeyRow } from '../../keys/key-table.ts';
import { withKeys } from '../../keys/keymap.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { useApp } from '../../state/app-context.tsx';
import { useCodebook } from '../../state/codebook.ts';
import { useMessage } from '../../strings/use-message.ts';
import type { Message } from '../../strings/use-message.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { IconButton } from '../../ui/Button.tsx';
import { refusalOf } from './key-refusal.ts';
import type { KeyRefusal } from './key-refusal.ts';

interface KeyFieldProps {
  readonly row: KeyRow;
  /** What the key does. */
  readonly name: string;
}

/** One line of the table of keys: press the button, then the new key. A taken key is refused. */
export function KeyField({ row, name }: KeyFieldProps) {
  const words = useStrings().commands.keys;
  const keys = useKeys();
  const codebook = useCodebook();
  const { session } = useApp();
  const button = useRef<HTMLButtonElement>(null);
  const [isListening, setListening] = useState(false);
  const [problem, tellProblem] = useMessage();

  const store = (chords: readonly Chord[] | null): void => {
    tellProblem(null);
    const { ownKeys, set } = session.getState();
    set({ ownKeys: withKeys(ownKeys, row.id, chords) });
  };
  const inWords = (refusal: KeyRefusal, chord: Chord): Message => {
    const key = keys.chordLabel(chord);
    return (strings, language) => {
      const told = strings.commands.keys;
      switch (refusal.kind) {
        case 'owner':
          return told.owners[refusal.owner](key);
        case 'needs-modifier':
          return told.needsModifier;
        case 'taken':
          return told.taken(key, keyNames(strings)[refusal.by]);
        case 'entry':
          return told.taken(key, refusal.name[language]);
      }
    };
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!isListening || isModifier(event.code)) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.code === 'Escape') {
      setListening(false);
      return;
    }
    const chord = chordOfPress(event);
    const refusal = refusalOf(keys.keymap, codebook, row, chord);
    if (refusal !== null) {
      tellProblem(inWords(refusal, chord));
      return;
    }
    setListening(false);
    store([chord]);
  };

  const isOwn = keys.keymap.own[row.id] !== undefined;
  const shown = row.chords.map((chord) => keys.chordLabel(chord)).join(' · ');
  return (
    <div className="key-field">
      <span className="key-field-name">{name}</span>
      {isOwn && (
        <IconButton
          label={words.reset(name)}
          onPress={() => {
            store(null);
            button.current?.focus();
          }}
        >
          <RotateCcw aria-hidden />
        </IconButton>
      )}
      {row.chords.length > 0 && (
        <IconButton
          label={words.clear(name)}
          onPress={() => {
            store([]);
            button.current?.focus();
          }}
        >
          <X aria-hidden />
        </IconButton>
      )}
      <button
        ref={button}
        type="button"
        className="field-input key-field-button"
        aria-label={`${words.change(name)}: ${isListening ? words.press : shown || words.none}`}
        data-listening={isListening}
        data-own={isOwn}
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
        {isListening ? words.press : <bdi dir="ltr">{shown || words.none}</bdi>}
      </button>
      {problem !== '' && (
        <p role="alert" className="field-error key-field-problem">
          {problem}
        </p>
      )}
    </div>
  );
}
