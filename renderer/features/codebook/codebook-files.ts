import { readCodebookJson, writeCodebookJson } from '../../../shared/formats/codebook-json.ts';
import type { ReadCodebookError } from '../../../shared/formats/codebook-json.ts';
import type { EditErrorCode } from '../../../shared/edits/edit-error.ts';
import type { WriteFileError } from '../../../shared/ipc/file-access.ts';
import { err, ok } from '../../../shared/model/result.ts';
import type { Result } from '../../../shared/model/result.ts';
import type { AppContextValue } from '../../state/app-context.tsx';
import { codebookOf } from '../../state/codebook.ts';
import { takeOver } from '../../state/take-over-codebook.ts';
import type { TakenOver } from '../../state/take-over-codebook.ts';

/** Words of the file dialogs. */
interface DialogWords {
  readonly title: string;
  readonly filterName: string;
}

/** Writes the codebook alone to a file. The value is its name, or null when cancelled. */
export async function exportCodebook(
  { services, workspace }: AppContextValue,
  { title, filterName, name }: DialogWords & { readonly name: string },
): Promise<Result<{ readonly name: string } | null, WriteFileError>> {
  const { version } = await services.bridge.call('app-info');
  const codebook = codebookOf(workspace.getState().project);
  const json = writeCodebookJson(codebook, `Hashiya ${version}`);
  return services.bridge.call('save-file', {
    title,
    name,
    filterName,
    extension: 'json',
    bytes: new TextEncoder().encode(json),
  });
}

/** Why a codebook was not taken over. */
export type ImportCodebookError =
  | { readonly kind: 'file' }
  | { readonly kind: 'codebook'; readonly code: ReadCodebookError }
  | { readonly kind: 'edit'; readonly code: EditErrorCode };

/** Lets the analyst choose a codebook file and takes it over in one edit; null when cancelled. */
export async function importCodebook(
  app: AppContextValue,
  { title, filterName }: DialogWords,
): Promise<Result<(TakenOver & { readonly name: string }) | null, ImportCodebookError>> {
  const { bridge } = app.services;
  const [file, ...others] = await bridge.call('choose-files', {
    title,
    filters: [{ name: filterName, extensions: ['json'] }],
    folder: false,
  });
  if (file === undefined) return ok(null);
  const read = await bridge.call('read-file', file.token);
  await bridge.call(
    'release-files',
    [file, ...others].map(({ token }) => token),
  );
  if (!read.ok) return err({ kind: 'file' });
  const codebook = readCodebookJson(read.value.bytes);
  if (!codebook.ok) return err({ kind: 'codebook', code: codebook.error });
  const taken = takeOver(app, codebook.value);
  return taken.ok ? ok({ ...taken.value, name: file.name }) : taken;
}
