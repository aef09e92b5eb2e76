import { lazy, Suspense } from 'react';
import type { ComponentType, LazyExoticComponent } from 'react';
import { ImportFlow } from '../features/importing/ImportFlow.tsx';
import { useApp, useSession } from '../state/app-context.tsx';
import type { DialogName } from '../state/session.ts';
import type { Commands } from './commands.ts';
import { useTypedAhead } from './use-typed-ahead.ts';

/** What every dialog is given; most need nothing. */
interface DialogProps {
  readonly commands: Commands;
}

type LazyDialog = LazyExoticComponent<ComponentType<DialogProps>>;

const articlePalette: LazyDialog = lazy(async () => ({
  default: (await import('./ArticlePalette.tsx')).ArticlePalette,
}));

const settings: LazyDialog = lazy(async () => ({
  default: (await import('../features/settings/SettingsDialog.tsx')).SettingsDialog,
}));

/**
 * Each dialog loads when it is first opened: none is needed to start reading and marking.
 * (`paste-text` belongs to the import, which is always there to take a drop.)
 */
const lazyDialogs: Readonly<Record<Exclude<DialogName, 'paste-text'>, LazyDialog>> = {
  export: lazy(async () => ({
    default: (await import('../features/exporting/ExportDialog.tsx')).ExportDialog,
  })),
  settings,
  backups: settings,
  codebook: lazy(async () => ({
    default: (await import('../features/codebook/CodebookDialog.tsx')).CodebookDialog,
  })),
  guideline: lazy(async () => ({
    default: (await import('../features/codebook/GuidelineDialog.tsx')).GuidelineDialog,
  })),
  'article-details': lazy(async () => ({
    default: (await import('./ArticleDetailsDialog.tsx')).ArticleDetailsDialog,
  })),
  'article-history': lazy(async () => ({
    default: (await import('../features/history/ArticleHistoryDialog.tsx')).ArticleHistoryDialog,
  })),
  trash: lazy(async () => ({
    default: (await import('../features/trash/TrashDialog.tsx')).TrashDialog,
  })),
  'command-palette': lazy(async () => ({
    default: (await import('./CommandPalette.tsx')).CommandPalette,
  })),
  'open-article': articlePalette,
  'open-beside': articlePalette,
  shortcuts: lazy(async () => ({
    default: (await import('./ShortcutsDialog.tsx')).ShortcutsDialog,
  })),
  keys: lazy(async () => ({
    default: (await import('../features/keys/KeysDialog.tsx')).KeysDialog,
  })),
  about: lazy(async () => ({ default: (await import('./AboutDialog.tsx')).AboutDialog })),
};

/** Palettes are typed into at once, so they get what is typed before they are there. */
const palettes: readonly (DialogName | null)[] = ['command-palette', 'open-article', 'open-beside'];

/** What lies over the window: the import with its report, and the open dialog. */
export function Overlays({ commands }: DialogProps) {
  const dialog = useSession((state) => state.dialog);
  useTypedAhead(palettes.includes(dialog), useApp().session);
  const Open = dialog === null || dialog === 'paste-text' ? null : lazyDialogs[dialog];
  return (
    <>
      <ImportFlow />
      {Open !== null && (
        <Suspense fallback={<HeldKeys />}>
          <Open commands={commands} />
        </Suspense>
      )}
    </>
  );
}

/** While a dialog loads, its keys do nothing to the page. */
function HeldKeys() {
  useTypedAhead(true, useApp().session);
  return null;
}
