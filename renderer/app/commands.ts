import { deleteRecords } from '../../shared/edits/delete-records.ts';
import { firstRecord } from '../../shared/marks/first-record.ts';
import { placeOfRecord } from '../../shared/marks/record-place.ts';
import type { Direction } from '../../shared/model/direction.ts';
import type { Change } from '../../shared/model/edit.ts';
import type { RecordRef } from '../../shared/model/record-ref.ts';
import {
  markClaim,
  markCue,
  markKnownEntity,
  markSource,
  proposalsFor,
  repeatLabel,
  startContradiction,
} from '../features/marking/mark-selection.ts';
import { acceptGhost } from '../features/marking/ghost.ts';
import { addToSpan, resizeSelected } from '../features/marking/resize-selected.ts';
import type { ResizeStep } from '../../shared/marks/resize-anchor.ts';
import { stepDifference } from '../state/comparing.ts';
import { draftInView } from '../state/importing/proposals.ts';
import type { AppContextValue } from '../state/app-context.tsx';
import { pointAtClaim, pointAtSpan } from '../state/pointing.ts';
import { activeArticle, isAtWords } from '../state/session.ts';
import type { DialogName, PanelTab } from '../state/session.ts';
import type { CommandId } from '../strings/command-ids.ts';
import { focusBesideText, focusText } from './focus-panes.ts';
import { neighbourRecord } from './neighbour-record.ts';
import { isNarrow } from './use-narrow.ts';

/** What each command does. */
export type Commands = Readonly<Record<CommandId, () => void>>;

/** What the commands need of the import. */
interface Importing {
  readonly chooseFiles: () => void;
}

/** The one list of commands: menu, keyboard, palette and buttons all start these. */
export function createCommands(app: AppContextValue, importing: Importing): Commands {
  const { workspace, session } = app;
  /** An article that is not accepted yet has an undo of its own while it is looked at. */
  const undoable = () => draftInView.getState().draft ?? workspace;
  const open = (dialog: DialogName) => () => {
    session.getState().set({ dialog });
  };
  const tab = (panelTab: PanelTab) => () => {
    session.getState().set({ panelTab, panelOpen: true });
  };
  const zoom = (by: number) => () => {
    const { textSize, set } = session.getState();
    set({ textSize: Math.min(48, Math.max(12, textSize + by)) });
  };
  const step = (by: 1 | -1, ofAll: boolean) => () => {
    if (session.getState().view === 'compare') {
      stepDifference(app, by);
      return;
    }
    const { selectedRecord, panelTab } = session.getState();
    const articleId = activeArticle(session.getState());
    const { project } = workspace.getState();
    if (articleId === null) return;
    const next = neighbourRecord(
      project,
      articleId,
      ofAll ? 'review' : panelTab,
      selectedRecord,
      by,
    );
    if (next !== null) showRecord(app, next);
  };
  const resize =
    (edge: ResizeStep['edge'], direction: ResizeStep['direction'], unit: ResizeStep['unit']) =>
    () => {
      resizeSelected(app, { edge, direction, unit });
    };
  const direct = (direction: Direction | null) => () => {
    void import('../features/zones/set-direction.ts').then(({ setDirectionHere }) => {
      setDirectionHere(app, direction);
    });
  };
  const showChanged = (edit: { readonly changes: readonly Change[] } | null) => {
    const { project } = workspace.getState();
    const { openArticleId, selectedRecord, set } = session.getState();
    // A record that undo took away must not stay selected.
    if (selectedRecord !== null && !project[selectedRecord.table].has(selectedRecord.id)) {
      set({ selectedRecord: null });
    }
    const openArticle = project.articles.get(openArticleId ?? '');
    if (openArticleId !== null && openArticle?.trashedAt !== null) {
      // Taken away or put into the trash: what the same edit brought in its place is shown, such as
      // the text as it was read before.
      const other = edit?.changes.find(
        ({ table, id }) => table === 'articles' && project.articles.get(id)?.trashedAt === null,
      );
      set({ openArticleId: other?.id ?? openArticle?.id ?? null });
    }
    const ref = edit === null ? null : firstRecord(project, edit.changes);
    if (ref !== null) showRecord(app, ref);
  };

  return {
    'open-files': importing.chooseFiles,
    'paste-text': open('paste-text'),
    'open-sample': () => {
      void import('./open-sample.ts').then(async ({ openSample }) => openSample(app));
    },
    export: open('export'),
    print: () => {
      window.print();
    },
    undo: () => {
      showChanged(undoable().getState().undo());
    },
    redo: () => {
      showChanged(undoable().getState().redo());
    },
    find: () => {
      session.getState().set({ isFinding: true, view: 'read' });
    },
    'find-everywhere': () => {
      session.getState().set({ view: 'search' });
      // The box is there at once when the view already shows; a new one takes the focus itself.
      document.querySelector<HTMLInputElement>('.search-box input')?.select();
    },
    overview: () => {
      const { view, set } = session.getState();
      set({ view: view === 'overview' ? 'read' : 'overview' });
    },
    compare: () => {
      const { view, set } = session.getState();
      set({ view: view === 'compare' ? 'read' : 'compare' });
    },
    agreement: () => {
      const { view, set } = session.getState();
      set({ view: view === 'agreement' ? 'read' : 'agreement' });
    },
    'command-palette': open('command-palette'),
    settings: open('settings'),
    keys: open('keys'),
    codebook: open('codebook'),
    guideline: open('guideline'),
    shortcuts: open('shortcuts'),
    about: open('about'),
    'article-details': open('article-details'),
    'article-history': open('article-history'),
    zones: () => {
      const { zonesOf, set } = session.getState();
      const id = activeArticle(session.getState());
      set({ zonesOf: zonesOf === id ? null : id });
    },
    'direction-auto': direct(null),
    'direction-rtl': direct('rtl'),
    'direction-ltr': direct('ltr'),
    'look-first': () => {
      const { lookFirst, set } = session.getState();
      set({ lookFirst: !lookFirst });
    },
    trash: open('trash'),
    'open-article': open('open-article'),
    'open-beside': open('open-beside'),
    'toggle-library': () => {
      const { libraryOpen, libraryDrawer, set } = session.getState();
      set(isNarrow() ? { libraryDrawer: !libraryDrawer } : { libraryOpen: !libraryOpen });
    },
    'toggle-panel': () => {
      const { panelOpen, set } = session.getState();
      set({ panelOpen: !panelOpen });
    },
    'zoom-in': zoom(1),
    'zoom-out': zoom(-1),
    'zoom-reset': () => {
      session.getState().set({ textSize: 20 });
    },
    'toggle-theme': () => {
      const isDark = document.documentElement.dataset.theme === 'dark';
      session.getState().set({ theme: isDark ? 'light' : 'dark' });
    },
    'toggle-language': () => {
      const { language, set } = session.getState();
      set({ language: language === 'ar' ? 'en' : 'ar' });
    },
    'tab-entities': tab('entities'),
    'tab-claims': tab('claims'),
    'tab-contradictions': tab('contradictions'),
    'tab-suggestions': tab('suggestions'),
    'tab-review': tab('review'),
    'focus-text': focusText,
    'focus-beside-text': focusBesideText,
    'next-record': step(1, false),
    'previous-record': step(-1, false),
    'next-of-all': step(1, true),
    'previous-of-all': step(-1, true),
    back: () => {
      session.getState().goBack();
    },
    'mark-claim': () => {
      const id = markClaimWhilePointing(app);
      if (id !== null) pointAtClaim(app, id);
    },
    'mark-source': () => {
      markSource(app);
    },
    'mark-cue': () => {
      markCue(app);
    },
    'mark-contradiction': () => {
      startContradiction(app);
    },
    'choose-entity': () => {
      session.getState().set({ isChoosingEntity: true });
    },
    'repeat-label': () => {
      repeatLabel(app);
    },
    'add-to-span': () => {
      addToSpan(app);
    },
    'grow-end': resize('end', 'grow', 'word'),
    'shrink-end': resize('end', 'shrink', 'word'),
    'grow-start': resize('start', 'grow', 'word'),
    'shrink-start': resize('start', 'shrink', 'word'),
    'grow-end-letter': resize('end', 'grow', 'letter'),
    'shrink-end-letter': resize('end', 'shrink', 'letter'),
    'grow-start-letter': resize('start', 'grow', 'letter'),
    'shrink-start-letter': resize('start', 'shrink', 'letter'),
    'accept-pointing': () => {
      const { selection } = session.getState();
      if (selection === null || pointAtSpan(app, selection.articleId, selection)) return;
      const [first] = proposalsFor(workspace.getState().project, selection);
      if (first !== undefined) markKnownEntity(app, first);
    },
    'accept-ghost': () => {
      acceptGhost(app);
    },
    leave: () => {
      const { libraryDrawer, ghost, pointing, selection, selectedRecord, view, zonesOf, set } =
        session.getState();
      if (libraryDrawer) set({ libraryDrawer: false });
      else if (pointing !== null) set({ pointing: null });
      else if (ghost !== null) set({ ghost: null });
      else if (selection !== null) set({ selection: null });
      else if (view !== 'read') set({ view: 'read' });
      else if (zonesOf !== null) set({ zonesOf: null });
      else if (selectedRecord !== null) set({ selectedRecord: null });
      else set({ reveal: null });
    },
    'delete-record': () => {
      const { selectedRecord, set } = session.getState();
      if (selectedRecord === null || selectedRecord.table === 'entities') return;
      const { table, id } = selectedRecord;
      const done = workspace
        .getState()
        .perform((project, context) => deleteRecords(project, { [table]: [id] }, context));
      if (done.ok) set({ selectedRecord: null });
    },
  };
}

function markClaimWhilePointing(app: AppContextValue) {
  const { pointing } = app.session.getState();
  const id = markClaim(app);
  return pointing !== null && !isAtWords(pointing) ? id : null;
}

/** Selects a record and brings its words into view; who reviews stays at the review. */
function showRecord({ workspace, session }: AppContextValue, ref: RecordRef): void {
  const place = placeOfRecord(workspace.getState().project, ref);
  const { panelTab, set, show } = session.getState();
  if (place === null || panelTab === 'review') set({ selectedRecord: ref });
  if (place === null) return;
  if (panelTab === 'review') show(place.articleId, place.offset);
  else show(place.articleId, place.offset, ref);
}
