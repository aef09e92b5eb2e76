import { lazy, Suspense, useEffect } from 'react';
import { useApp, useSession, useWorkspace } from '../../state/app-context.tsx';
import { useImportQueue } from '../../state/use-import-queue.ts';
import { useImport } from '../../state/use-import.ts';
import { useMessage } from '../../strings/use-message.ts';
import { pasteDraft } from './paste-draft.ts';
import { useDrop } from './use-drop.ts';
import { usePaste } from './use-paste.ts';

// What it shows is not needed to take a drop in, so it comes right behind the start.
const importOverlays = import('./ImportOverlays.tsx');
const ImportOverlays = lazy(async () => ({ default: (await importOverlays).ImportOverlays }));

/**
 * Takes in whatever reaches the window: drops, files handed over by the system, the clipboard.
 * Mounted once, at the root. Shows the queue and asks what it has to ask.
 */
export function ImportFlow() {
  const { services } = useApp();
  const setSession = useSession((session) => session.set);
  const importPicked = useImportQueue((queue) => queue.importPicked);
  const prepare = useImportQueue((queue) => queue.prepare);
  const { importFiles } = useImport();
  const [notice, tellNotice] = useMessage();

  const openPaste = (text: string, html: string) => {
    prepare();
    pasteDraft.setState({ text, html });
    setSession({ dialog: 'paste-text' });
  };

  const hovering = useDrop((dropped) => {
    const { kind } = dropped;
    tellNotice(
      kind === 'link' || kind === 'nothing'
        ? ({ importing }) => (kind === 'link' ? importing.dropLink : importing.dropNothing)
        : null,
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
    <Suspense fallback={null}>
      <ImportOverlays
        hovering={hovering}
        notice={notice}
        onCloseNotice={() => {
          tellNotice(null);
        }}
      />
    </Suspense>
  );
}
