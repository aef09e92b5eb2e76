import { useApp, useSession, useWorkspace } from '../../state/app-context.tsx';
import { useStrings } from '../../strings/use-strings.ts';
import { isolate } from '../../strings/isolate.ts';
import { Button } from '../../ui/Button.tsx';
import { BackupNotice } from './BackupNotice.tsx';
import { CopyReminder } from './CopyReminder.tsx';
import { LoadFailedActions } from './LoadFailedActions.tsx';
import { RecoveryNotice } from './RecoveryNotice.tsx';
import './saving.css';

/** Storage errors after which writing again can work without a reload. */
const recoverable: ReadonlySet<string> = new Set(['no-space', 'timed-out', 'write-failed']);

/**
 * What happened, what was kept and what to do when the work could not be saved or opened; else what
 * the start had to repair.
 */
export function SaveFailedBanner() {
  const strings = useStrings();
  const words = strings.storage;
  const save = useWorkspace((workspace) => workspace.save);
  const unsaved = useWorkspace((workspace) => workspace.unsaved.length);
  const tryAgain = useWorkspace((workspace) => workspace.tryAgain);
  const acknowledgeFailure = useWorkspace((workspace) => workspace.acknowledgeFailure);
  const setSession = useSession((session) => session.set);
  const { copies } = useApp().services;
  if (save.kind !== 'failed') {
    return (
      <>
        <RecoveryNotice />
        {copies === undefined ? <BackupNotice /> : <CopyReminder copies={copies} />}
      </>
    );
  }
  const { during, error } = save;
  const isWrite = during === 'write';
  const canTry = isWrite && recoverable.has(error.code);

  return (
    <div role="alert" className="save-banner">
      <div className="save-banner-words">
        <strong>{isWrite ? words.failedTitle(unsaved) : words.loadFailedTitle}</strong>
        <p>
          {words.errors[error.code]}{' '}
          {error.code === 'no-backup' &&
            `${causeOf(error.detail, strings.settings.backups.problems)} `}
          {error.needs != null && `${words.needs(isolate(error.needs))} `}
          {canTry ? words.kept : isWrite ? words.keptClosed : words.keptUnloaded}{' '}
          {words.steps[error.code]}
        </p>
        {/* What the report needs that the words ask for. */}
        {error.code === 'migration-failed' && (
          <p className="save-banner-detail">
            <bdi>{error.detail}</bdi>
          </p>
        )}
      </div>
      <div className="save-banner-actions">
        {canTry && (
          <>
            <Button look="primary" onPress={tryAgain}>
              {words.tryAgain}
            </Button>
            <Button onPress={acknowledgeFailure}>{words.carryOn}</Button>
          </>
        )}
        {isWrite && (
          <Button
            onPress={() => {
              setSession({ dialog: 'export' });
            }}
          >
            {words.exportCopy}
          </Button>
        )}
        {!isWrite && <LoadFailedActions code={error.code} />}
        <Button
          onPress={() => {
            window.location.reload();
          }}
        >
          {words.reload}
        </Button>
      </div>
    </div>
  );
}

/** The reason that the shell gave, in words; '' for one that has none. */
function causeOf(detail: string, words: Readonly<Record<string, string>>): string {
  return words[detail] ?? '';
}
