import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import { useContext } from 'react';
import type { Id } from '../../../shared/model/id.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { IconButton } from '../../ui/Button.tsx';
import { useDraft } from '../../ui/drafts.ts';
import { TextField } from '../../ui/Field.tsx';
import { SavingStopped } from '../../ui/saving-stopped.ts';
import { StoredTextField } from '../../ui/StoredTextField.tsx';

interface AliasListProps {
  readonly aliases: readonly string[];
  /** The entity; a name that is typed and not added stays with it. */
  readonly entityId: Id;
  /** Makes the new names of those that there are when they are stored. */
  readonly onChange: (change: (now: readonly string[]) => string[]) => void;
}

/** Other names of an entity: added, changed, put in order, removed. */
export function AliasList({ aliases, entityId, onChange }: AliasListProps) {
  const strings = useStrings().entities;
  const [text, setText] = useDraft(`name of ${entityId}`);
  const isStopped = useContext(SavingStopped);
  const others = (index: number): string[] => aliases.filter((_, at) => at !== index);
  const moveTo = (index: number, to: number): void => {
    const rest = others(index);
    const alias = aliases[index];
    if (alias !== undefined) onChange(() => [...rest.slice(0, to), alias, ...rest.slice(to)]);
  };
  const add = (): void => {
    const alias = text.trim();
    // What cannot be stored now stays in its field.
    if (alias === '' || aliases.includes(alias) || isStopped) return;
    onChange((now) => [...now, alias]);
    setText('');
  };
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
                  onChange((now) => renamed(now, alias, changed));
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
                  onChange(() => others(index));
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

/** The names with one changed; one that is gone by now comes back under its new name. */
function renamed(names: readonly string[], from: string, to: string): string[] {
  if (names.includes(to)) return names.filter((name) => name !== from);
  return names.includes(from) ? names.map((name) => (name === from ? to : name)) : [...names, to];
}
