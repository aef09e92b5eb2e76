import {
  ChartNoAxesGantt,
  Command,
  Languages,
  Menu as MenuIcon,
  Moon,
  PanelLeft,
  PanelRight,
  Redo2,
  Search,
  Sun,
  Undo2,
} from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useStore } from 'zustand';
import { SaveIndicator } from '../features/saving/SaveIndicator.tsx';
import { useKeys } from '../keys/use-keys.ts';
import { useApp, useSession, useWorkspace } from '../state/app-context.tsx';
import { draftInView } from '../state/importing/proposals.ts';
import type { CommandId } from '../strings/command-ids.ts';
import { useLanguage, useStrings } from '../strings/use-strings.ts';
import { AfterPaint } from '../ui/AfterPaint.tsx';
import { IconButton } from '../ui/Button.tsx';
import type { Commands } from './commands.ts';
import { useNarrow } from './use-narrow.ts';

// Loaded behind the start: it shows once there are records.
const AnnotatorPrompt = lazy(async () => ({
  default: (await import('../features/settings/AnnotatorPrompt.tsx')).AnnotatorPrompt,
}));

// What opens under the button comes right behind the start; a press before that is kept.
const menu = import('../ui/Menu.tsx');
const Menu = lazy(async () => ({ default: (await menu).Menu }));

const menuEntries: readonly CommandId[] = [
  'open-files',
  'paste-text',
  'open-sample',
  'export',
  'compare',
  'agreement',
  'print',
  'article-details',
  'article-history',
  'trash',
  'codebook',
  'guideline',
  'settings',
  'shortcuts',
  'about',
];

/** The thin bar at the top: undo, commands, theme and language, and whether the work is saved. */
export function TopBar({ commands }: { readonly commands: Commands }) {
  const strings = useStrings();
  const language = useLanguage();
  const theme = useSession((state) => state.theme);
  const narrow = useNarrow();
  const libraryShown = useSession((state) => (narrow ? state.libraryDrawer : state.libraryOpen));
  const panelOpen = useSession((state) => state.panelOpen);
  const view = useSession((state) => state.view);
  const { workspace } = useApp();
  const draft = useStore(draftInView, (inView) => inView.draft);
  const canUndo = useStore(draft ?? workspace, ({ undoStack }) => undoStack.undo.length > 0);
  const canRedo = useStore(draft ?? workspace, ({ undoStack }) => undoStack.redo.length > 0);
  const hasArticles = useWorkspace(({ project }) => project.articles.size > 0);
  const names = strings.commands.names;
  const keysOf = useKeys().labelOf;
  const isMirrored = language === 'ar';
  const LibraryIcon = isMirrored ? PanelRight : PanelLeft;
  const AnnotationsIcon = isMirrored ? PanelLeft : PanelRight;
  const isDark = theme === 'dark';
  const [isMenuAsked, setIsMenuAsked] = useState(false);

  return (
    <header className="top-bar">
      <Suspense
        fallback={
          <IconButton
            label={strings.commands.mainMenu}
            onPress={() => {
              setIsMenuAsked(true);
            }}
          >
            <MenuIcon aria-hidden />
          </IconButton>
        }
      >
        <Menu
          label={strings.commands.mainMenu}
          isOpenAtOnce={isMenuAsked}
          entries={menuEntries.map((id) => ({
            id,
            label: names[id],
            keys: keysOf(id),
            run: commands[id],
          }))}
        >
          <IconButton label={strings.commands.mainMenu}>
            <MenuIcon aria-hidden />
          </IconButton>
        </Menu>
      </Suspense>
      <span className="top-bar-name">{strings.app.name}</span>
      {hasArticles && (
        <AfterPaint>
          <IconButton
            label={names['toggle-library']}
            keys={keysOf('toggle-library')}
            isPressed={libraryShown}
            onPress={commands['toggle-library']}
          >
            <LibraryIcon aria-hidden />
          </IconButton>
          <IconButton
            label={strings.app.undo}
            keys={keysOf('undo')}
            isDisabled={!canUndo}
            onPress={commands.undo}
          >
            <Undo2 aria-hidden className="flips-in-rtl" />
          </IconButton>
          <IconButton
            label={strings.app.redo}
            keys={keysOf('redo')}
            isDisabled={!canRedo}
            onPress={commands.redo}
          >
            <Redo2 aria-hidden className="flips-in-rtl" />
          </IconButton>
        </AfterPaint>
      )}
      <span className="top-bar-space" />
      {hasArticles && (
        <AfterPaint>
          <Suspense fallback={null}>
            <AnnotatorPrompt />
          </Suspense>
        </AfterPaint>
      )}
      <SaveIndicator />
      {hasArticles && (
        <AfterPaint>
          <IconButton
            label={names['find-everywhere']}
            keys={keysOf('find-everywhere')}
            isPressed={view === 'search'}
            onPress={commands['find-everywhere']}
          >
            <Search aria-hidden />
          </IconButton>
          <IconButton
            label={names.overview}
            keys={keysOf('overview')}
            isPressed={view === 'overview'}
            onPress={commands.overview}
          >
            <ChartNoAxesGantt aria-hidden className="flips-in-rtl" />
          </IconButton>
        </AfterPaint>
      )}
      <IconButton
        label={names['command-palette']}
        keys={keysOf('command-palette')}
        onPress={commands['command-palette']}
      >
        <Command aria-hidden />
      </IconButton>
      <IconButton label={names['toggle-language']} onPress={commands['toggle-language']}>
        <Languages aria-hidden />
      </IconButton>
      <IconButton label={names['toggle-theme']} onPress={commands['toggle-theme']}>
        {isDark ? <Sun aria-hidden /> : <Moon aria-hidden />}
      </IconButton>
      {hasArticles && (
        <IconButton
          label={names['toggle-panel']}
          keys={keysOf('toggle-panel')}
          isPressed={panelOpen}
          onPress={commands['toggle-panel']}
        >
          <AnnotationsIcon aria-hidden />
        </IconButton>
      )}
    </header>
  );
}
