import { lazy, Suspense } from 'react';
import { useApp, useSession, useWorkspace } from '../../state/app-context.tsx';
import { reloadAnyway } from '../../leaving.ts';
import { useStrings } from '../../strings/use-strings.ts';
import type { Strings } from '../../strings/strings.ts';
import { isolate } from '../../strings/isolate.ts';
import { Button } from '../../ui/Button.tsx';
import { RecoveryNotice } from './RecoveryNotice.tsx';
import './saving.css';

// Seldom needed, and never by a start that goes well.
const LoadFailedActions = lazy(async () => ({
  default: (await import('./LoadFailedActions.tsx')).LoadFailedActions,
}));

// These have nothing to say in the first second.
const CopyReminder = lazy(async () => ({
  default: (await import('./CopyReminder.tsx')).CopyReminder,
}));
const BackupNotice = lazy(async () => ({
  default: (await import('./BackupNotice.tsx')).BackupNotice,
}));

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
        <Suspense fallback={null}>
          {copies === undefined ? <BackupNotice /> : <CopyReminder copies={copies} />}
        </Suspense>
      </>
    );
  }
  const { during, error } = save;
  const isWrite = during === 'write';
  const isUnknown = error.isUnknown === true;
  const canTry = isWrite && recoverable.has(error.code) && !isUnknown;

  return (
    <div role="alert" className="save-banner">
      <div className="save-banner-words">
        <strong>{titleOf(words, isWrite, isUnknown, unsaved)}</strong>
        <p>
          {words.errors[error.code]}{' '}
          {error.code === 'no-backup' &&
            `${causeOf(error.detail, strings.settings.backups.problems)} `}
          {error.needs != null && `${words.needs(isolate(error.needs))} `}
          {isUnknown
            ? words.keptUnknown
            : `${keptOf(words, isWrite, canTry)} ${words.steps[error.code]}`}
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
        {!isWrite && (
          <Suspense fallback={null}>
            <LoadFailedActions error={error} />
          </Suspense>
        )}
        <Button
          onPress={() => {
            // Waiting would save nothing more.
            if (isUnknown) reloadAnyway();
            else window.location.reload();
          }}
        >
          {words.reload}
        </Button>
      </div>
    </div>
  );
}

type Words = Strings['storage'];

function titleOf(words: Words, isWrite: boolean, isUnknown: boolean, unsaved: number): string {
  if (isUnknown) return words.unknownTitle(unsaved);
  return isWrite ? words.failedTitle(unsaved) : words.loadFailedTitle;
}

function keptOf(words: Words, isWrite: boolean, canTry: boolean): string {
  if (canTry) return words.kept;
  return isWrite ? words.keptClosed : words.keptUnloaded;
}

/** The reason that the shell gave, in words; '' for one that has none. */
function causeOf(detail: string, words: Readonly<Record<string, string>>): string {
  return words[detail] ?? '';
}
