import { useState } from 'react';
import type { BackupInfo } from '../../../shared/ipc/backup-info.ts';
import { useApp } from '../../state/app-context.tsx';
import { restoreBackup } from '../../state/restore-backup.ts';
import { formatMoment, formatSize } from '../../strings/format-date.ts';
import { useMessage } from '../../strings/use-message.ts';
import { useLanguage, useStrings } from '../../strings/use-strings.ts';
import { Button } from '../../ui/Button.tsx';
import { Confirmation } from '../../ui/Confirmation.tsx';

interface BackupListProps {
  readonly backups: readonly BackupInfo[];
  /** Called after each attempt: the state before it may have become a backup too. */
  readonly onRestored: () => void;
}

/** The backups with what is in each; one is restored after a question. */
export function BackupList({ backups, onRestored }: BackupListProps) {
  const words = useStrings().settings.backups;
  const language = useLanguage();
  const app = useApp();
  const [asked, setAsked] = useState<string | null>(null);
  const [outcome, tellOutcome] = useMessage();
  const [isRunning, setRunning] = useState(false);

  async function restore(id: string): Promise<void> {
    setRunning(true);
    setAsked(null);
    const restored = await restoreBackup(app, id).catch(() => null);
    setRunning(false);
    onRestored();
    if (restored?.ok === true) {
      const { missing } = restored.value;
      tellOutcome(({ settings: { backups: told } }) =>
        missing === 0 ? told.restored : told.restoredWithout(missing),
      );
    } else {
      const error = restored?.error ?? 'write-failed';
      tellOutcome(({ settings: { backups: told } }) => told.notRestored(told.problems[error]));
    }
  }

  if (backups.length === 0) return null;
  return (
    <>
      <p role="status" className="settings-words">
        {isRunning ? words.restoring : outcome}
      </p>
      <ul className="backup-list" aria-label={words.list}>
        {backups.map(({ id, at, reason, size, counts }) => (
          <li key={id}>
            <div className="backup-row">
              <span>
                {formatMoment(language, at)} <small>{words.reasons[reason]}</small>
                <br />
                <small>
                  {words.counts(counts)} · {formatSize(language, size)}
                </small>
              </span>
              <Button
                look="quiet"
                isDisabled={isRunning}
                aria-label={words.restoreFrom(formatMoment(language, at))}
                onPress={() => {
                  setAsked(id);
                }}
              >
                {words.restore}
              </Button>
            </div>
            {asked === id && (
              <Confirmation
                question={words.question}
                onCancel={() => {
                  setAsked(null);
                }}
              >
                <Button look="primary" onPress={() => void restore(id)}>
                  {words.restore}
                </Button>
              </Confirmation>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
