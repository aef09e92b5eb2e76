import { lazy, Suspense } from 'react';
import { useStore } from 'zustand';
import { editionReview } from '../../state/edition-review.ts';
import { useImportQueue } from '../../state/use-import-queue.ts';
import { DropVeil } from './DropVeil.tsx';
import { ImportPanel } from './ImportPanel.tsx';
import { PasteDialog } from './PasteDialog.tsx';
import { ProjectDialog } from './ProjectDialog.tsx';
import type { Hovering } from './use-drop.ts';
import './importing.css';

// Rarely asked, and they bring the rules of other programs' files and of editions along.
const AnnotationsDialog = lazy(async () => ({
  default: (await import('./AnnotationsDialog.tsx')).AnnotationsDialog,
}));
const EditionDialog = lazy(async () => ({
  default: (await import('./EditionDialog.tsx')).EditionDialog,
}));

interface ImportOverlaysProps {
  /** What hangs over the window; null when nothing does. */
  readonly hovering: Hovering | null;
  /** A sentence about a drop that brought nothing to import. */
  readonly notice: string;
  readonly onCloseNotice: () => void;
}

/** What the import shows over the window: what a drop would do, the queue, and its questions. */
export function ImportOverlays({ hovering, notice, onCloseNotice }: ImportOverlaysProps) {
  const hasAnnotations = useImportQueue(({ items }) =>
    items.some(({ outcome }) => outcome.kind === 'annotations'),
  );
  const hasEdition = useStore(editionReview, ({ open }) => open !== null);
  return (
    <>
      {hovering !== null && <DropVeil hovering={hovering} />}
      <ImportPanel notice={notice} onCloseNotice={onCloseNotice} />
      <PasteDialog />
      <ProjectDialog />
      <Suspense fallback={null}>{hasAnnotations && <AnnotationsDialog />}</Suspense>
      <Suspense fallback={null}>{hasEdition && <EditionDialog />}</Suspense>
    </>
  );
}
