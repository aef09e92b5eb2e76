import { useEffect, useMemo, useState } from 'react';
import { exportFormats } from '../../../shared/formats/export/index.ts';
import type { ExportFormatId } from '../../../shared/formats/export/index.ts';
import { safeFileName } from '../../../shared/text/safe-file-name.ts';
import { useApp, useSession, useWorkspace } from '../../state/app-context.tsx';
import type { Strings } from '../../strings/strings.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/Field.tsx';
import { ExportLosses } from './ExportLosses.tsx';
import { FormatChoice } from './FormatChoice.tsx';
import { ScopeChoice } from './ScopeChoice.tsx';
import { useExportScope } from './use-export-scope.ts';
import { WritingBar } from './WritingBar.tsx';
import { writeExport } from './write-export.ts';
import './exporting.css';

/** How far the export is. */
type Progress =
  | { readonly kind: 'idle' | 'cancelled' }
  | { readonly kind: 'writing'; readonly share: number; readonly abort: AbortController }
  | { readonly kind: 'done'; readonly name: string }
  | { readonly kind: 'failed'; readonly error: keyof Strings['exporting']['writeErrors'] };

/** Writes articles or the whole project to a file, and says first what the file will not hold. */
export function ExportDialog() {
  const isOpen = useSession((session) => session.dialog === 'export');
  // The form begins anew with each opening.
  return isOpen ? <ExportForm /> : null;
}

function ExportForm() {
  const strings = useStrings();
  const words = strings.exporting;
  const { services } = useApp();
  const setSession = useSession((session) => session.set);
  const project = useWorkspace((workspace) => workspace.project);
  const scope = useExportScope();
  const [formatId, setFormatId] = useState<ExportFormatId>(exportFormats[0].id);
  const [withHistory, setWithHistory] = useState(false);
  const [typedName, setTypedName] = useState<string | null>(null);
  const [progress, setProgress] = useState<Progress>({ kind: 'idle' });
  const format = exportFormats.find(({ id }) => id === formatId) ?? exportFormats[0];
  const name = typedName ?? scope.proposedName;
  const losses = useMemo(
    () => format.losses(project, scope.selection),
    [format, project, scope.selection],
  );
  const isEmpty = project.articles.size === 0;
  const writing = progress.kind === 'writing' ? progress : null;
  const abort = writing?.abort;
  // Closing the dialog in whatever way ends the writing.
  useEffect(() => () => abort?.abort(), [abort]);
  const close = () => {
    setSession({ dialog: null });
  };

  async function write(): Promise<void> {
    const controller = new AbortController();
    setProgress({ kind: 'writing', share: 0, abort: controller });
    const written = await writeExport(
      {
        project,
        selection: scope.selection,
        format,
        withHistory,
        name: safeFileName(name, format.extension, 'hashiya'),
        title: words.title,
        filterName: words.formats[format.id].name,
        signal: controller.signal,
        onProgress: (share) => {
          setProgress({ kind: 'writing', share, abort: controller });
        },
      },
      services,
    );
    if (!written.ok) {
      setProgress(
        written.error === 'cancelled'
          ? { kind: 'cancelled' }
          : { kind: 'failed', error: written.error },
      );
    } else if (written.value === null) setProgress({ kind: 'cancelled' });
    else setProgress({ kind: 'done', name: written.value.name });
  }

  const isDone = progress.kind === 'done';
  return (
    <Dialog
      title={words.title}
      isOpen
      onClose={close}
      actions={
        <>
          <p className="export-progress" role="status" data-kind={progress.kind}>
            {progress.kind === 'done' && words.done(`\u2068${progress.name}\u2069`)}
            {progress.kind === 'failed' && words.writeErrors[progress.error]}
            {progress.kind === 'cancelled' && words.cancelled}
            {writing !== null && words.writing}
          </p>
          {writing !== null && <WritingBar share={writing.share} />}
          {writing === null ? (
            <Button onPress={close}>{isDone ? strings.app.close : strings.app.cancel}</Button>
          ) : (
            <Button
              isDisabled={writing.share >= 1}
              onPress={() => {
                writing.abort.abort();
              }}
            >
              {words.stop}
            </Button>
          )}
          <Button
            look="primary"
            isDisabled={isEmpty || writing !== null || name.trim() === ''}
            onPress={() => void write()}
          >
            {words.export}
          </Button>
        </>
      }
    >
      {isEmpty ? (
        <p>{words.nothing}</p>
      ) : (
        <div className="export-form">
          <ScopeChoice scope={scope} />
          <FormatChoice
            value={formatId}
            onChange={setFormatId}
            withHistory={withHistory}
            onWithHistory={setWithHistory}
          />
          <ExportLosses losses={losses} name={name} formatName={words.formats[format.id].name} />
          <TextField
            label={words.fileName}
            value={name}
            hint={`\u2066.${format.extension}\u2069`}
            onChange={setTypedName}
          />
        </div>
      )}
    </Dialog>
  );
}
