import { useEffect, useState } from 'react';
import type { BackupStatus } from '../../../shared/ipc/backup-info.ts';
import { useApp, useSession } from '../../state/app-context.tsx';
import { formatMoment } from '../../strings/format-date.ts';
import { useLanguage, useStrings } from '../../strings/use-strings.ts';
import { Button } from '../../ui/Button.tsx';
import './saving.css';

/**
 * Says that the last backup could not be made, and of when the last good one is, until the user has
 * read it or one is made: a drive may be unplugged for weeks, and nobody opens the settings to see it.
 */
export function BackupNotice() {
  const strings = useStrings();
  const words = strings.storage;
  const { problem: tell, problems } = strings.settings.backups;
  const language = useLanguage();
  const { bridge } = useApp().services;
  const setSession = useSession((session) => session.set);
  const [status, setStatus] = useState<BackupStatus | null>(null);
  useEffect(() => {
    let isNews = false;
    const stop = bridge.listen('backup-changed', (changed) => {
      isNews = true;
      setStatus(changed);
    });
    void bridge.call('backup-status').then((present) => {
      if (!isNews) setStatus(present);
    });
    return stop;
  }, [bridge]);

  const { problem = null, lastAt = null } = status ?? {};
  return (
    // There before its words, so that they are spoken when they come.
    <div aria-live="polite">
      {problem !== null && (
        <div className="recovery-notice">
          <p>
            {tell(problems[problem])}{' '}
            {lastAt === null ? words.noBackup : words.lastBackup(formatMoment(language, lastAt))}
          </p>
          <Button
            onPress={() => {
              setSession({ dialog: 'backups' });
            }}
          >
            {words.openBackups}
          </Button>
          <Button
            look="quiet"
            onPress={() => {
              setStatus(null);
            }}
          >
            {words.noticeRead}
          </Button>
        </div>
      )}
    </div>
  );
}
