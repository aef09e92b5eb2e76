/** What takes the keyboard in the annotations and in the library. */
const besideText = [
  '.record-panel [data-panel-list] [role="listbox"], .record-panel input',
  'nav [role="listbox"], nav input',
];

/** Moves the keyboard to the text. */
export function focusText(): void {
  document.querySelector<HTMLElement>('.reader-scroll')?.focus();
}

/**
 * Moves the keyboard to the annotations, and from there to the library: the way out of the text, in
 * which Tab walks through the records.
 */
export function focusBesideText(): void {
  const targets = besideText.flatMap(
    (selector) => document.querySelector<HTMLElement>(selector) ?? [],
  );
  const pane = document.activeElement?.closest('.record-panel, nav') ?? null;
  const here = targets.findIndex((target) => pane?.contains(target) === true);
  targets[(here + 1) % targets.length]?.focus();
}
