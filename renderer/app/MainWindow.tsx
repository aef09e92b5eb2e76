import { lazy, Suspense, useMemo } from 'react';
import { Group, Panel, Separator } from 'react-resizable-panels';
import { useImport } from '../state/use-import.ts';
import { useImportQueue } from '../state/use-import-queue.ts';
import { GhostBanner } from '../features/marking/GhostBanner.tsx';
import { PointingBanner } from '../features/marking/PointingBanner.tsx';
import { SaveFailedBanner } from '../features/saving/SaveFailedBanner.tsx';
import { Welcome } from '../features/welcome/Welcome.tsx';
import { activeArticle } from '../state/session.ts';
import { useApp, useSession, useWorkspace } from '../state/app-context.tsx';
import { useStrings } from '../strings/use-strings.ts';
import { AfterPaint } from '../ui/AfterPaint.tsx';
import { createCommands } from './commands.ts';
import { MiddleArea } from './MiddleArea.tsx';
import { Rehearsal } from './Rehearsal.tsx';
import { SidePanel } from './SidePanel.tsx';
import { Overlays } from './Overlays.tsx';
import { TopBar } from './TopBar.tsx';
import { LibraryDrawer } from './LibraryDrawer.tsx';
import { LibraryPane } from './LibraryPane.tsx';
import { useNarrow, useTight } from './use-narrow.ts';
import { useKeptFocus } from './use-kept-focus.ts';
import { useMenu } from './use-menu.ts';
import { useShortcuts } from './use-shortcuts.ts';

const DisplacedBanner = lazy(async () => ({
  default: (await import('../features/displaced/DisplacedBanner.tsx')).DisplacedBanner,
}));

/** Library, reading pane and annotation panel, with what lies over them. */
export function MainWindow() {
  const strings = useStrings();
  const app = useApp();
  const importing = useImport();
  const commands = useMemo(() => createCommands(app, importing), [app, importing]);
  const libraryOpen = useSession((state) => state.libraryOpen);
  const panelOpen = useSession((state) => state.panelOpen);
  const openArticleId = useSession((state) => state.openArticleId);
  const articles = useWorkspace(({ project }) => project.articles);
  const narrow = useNarrow();
  const tight = useTight();
  const libraryDrawer = useSession((state) => state.libraryDrawer);
  const besideId = useSession((state) => state.besideArticleId);
  const active = useSession(activeArticle);
  const besideArticle = articles.get(besideId ?? '');
  const beside = besideArticle?.trashedAt === null ? besideArticle : undefined;
  const open = articles.get(openArticleId ?? '');
  const isUnreadable = useWorkspace(({ save }) => save.kind === 'failed' && save.during === 'load');
  const waits = useImportQueue(({ items }) =>
    items.some(({ outcome }) => outcome.kind === 'proposed'),
  );
  const isImporting = useImportQueue(({ isRunning }) => isRunning);
  const isChecking = useSession((state) => state.view === 'check') && waits;
  useShortcuts(commands);
  useMenu(commands);
  useKeptFocus();

  // An empty window here would look as if the work were gone.
  if (isUnreadable) {
    return (
      <main className="window">
        <SaveFailedBanner />
      </main>
    );
  }

  if (articles.size === 0) {
    return (
      <div className="window">
        <TopBar commands={commands} />
        <SaveFailedBanner />
        <main className={isChecking ? 'window-check' : 'window-welcome'}>
          {isChecking ? (
            <MiddleArea openId={null} besideId={null} />
          ) : (
            <Welcome
              onChooseFiles={commands['open-files']}
              onPasteText={commands['paste-text']}
              onOpenSample={commands['open-sample']}
            />
          )}
        </main>
        {!isImporting && <Rehearsal />}
        {/* One and the same as below, so that a dialog outlives the first article. */}
        <Overlays key="overlays" commands={commands} />
      </div>
    );
  }
  return (
    <div className="window">
      <TopBar commands={commands} />
      <SaveFailedBanner />
      <PointingBanner />
      <GhostBanner />
      <Suspense fallback={null}>
        <DisplacedBanner />
      </Suspense>
      {/* The first article is to be read at once: library and panel come in the next frames. */}
      <main className="window-panes">
        <Group orientation="horizontal">
          {libraryOpen && !narrow && (
            <>
              <Panel id="library" minSize="190px" defaultSize="250px" className="pane">
                <nav className="pane-content" aria-label={strings.library.pane}>
                  <LibraryPane />
                </nav>
              </Panel>
              <Separator className="pane-separator" aria-label={strings.commands.resizeLibrary} />
            </>
          )}
          <Panel id="reader" minSize={tight ? '50%' : '380px'} className="pane">
            <div className="pane-content">
              <MiddleArea
                openId={open?.trashedAt === null ? open.id : null}
                besideId={beside?.id ?? null}
              />
            </div>
          </Panel>
          {/* What is not accepted yet cannot be annotated. */}
          {panelOpen && !isChecking && (
            <>
              <Separator className="pane-separator" aria-label={strings.commands.resizePanel} />
              <Panel
                id="panel"
                minSize={tight ? '30%' : '290px'}
                defaultSize="360px"
                className="pane"
              >
                <div className="pane-content">
                  <AfterPaint>
                    <SidePanel articleId={articles.has(active ?? '') ? active : null} />
                  </AfterPaint>
                </div>
              </Panel>
            </>
          )}
        </Group>
      </main>
      {narrow && libraryDrawer && <LibraryDrawer />}
      <Overlays key="overlays" commands={commands} />
    </div>
  );
}
