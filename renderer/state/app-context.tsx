import { createContext, use } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import type { Services } from './services.ts';
import type { Session } from './session.ts';
import type { Workspace } from './workspace.ts';

/** Everything a component can reach besides its props. */
export interface AppContextValue {
  readonly services: Services;
  readonly workspace: StoreApi<Workspace>;
  readonly session: StoreApi<Session>;
}

/** Provided once by the composition root, and by each component test. */
export const AppContext = createContext<AppContextValue | null>(null);

/** The application context; using it outside the provider is a bug. */
export function useApp(): AppContextValue {
  const value = use(AppContext);
  if (value === null) throw new Error('AppContext is missing');
  return value;
}

/** A selected part of the workspace. */
export function useWorkspace<T>(selector: (workspace: Workspace) => T): T {
  return useStore(useApp().workspace, selector);
}

/** A selected part of the session. */
export function useSession<T>(selector: (session: Session) => T): T {
  return useStore(useApp().session, selector);
}
