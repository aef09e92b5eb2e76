import type { StoreApi } from 'zustand/vanilla';
import type { Session } from './session.ts';

/** Keeps the drafts of the window (`ui/drafts.ts`) in the session, which is stored soon after. */
export function draftsOf(session: StoreApi<Session>): {
  readonly get: (key: string) => string;
  readonly set: (key: string, text: string) => void;
} {
  return {
    get: (key) => session.getState().drafts[key] ?? '',
    set(key, text) {
      const { [key]: before = '', ...others } = session.getState().drafts;
      if (before === text) return;
      // What was typed in last stands last.
      session.getState().set({ drafts: text === '' ? others : { ...others, [key]: text } });
    },
  };
}
