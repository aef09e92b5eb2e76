import { useApp, useSession, useWorkspace } from '../../state/app-context.tsx';
import { useStrings } from '../../strings/use-strings.ts';
import { Button } from '../../ui/Button.tsx';
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
  const acknowledgeFailure = useWorkspace((workspace) => workspace.acknowledgeFailure);
  const setSession = useSession((session) => session.set);
  const { bridge } = useApp().services;
  if (save.kind !== 'failed') return <RecoveryNotice />;
  const { during, error } = save;
  const isWrite = during === 'write';

  return (
    <div role="alert" className="save-banner">
      <div className="save-banner-words">
        <strong>{isWrite ? words.failedTitle : words.loadFailedTitle}</strong>
        <p>
          {words.errors[error.code]} {isWrite ? words.kept : words.keptUnloaded}{' '}
          {words.steps[error.code]}
        </p>
      </div>
      <div className="save-banner-actions">
        {isWrite && recoverable.has(error.code) && (
          <Button look="primary" onPress={acknowledgeFailure}>
            {words.carryOn}
          </Button>
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
        {error.code === 'lost' && (
          <Button
            onPress={() => {
              void bridge.call('journal-begin').then(() => {
                window.location.reload();
              });
            }}
          >
            {words.startEmpty}
          </Button>
        )}
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
