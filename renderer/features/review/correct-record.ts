import type { StoreApi } from 'zustand';
import type { RecordRef } from '../../../shared/model/record-ref.ts';
import { tabOf } from '../../state/session.ts';
import type { Session } from '../../state/session.ts';

/** Opens the form of a record under review, with the focus in its first field. */
export function correct(session: StoreApi<Session>, ref: RecordRef): void {
  session.getState().set({ panelTab: tabOf(ref), selectedRecord: ref });
  // The form of the other tab is there after the next painting.
  requestAnimationFrame(() => {
    document
      .querySelector<HTMLElement>(
        '[data-panel-editor] :is(input, textarea, button):not([disabled], [tabindex="-1"])',
      )
      ?.focus();
  });
}
