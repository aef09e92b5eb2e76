import { useEffect, useEffectEvent } from 'react';

interface PasteHandlers {
  readonly onFiles: (files: readonly File[]) => void;
  /** `html` is the text with the structure of its page; empty where there is none. */
  readonly onText: (text: string, html: string) => void;
}

/** Pasting outside of a field is a way of importing. Pasting into a field is left alone. */
export function usePaste({ onFiles, onText }: PasteHandlers): void {
  const handle = useEffectEvent((event: ClipboardEvent) => {
    if (event.defaultPrevented || isField(event.target) || event.clipboardData === null) return;
    const files = [...event.clipboardData.files];
    const text = event.clipboardData.getData('text/plain');
    // A word processor offers a picture of the text along with it: text goes first.
    if (text.trim() !== '') onText(text, event.clipboardData.getData('text/html'));
    else if (files.length > 0) onFiles(files);
    else return;
    event.preventDefault();
  });
  useEffect(() => {
    document.addEventListener('paste', handle);
    return () => {
      document.removeEventListener('paste', handle);
    };
  }, []);
}

/** Whether pasting belongs to the element itself, or to a dialog that lies over the window. */
function isField(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input, textarea, select, [contenteditable="true"], [role="dialog"]') !== null
  );
}
