import { useEffect, useEffectEvent, useState } from 'react';
import { filesOfDrop } from '../../bridge/bridge.ts';

/** What hangs over the window: how many files (0 when unknown), or text. */
export interface Hovering {
  readonly kind: 'files' | 'text';
  readonly count: number;
  /** Whether there may be a folder among them: like a file of an unknown kind, it has no type. */
  readonly mayBeFolders: boolean;
}

/** What a drop brought. */
export type Dropped =
  | { readonly kind: 'files'; readonly files: Promise<readonly File[]> }
  | { readonly kind: 'text'; readonly text: string; readonly html: string }
  | { readonly kind: 'link' }
  | { readonly kind: 'nothing' };

/**
 * Makes the whole window a drop target. Every drop is taken, even one that brings nothing, so that
 * the shell never navigates to a dropped file. Dragging inside the page itself is left alone.
 */
export function useDrop(onDrop: (dropped: Dropped) => void): Hovering | null {
  const [hovering, setHovering] = useState<Hovering | null>(null);
  const handleDrop = useEffectEvent(onDrop);

  useEffect(() => {
    /** Enter and leave come in pairs for each element passed; only the last leave ends the hover. */
    let depth = 0;
    /** A drag that began in this page is the analyst moving a selection, not a file. */
    let isOwn = false;
    const end = () => {
      depth = 0;
      setHovering(null);
    };
    const listeners: { [K in keyof WindowEventMap]?: (event: WindowEventMap[K]) => void } = {
      dragstart: () => {
        isOwn = true;
      },
      dragend: () => {
        isOwn = false;
      },
      dragenter: (event) => {
        event.preventDefault();
        depth += 1;
        if (!isOwn && depth === 1) setHovering(hoveringOf(event.dataTransfer));
      },
      dragover: (event) => {
        event.preventDefault();
        if (event.dataTransfer !== null) event.dataTransfer.dropEffect = isOwn ? 'none' : 'copy';
      },
      dragleave: () => {
        depth -= 1;
        if (depth <= 0) end();
      },
      drop: (event) => {
        event.preventDefault();
        end();
        if (!isOwn) handleDrop(droppedOf(event.dataTransfer));
        isOwn = false;
      },
    };
    const added = new AbortController();
    for (const [name, listener] of Object.entries(listeners)) {
      window.addEventListener(name, listener as EventListener, { signal: added.signal });
    }
    return () => {
      added.abort();
    };
  }, []);

  return hovering;
}

function hoveringOf(data: DataTransfer | null): Hovering {
  const isFiles = data?.types.includes('Files') ?? false;
  if (!isFiles) return { kind: 'text', count: 0, mayBeFolders: false };
  const files = [...(data?.items ?? [])].filter(({ kind }) => kind === 'file');
  const mayBeFolders = files.some(({ type }) => type === '');
  return { kind: 'files', count: files.length, mayBeFolders };
}

function droppedOf(data: DataTransfer | null): Dropped {
  if (data === null) return { kind: 'nothing' };
  if (data.files.length > 0) return { kind: 'files', files: filesOfDrop(data) };
  if (data.types.includes('text/uri-list')) return { kind: 'link' };
  const text = data.getData('text/plain');
  return text.trim() === ''
    ? { kind: 'nothing' }
    : { kind: 'text', text, html: data.getData('text/html') };
}
