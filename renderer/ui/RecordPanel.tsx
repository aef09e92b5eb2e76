import { use, useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { Group, Panel, Separator } from 'react-resizable-panels';
import { useKeys } from '../keys/use-keys.ts';
import { useStrings } from '../strings/use-strings.ts';
import { isInside, onKeys, PanelActionsContext, useTextKeys } from './on-keys.ts';
import type { CodeActions, PanelActions } from './on-keys.ts';
import { focusList } from './panel-focus.ts';
import './RecordPanel.css';

interface RecordPanelProps {
  /** Above the list: filter, scope, banners. */
  readonly toolbar: ReactNode;
  readonly list: ReactNode;
  /** The editor of the selected record, or null when none is selected. */
  readonly editor: ReactNode;
  /** Name of the editor for assistive technology. */
  readonly editorLabel: string;
  /** A refused edit in words, or null. */
  readonly refusal: string | null;
  /** Single keys that act on the selected record, anywhere in the panel but in a text field. */
  readonly keys: PanelActions;
  /** The same for keys of the codebook, by code. */
  readonly codebookKeys?: CodeActions;
  /** Whether the keys count while the focus is in the text, too; digits never do. */
  readonly keysInText?: boolean;
}

const noKeys: CodeActions = {};

/** A list above, the editor of the selected record below, and a line between them to drag. */
export function RecordPanel(props: RecordPanelProps) {
  const { toolbar, list, editor, editorLabel, refusal } = props;
  const { keys, codebookKeys = noKeys, keysInText = false } = props;
  const { keymap } = useKeys();
  const offered = use(PanelActionsContext);
  const strings = useStrings().review;
  const root = useRef<HTMLDivElement>(null);
  useTextKeys(keymap, keys, codebookKeys, keysInText);
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  }, [keys]);
  useEffect(() => {
    offered.add(latest);
    return () => {
      offered.delete(latest);
    };
  }, [offered]);
  return (
    <div
      ref={root}
      role="presentation"
      className="record-panel"
      onKeyDown={onKeys(keymap, keys, codebookKeys)}
    >
      {toolbar}
      {refusal !== null && (
        <p role="alert" className="record-panel-refusal">
          {refusal}
        </p>
      )}
      <Group orientation="vertical" className="record-panel-parts">
        <Panel id="list" defaultSize={editor === null ? '100%' : '40%'} minSize="15%">
          <div className="record-panel-list" data-panel-list>
            {list}
          </div>
        </Panel>
        {editor !== null && (
          <>
            <Separator className="record-panel-separator" aria-label={strings.resizeEditor} />
            <Panel id="editor" defaultSize="60%" minSize="20%">
              <section
                tabIndex={-1}
                aria-label={editorLabel}
                className="record-panel-editor"
                data-panel-editor
                onKeyDown={(event) => {
                  if (event.code !== 'Escape' || event.defaultPrevented || !isInside(event)) return;
                  event.stopPropagation();
                  focusList(root.current);
                }}
              >
                <h2 className="visually-hidden">{editorLabel}</h2>
                {editor}
              </section>
            </Panel>
          </>
        )}
      </Group>
    </div>
  );
}
