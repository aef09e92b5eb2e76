import { useContext, useEffect, useEffectEvent, useState } from 'react';
import { whenLeaving } from '../leaving.ts';
import { TextField } from './Field.tsx';
import { SavingStopped, useKeepTyped } from './saving-stopped.ts';

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
  /** Saving has failed since: it stays, whatever the stored value goes back to. */
  readonly isKept?: boolean;
}

/** Idle time after which what was typed is stored without leaving the field, in milliseconds. */
const idleBeforeStoring = 300;

/**
 * A text field that stores by itself: on leaving it, on Enter, after a short pause, and when it or the
 * window disappears, so that nothing typed is lost. A change from outside (undo) wins over the draft; what
 * goes back because saving has failed does not: the draft stays, and is stored when saving works again,
 * also where the field has closed by then.
 */
export function StoredTextField(props: StoredTextFieldProps) {
  const { value, onStore, validate, ...field } = props;
  const [draft, setDraft] = useState<Draft | null>(null);
  const isStopped = useContext(SavingStopped);
  const isKept = draft !== null && (isStopped || draft.isKept === true);
  const isOvertaken =
    draft !== null && !isKept && value !== draft.over && value !== draft.text.trim();
  if (isOvertaken) setDraft(null);
  else if (draft !== null && isKept && draft.isKept !== true) setDraft({ ...draft, isKept });
  const current = isOvertaken ? null : draft;
  const error = current === null ? undefined : validate?.(current.text.trim());

  const store = useEffectEvent(() => {
    if (current === null || error !== undefined || isStopped) return;
    const text = current.text.trim();
    if (text === value && current.isKept !== true) return;
    if (text !== value) onStore(text);
    // What is typed stays as typed (a space at the end, say); only what it is compared with moves.
    setDraft({ text: current.text, over: text });
  });
  const typed = current === null || error !== undefined ? null : current.text.trim();
  useKeepTyped(
    typed === null || typed === value
      ? null
      : () => {
          onStore(typed);
        },
  );
  useEffect(() => {
    if (draft === null || isStopped) return;
    const timer = setTimeout(() => {
      store();
    }, idleBeforeStoring);
    return () => {
      clearTimeout(timer);
    };
  }, [draft, isStopped]);
  useEffect(() => {
    const end = whenLeaving(() => {
      store();
    });
    return () => {
      end();
      store();
    };
  }, []);

  return (
    <TextField
      {...field}
      value={current?.text ?? value}
      isReadOnly={isStopped}
      onChange={(text) => {
        setDraft({ text, over: value });
      }}
      onCommit={(text) => {
        const trimmed = text.trim();
        if (current === null || isStopped) return;
        if (validate?.(trimmed) !== undefined) return;
        if (trimmed !== value) onStore(trimmed);
        setDraft(null);
      }}
      {...(error === undefined ? {} : { error })}
    />
  );
}
