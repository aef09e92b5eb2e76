import type { PanelKeyId } from '../strings/command-ids.ts';

/** Moves the focus to the list of the panel that holds (or is) the element. */
export function focusList(element: Element | null): void {
  panelOf(element)
    ?.querySelector<HTMLElement>('[data-panel-list] [role="listbox"]')
    ?.focus({ preventScroll: true });
}

/** Moves the focus to the first field of the editor of the panel that holds the element. */
export function focusEditor(element: Element | null): void {
  panelOf(element)
    ?.querySelector<HTMLElement>(
      '[data-panel-editor] :is(input, textarea, button):not([disabled], [tabindex="-1"])',
    )
    ?.focus();
}

/**
 * Moves the focus to the field that a key leads to (`KeyedField`). A closed list of choices opens, so
 * that the next letter chooses; a button that opens one is pressed.
 */
export function goToField(id: PanelKeyId): void {
  const field = document.querySelector(`[data-panel-editor] [data-key-field="${id}"]`);
  const target =
    field?.querySelector<HTMLElement>('[aria-haspopup="listbox"], input, textarea') ??
    field?.querySelector<HTMLElement>('button:not([disabled], [tabindex="-1"])');
  target?.focus();
  const opens = target instanceof HTMLButtonElement && !target.hasAttribute('aria-pressed');
  if (opens) target.click();
}

/** The text of an article when it has the focus (or nothing has, and a text is shown). */
export function textWithFocus(): HTMLElement | null {
  const { activeElement, body } = document;
  return activeElement === body
    ? document.querySelector<HTMLElement>('[data-text-keys]')
    : (activeElement?.closest<HTMLElement>('[data-text-keys]') ?? null);
}

function panelOf(element: Element | null): Element | null {
  return element?.closest('.record-panel') ?? null;
}

/**
 * Call before something that holds the focus disappears (a picker, a question): the focus goes to
 * the form around it, or to the list, so that the keys of the panel go on working. Outside a panel, as
 * in a dialog, it goes back to where it came from.
 */
export function keepFocus(element: Element | null, opener: Element | null = null): void {
  const editor = element?.closest<HTMLElement>('[data-panel-editor]');
  if (editor != null) editor.focus({ preventScroll: true });
  else if (panelOf(element) !== null) focusList(element);
  else if (opener instanceof HTMLElement) opener.focus();
}
