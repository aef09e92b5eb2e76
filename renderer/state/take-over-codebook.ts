import { adoptCodebook } from '../../shared/edits/adopt-codebook.ts';
import type { AdoptedCodebook } from '../../shared/edits/adopt-codebook.ts';
import type { EditErrorCode } from '../../shared/edits/edit-error.ts';
import { setCodebook } from '../../shared/edits/set-codebook.ts';
import type { Codebook } from '../../shared/model/codebook.ts';
import { err, ok } from '../../shared/model/result.ts';
import type { Result } from '../../shared/model/result.ts';
import { sameValue } from '../../shared/model/same-value.ts';
import type { AppContextValue } from './app-context.tsx';
import { codebookOf } from './codebook.ts';

/** What became of a codebook that was to take the place of the present one. */
export interface TakenOver {
  /** Of the present codebook, because records use them. */
  readonly kept: AdoptedCodebook['kept'];
  /** Whether it was the same already. */
  readonly isSame: boolean;
}

/** Puts a codebook in the place of the present one, keeping what records use. One edit. */
export function takeOver(
  { workspace }: Pick<AppContextValue, 'workspace'>,
  incoming: Codebook,
): Result<TakenOver, { readonly kind: 'edit'; readonly code: EditErrorCode }> {
  const { project, perform } = workspace.getState();
  const current = codebookOf(project);
  const { codebook, kept } = adoptCodebook(project, current, incoming);
  if (sameValue(codebook, current)) return ok({ kept: [], isSame: true });
  const done = perform((now, context) => setCodebook(now, codebook, context));
  return done.ok ? ok({ kept, isSame: false }) : err({ kind: 'edit', code: done.error.code });
}
