import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import { useContext, useState } from 'react';
import { useStrings } from '../../strings/use-strings.ts';
import { IconButton } from '../../ui/Button.tsx';
import { TextField } from '../../ui/Field.tsx';
import { SavingStopped, useKeepTyped } from '../../ui/saving-stopped.ts';
import { StoredTextField } from '../../ui/StoredTextField.tsx';

interface AliasListProps {
  readonly aliases: readonly string[];
  readonly onChange: (aliases: string[]) => void;
}

/** Other names of an entity: added, changed, put in order, removed. */
export function AliasList({ aliases, onChange }: AliasListProps) {
  const strings = useStrings().entities;
  const [text, setText] = useState('');
  const isStopped = useContext(SavingStopped);
  const others = (index: number): string[] => aliases.filter((_, at) => at !== index);
  const moveTo = (index: number, to: number): void => {
    const rest = others(index);
    const alias = aliases[index];
    if (alias !== undefined) onChange([...rest.slice(0, to), alias, ...rest.slice(to)]);
  };
  const add = (): void => {
    const alias = text.trim();
    // What cannot be stored now stays in its field.
    if (alias === '' || aliases.includes(alias) || isStopped) return;
    onChange([...aliases, alias]);
    setText('');
  };
  const typed = text.trim();
  useKeepTyped(
    typed === '' || aliases.includes(typed)
      ? null
      : () => {
          onChange([...aliases, typed]);
        },
  );
  return (
    <>
      {aliases.length > 0 && (
        <ul className="editor-plain-list" aria-label={strings.aliases}>
          {aliases.map((alias, index) => (
            // Keyed by place: a field keeps the focus while its alias is being retyped.
            <li key={index} className="alias">
              <StoredTextField
                label={strings.alias(index + 1)}
                labelHidden
                value={alias}
                onStore={(changed) => {
                  onChange(aliases.map((other, at) => (at === index ? changed : other)));
                }}
                validate={(changed) =>
                  changed === ''
                    ? strings.nameMissing
                    : others(index).includes(changed)
                      ? strings.aliasTwice
                      : undefined
                }
              />
              <IconButton
                label={strings.moveUp(alias)}
                isDisabled={index === 0}
                onPress={() => {
                  moveTo(index, index - 1);
                }}
              >
                <ArrowUp aria-hidden />
              </IconButton>
              <IconButton
                label={strings.moveDown(alias)}
                isDisabled={index === aliases.length - 1}
                onPress={() => {
                  moveTo(index, index + 1);
                }}
              >
                <ArrowDown aria-hidden />
              </IconButton>
              <IconButton
                label={strings.removeAlias(alias)}
                onPress={() => {
                  onChange(others(index));
                }}
              >
                <X aria-hidden />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
      <div className="alias">
        <TextField
          label={strings.newAlias}
          labelHidden
          placeholder={strings.newAlias}
          value={text}
          onChange={setText}
          onCommit={add}
        />
        <IconButton label={strings.addAlias} isDisabled={text.trim() === ''} onPress={add}>
          <Plus aria-hidden />
        </IconButton>
      </div>
    </>
  );
}
