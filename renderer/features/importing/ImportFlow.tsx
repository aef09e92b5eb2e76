import { lazy, Suspense, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { editionReview } from '../../state/edition-review.ts';
import { useApp, useSession, useWorkspace } from '../../state/app-context.tsx';
import { useImportQueue } from '../../state/use-import-queue.ts';
import { useImport } from '../../state/use-import.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { DropVeil } from './DropVeil.tsx';
import { ImportPanel } from './ImportPanel.tsx';
import { PasteDialog } from './PasteDialog.tsx';
import { pasteDraft } from './paste-draft.ts';
import { ProjectDialog } from './ProjectDialog.tsx';
import { useDrop } from './use-drop.ts';
import { usePaste } from './use-paste.ts';
import './importing.css';

// Rarely asked, and they bring the rules of other programs' files and of editions along.
const AnnotationsDialog = lazy(async () => ({
  default: (await import('./AnnotationsDialog.tsx')).AnnotationsDialog,
}));
const EditionDialog = lazy(async () => ({
  default: (await import('./EditionDialog.tsx')).EditionDialog,
}));

/**
 * Takes in whatever reaches the window: drops, files handed over by the system, the clipboard.
 * Mounted once, at the root. Shows the queue and asks what it has to ask.
 */
export function ImportFlow() {
  const words = useStrings().importing;
  const { services } = useApp();
  const setSession = useSession((session) => session.set);
  const importPicked = useImportQueue((queue) => queue.importPicked);
  const prepare = useImportQueue((queue) => queue.prepare);
  const hasAnnotations = useImportQueue(({ items }) =>
    items.some(({ outcome }) => outcome.kind === 'annotations'),
  );
  const hasEdition = useStore(editionReview, ({ open }) => open !== null);
  const { importFiles } = useImport();
  const [notice, setNotice] = useState('');

  const openPaste = (text: string, html: string) => {
    prepare();
    pasteDraft.setState({ text, html });
    setSession({ dialog: 'paste-text' });
  };

  const hovering = useDrop((dropped) => {
    setNotice(
      dropped.kind === 'link'
        ? words.dropLink
        : dropped.kind === 'nothing'
          ? words.dropNothing
          : '',
    );
    if (dropped.kind === 'files') void dropped.files.then(importFiles);
    if (dropped.kind === 'text') openPaste(dropped.text, dropped.html);
  });
  const isHovering = hovering !== null;
  useEffect(() => {
    if (isHovering) prepare();
  }, [isHovering, prepare]);
  // An empty window waits for a file, whichever way it will come.
  const isEmpty = useWorkspace(({ project }) => project.articles.size === 0);
  useEffect(() => {
    if (!isEmpty || !('requestIdleCallback' in globalThis)) return;
    const waiting = requestIdleCallback(prepare);
    return () => {
      cancelIdleCallback(waiting);
    };
  }, [isEmpty, prepare]);
  usePaste({
    onFiles: (files) => {
      void importFiles(files);
    },
    onText: openPaste,
  });

  useEffect(
    () =>
      services.bridge.listen('files-handed-over', (files) => {
        void importPicked(files);
      }),
    [services, importPicked],
  );

  return (
    <>
      {hovering !== null && <DropVeil hovering={hovering} />}
      <ImportPanel
        notice={notice}
        onCloseNotice={() => {
          setNotice('');
        }}
      />
      <PasteDialog />
      <ProjectDialog />
      <Suspense fallback={null}>{hasAnnotations && <AnnotationsDialog />}</Suspense>
      <Suspense fallback={null}>{hasEdition && <EditionDialog />}</Suspense>
    </>
  );
}
