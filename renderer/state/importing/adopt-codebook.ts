import type { Codebook } from '../../../shared/model/codebook.ts';
import type { AppContextValue } from '../app-context.tsx';
import type { ImportOutcome } from './import-item.ts';
import type { Stage } from './stage.ts';

/**
 * A codebook on the window starts a project with it, or changes the one that is here.
 *
 * @returns what became of its file
 */
export async function adoptCodebook(
  codebook: Codebook,
  app: AppContextValue,
  stage: Stage,
): Promise<ImportOutcome> {
  stage.flush();
  // Loaded when needed: few drops hold one.
  const { takeOver } = await import('../take-over-codebook.ts');
  const taken = takeOver(app, codebook);
  return taken.ok
    ? { kind: 'codebook', kept: taken.value.kept.length, isSame: taken.value.isSame }
    : { kind: 'refused', refusal: taken.error };
}
