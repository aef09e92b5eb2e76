import { useRef } from 'react';
import type { ReactNode } from 'react';
import { Group, Panel, Separator } from 'react-resizable-panels';
import { useStrings } from '../strings/use-strings.ts';
import { onKeys } from './on-keys.ts';
import type { KeyActions } from './on-keys.ts';
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
  readonly keys: KeyActions;
}

/** A list above, the editor of the selected record below, and a line between them to drag. */
export function RecordPanel(props: RecordPanelProps) {
  const { toolbar, list, editor, editorLabel, refusal, keys } = props;
  const strings = useStrings().review;
  const root = useRef<HTMLDivElement>(null);
  return (
    <div ref={root} role="presentation" className="record-panel" onKeyDown={onKeys(keys)}>
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
                aria-label={editorLabel}
                className="record-panel-editor"
                data-panel-editor
                onKeyDown={(event) => {
                  if (event.code !== 'Escape' || event.defaultPrevented) return;
                  event.stopPropagation();
                  focusList(root.current);
                }}
              >
                {editor}
              </section>
            </Panel>
          </>
        )}
      </Group>
    </div>
  );
}

/** Moves the focus to the list of the panel that holds (or is) the element. */
export function focusList(element: Element | null): void {
  panelOf(element)?.querySelector<HTMLElement>('[data-panel-list] [role="listbox"]')?.focus();
}

/** Moves the focus to the first field of the editor of the panel that holds the element. */
export function focusEditor(element: Element | null): void {
  panelOf(element)
    ?.querySelector<HTMLElement>(
      '[data-panel-editor] :is(input, textarea, button):not([disabled], [tabindex="-1"])',
    )
    ?.focus();
}

function panelOf(element: Element | null): Element | null {
  return element?.closest('.record-panel') ?? null;
}
