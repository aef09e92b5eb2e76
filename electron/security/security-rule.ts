import type { App, Session } from 'electron';

/** What the rules watch over. */
export interface Guarded {
  readonly app: Pick<App, 'on'>;
  readonly session: Pick<
    Session,
    'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler'
  > & { readonly webRequest: Pick<Session['webRequest'], 'onBeforeRequest'> };
  /** Started from the sources: the developer tools may load their own pages. */
  readonly development: boolean;
}

/** Puts one restriction in place, for every page that the app will ever open. */
export type SecurityRule = (guarded: Guarded) => void;
