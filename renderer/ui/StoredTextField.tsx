import { useEffect, useEffectEvent, useState } from 'react';
import { TextField } from './Field.tsx';

interface StoredTextFieldProps {
  readonly label: string;
  /** The value as it is stored. */
  readonly value: string;
  /** Stores what was typed. Give the field a `key` of the record, so that records never mix. */
  readonly onStore: (value: string) => void;
  /** Says why a text cannot be stored, or undefined when it can. */
  readonly validate?: (value: string) => string | undefined;
  readonly multiline?: boolean;
  readonly hint?: string;
  readonly placeholder?: string;
  readonly labelHidden?: boolean;
}

/** What is being typed, and the stored value it was typed over. */
interface Draft {
  readonly text: string;
  readonly over: string;
}

/** Idle time after which what was typed is stored without leaving the field, in milliseconds. */
const idleBeforeStoring = 300;

/**
 * A text field that stores by itself: on leaving it, on Enter, after a short pause, and when it
 * disappears, so that nothing typed is lost. A change from outside (undo) wins over the draft.
 */
export function StoredTextField(props: StoredTextFieldProps) {
  const { value, onStore, validate, ...field } = props;
  const [draft, setDraft] = useState<Draft | null>(null);
  const isOvertaken = draft !== null && value !== draft.over && value !== draft.text.trim();
  const current = draft === null || isOvertaken ? null : draft;
  const error = current === null ? undefined : validate?.(current.text.trim());

  const store = useEffectEvent(() => {
    if (current === null || error !== undefined) return;
    const text = current.text.trim();
    if (text === value) return;
    onStore(text);
    // What is typed stays as typed (a space at the end, say); only what it is compared with moves.
    setDraft({ text: current.text, over: text });
  });
  useEffect(() => {
    if (draft === null) return;
    const timer = setTimeout(() => {
      store();
    }, idleBeforeStoring);
    return () => {
      clearTimeout(timer);
    };
  }, [draft]);
  useEffect(
    () => () => {
      store();
    },
    [],
  );

  return (
    <TextField
      {...field}
      value={current?.text ?? value}
      onChange={(text) => {
        setDraft({ text, over: value });
      }}
      onCommit={(text) => {
        const trimmed = text.trim();
        if (current === null) return;
        if (validate?.(trimmed) !== undefined) return;
        if (trimmed !== value) onStore(trimmed);
        setDraft(null);
      }}
      {...(error === undefined ? {} : { error })}
    />
  );
}
