import { useState } from 'react';
import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import { isGivenToNewRecords } from '../../../shared/edits/codebook-uses.ts';
import type { CodebookList } from '../../../shared/edits/codebook-uses.ts';
import { removeCodebookEntry } from '../../../shared/edits/remove-codebook-entry.ts';
import { codebookOf } from '../../state/codebook.ts';
import { useEdit } from '../../state/refusal.ts';
import { useLanguage, useStrings } from '../../strings/use-strings.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { BilingualField } from './BilingualField.tsx';
import { ColourField } from './ColourField.tsx';
import { entriesOf, patchEntry } from './entry-lists.ts';
import type { AnyEntry } from './entry-lists.ts';
import { ListOwnFields } from './ListOwnFields.tsx';
import { RemovalQuestion } from './RemovalQuestion.tsx';
import { listsWithKeys } from './shortcut-conflict.ts';
import { ShortcutField } from './ShortcutField.tsx';
import { useCodebookEditing } from './use-codebook-editing.ts';

interface EntryEditorProps {
  readonly list: CodebookList;
  readonly entry: AnyEntry;
  /** Records that use the entry. */
  readonly uses: number;
  readonly onMove: (by: 1 | -1) => void;
  /** Called before the entry goes, to choose another. */
  readonly onRemoved: () => void;
}

/** Everything about one entry. */
export function EntryEditor({ list, entry, uses, onMove, onRemoved }: EntryEditorProps) {
  const words = useStrings().codebook;
  const language = useLanguage();
  const { codebook, change } = useCodebookEditing();
  const edit = useEdit();
  const [isAsking, setAsking] = useState(false);
  const entries = entriesOf(codebook, list);
  const index = entries.indexOf(entry);
  const name = entry.name[language] || entry.id;
  const isGiven = isGivenToNewRecords(list, entry.id);
  const names =
    list === 'entityTypes'
      ? (codebook.gazetteers.find(({ entityType }) => entityType === entry.id)?.names.length ?? 0)
      : 0;

  const set = (patch: (current: AnyEntry) => Partial<AnyEntry>): void => {
    change((current) => {
      const now = entriesOf(current, list).find(({ id }) => id === entry.id);
      return now === undefined ? current : patchEntry(current, list, entry.id, patch(now));
    });
  };
  const remove = (to: string | null): void => {
    const done = edit((project, context) =>
      removeCodebookEntry(project, codebookOf(project), { list, id: entry.id, to }, context),
    );
    if (done !== null) onRemoved();
  };

  return (
    <section className="codebook-editor" aria-label={name}>
      <header className="codebook-editor-head">
        <div>
          <h3>
            <bdi>{name}</bdi>
          </h3>
          <p className="editor-note">
            {words.uses(uses)} · {words.id(entry.id)}
          </p>
        </div>
        <div className="codebook-editor-tools">
          <IconButton
            label={words.moveUp}
            keys={words.moveKeys.up}
            isDisabled={index === 0}
            onPress={() => {
              onMove(-1);
            }}
          >
            <ArrowUp aria-hidden />
          </IconButton>
          <IconButton
            label={words.moveDown}
            keys={words.moveKeys.down}
            isDisabled={index === entries.length - 1}
            onPress={() => {
              onMove(1);
            }}
          >
            <ArrowDown aria-hidden />
          </IconButton>
          <IconButton
            label={words.removeEntry(name)}
            isDisabled={isGiven || entries.length === 1}
            onPress={() => {
              if (uses === 0 && names === 0) remove(null);
              else setAsking(true);
            }}
          >
            <Trash2 aria-hidden />
          </IconButton>
        </div>
      </header>
      {isAsking && (
        <RemovalQuestion
          question={uses > 0 ? words.whereTo(name, uses) : words.namesWhereTo(name, names)}
          targets={entries
            .filter(({ id }) => id !== entry.id)
            .map((other) => ({ id: other.id, label: other.name[language] || other.id }))}
          onMove={remove}
          onCancel={() => {
            setAsking(false);
          }}
        />
      )}
      {isGiven && <p className="editor-note">{words.cannotRemove}</p>}
      {!isGiven && entries.length === 1 && <p className="editor-note">{words.lastOfList}</p>}
      <BilingualField
        label={words.name}
        value={entry.name}
        missing={words.nameMissing}
        onStore={(key, text) => {
          set((now) => ({ name: { ...now.name, [key]: text } }));
        }}
      />
      <div className="codebook-looks">
        <ColourField
          value={entry.colour}
          onChange={(colour) => {
            set(() => ({ colour }));
          }}
        />
        {listsWithKeys.includes(list) && (
          <ShortcutField
            codebook={codebook}
            list={list}
            id={entry.id}
            value={entry.shortcut}
            onChange={(shortcut) => {
              set(() => ({ shortcut }));
            }}
          />
        )}
        <Segments
          label={words.shown}
          showLabel
          value={entry.hidden ? 'hide' : 'show'}
          choices={[
            { id: 'show', label: words.show },
            { id: 'hide', label: words.hide },
          ]}
          onChange={(id) => {
            set(() => ({ hidden: id === 'hide' }));
          }}
        />
      </div>
      <ListOwnFields entry={entry} onSet={set} />
      <BilingualField
        label={words.description}
        value={entry.description}
        onStore={(key, text) => {
          set((now) => ({ description: { ...now.description, [key]: text } }));
        }}
      />
      <BilingualField
        label={words.guideline}
        value={entry.guideline}
        multiline
        hint={words.guidelineHint}
        onStore={(key, text) => {
          set((now) => ({ guideline: { ...now.guideline, [key]: text } }));
        }}
      />
    </section>
  );
}
