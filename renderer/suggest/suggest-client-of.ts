import type { StoreApi } from 'zustand/vanilla';
import type { Workspace } from '../state/workspace.ts';
import { createSuggestClient } from './suggest-client.ts';
import type { SuggestClient } from './suggest-client.ts';

const clients = new WeakMap<StoreApi<Workspace>, SuggestClient>();

/** The client of a workspace, made when it is first asked for. */
export function suggestClientOf(workspace: StoreApi<Workspace>): SuggestClient {
  const known = clients.get(workspace);
  if (known !== undefined) return known;
  const client = createSuggestClient();
  clients.set(workspace, client);
  return client;
}

/** Gives a workspace another client; tests use one without a worker. */
export function setSuggestClient(workspace: StoreApi<Workspace>, client: SuggestClient): void {
  clients.set(workspace, client);
}
