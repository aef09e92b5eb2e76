import { moveSpan } from '../../../shared/edits/move-span.ts';
import { ownSpan } from '../../../shared/marks/own-span.ts';
import { addFragment, resizeAnchor } from '../../../shared/marks/resize-anchor.ts';
import type { ResizeStep } from '../../../shared/marks/resize-anchor.ts';
import type { Anchor } from '../../../shared/model/anchor.ts';
import { trimSpan } from '../../../shared/text/words.ts';
import type { AppContextValue } from '../../state/app-context.tsx';

type App = Pick<AppContextValue, 'workspace' | 'session'>;

/** Moves one end of the selected mention or claim from the keyboard. */
export function resizeSelected(app: App, step: ResizeStep): void {
  changeOwnSpan(app, (text, anchor) => resizeAnchor(text, anchor, step));
}

/** Adds the selected words to the selected mention or claim, which then has one span more. */
export function addToSpan(app: App): void {
  const { selection, set } = app.session.getState();
  if (selection === null) return;
  changeOwnSpan(app, (text, anchor) => {
    const span = trimSpan(text, selection);
    return span === null || anchor.articleId !== selection.articleId
      ? null
      : addFragment(text, anchor, span);
  });
  set({ selection: null });
}

function changeOwnSpan(
  { workspace, session }: App,
  change: (text: string, anchor: Anchor) => Anchor | null,
): void {
  const { selectedRecord } = session.getState();
  const { project, perform } = workspace.getState();
  const own = selectedRecord === null ? null : ownSpan(project, selectedRecord);
  if (own === null) return;
  const text = project.texts.get(own.anchor.articleId)?.text ?? '';
  const anchor = change(text, own.anchor);
  if (anchor !== null) perform((current, context) => moveSpan(current, own.ref, anchor, context));
}
