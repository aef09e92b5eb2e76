import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { v7 as uuid } from 'uuid';
import { config } from 'zod/mini';
import { version } from '../package.json';
import { App } from './app/App.tsx';
import { createBridge } from './bridge/bridge.ts';
import { sha256 } from './import/sha256.ts';
import { whenLeaving } from './leaving.ts';
import { countCopies } from './state/copy-count.ts';
import { holdWindow } from './state/hold-window.ts';
import { keepSession } from './state/keep-session.ts';
import type { Services } from './state/services.ts';
import { createSession } from './state/session.ts';
import { createWorkspace } from './state/workspace.ts';
import { createDexieStorage } from './storage/dexie-storage.ts';
import { guardStorage } from './storage/guard-storage.ts';
import { createJournaledStorage } from './storage/journaled-storage.ts';
import { loadStrings } from './strings/load-strings.ts';
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/coarse-pointer.css';

// The content security policy forbids compiling code at run time; zod then need not try.
config({ jitless: true });

/** How long view state may lag behind, in milliseconds. Work is never delayed. */
const sessionDelay = 300;

async function start(): Promise<void> {
  const root = document.getElementById('root');
  if (root === null) throw new Error('the page has no #root');
  const bridge = createBridge({ version });
  const { shell } = await bridge.call('app-info');
  const base: Omit<Services, 'copies'> = {
    // A page in a browser has no files of its own, and so no journal.
    storage: guardStorage(
      shell === 'desktop' ? createJournaledStorage({ bridge }) : createDexieStorage(),
      bridge,
    ),
    rawRecords: async () => {
      const { readRawRecords } = await import('./storage/raw-records.ts');
      return readRawRecords('hashiya', window.indexedDB);
    },
    bridge,
    now: () => new Date().toISOString(),
    newId: uuid,
    sha256,
  };
  const workspace = createWorkspace(base);
  // The desktop shell makes backups by itself.
  const services: Services =
    shell === 'desktop' ? base : { ...base, copies: countCopies(workspace, window.localStorage) };
  const saved = await workspace.getState().load();
  const session = createSession(saved, navigator.language.startsWith('ar') ? 'ar' : 'en');
  // One language is enough to begin with; the other comes when somebody changes to it.
  await loadStrings(session.getState().language);
  const keep = keepSession(
    session,
    async (kept) => (await services.storage.saveSession(kept)).ok,
    sessionDelay,
  );
  whenLeaving(keep);
  holdWindow(workspace);

  // After three crashes in a row the desktop shell asks for this: the open article may be the cause.
  const startsWith = new URLSearchParams(window.location.search).get('start');
  if (startsWith === 'safe') {
    session
      .getState()
      .set({ openArticleId: null, besideArticleId: null, selectedRecord: null, view: 'read' });
    workspace.getState().tellSafeStart();
  }
  // The work was lost, and the user wants it from a backup.
  if (startsWith === 'backups') session.getState().set({ dialog: 'backups' });

  const annotatorId = session.getState().annotatorId ?? services.newId();
  session.getState().set({ annotatorId });
  workspace.getState().setAnnotatorId(annotatorId);

  createRoot(root).render(
    <StrictMode>
      <App services={services} workspace={workspace} session={session} />
    </StrictMode>,
  );
}

void start();
