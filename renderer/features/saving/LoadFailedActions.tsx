import { Languages } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { BackupStatus } from '../../../shared/ipc/backup-info.ts';
import { useApp, useSession } from '../../state/app-context.tsx';
import type { StorageErrorCode } from '../../state/storage.ts';
import { formatMoment } from '../../strings/format-date.ts';
import { useLanguage, useStrings } from '../../strings/use-strings.ts';
import { Button } from '../../ui/Button.tsx';

/** What can be done when the work could not be opened: the ways to the backups, and the last resorts. */
export function LoadFailedActions({ code }: { readonly code: StorageErrorCode }) {
  const strings = useStrings();
  const words = strings.storage;
  const language = useLanguage();
  const { bridge } = useApp().services;
  const setSession = useSession((session) => session.set);
  const [status, setStatus] = useState<BackupStatus | null>(null);
  useEffect(() => {
    void bridge.call('backup-status').then(setStatus);
  }, [bridge]);

  /** Does something in the shell, then starts the window anew. */
  const then = (work: () => Promise<unknown>, address = window.location.pathname): void => {
    void work().then(() => {
      window.location.replace(address);
    });
  };
  const begin = async () => bridge.call('journal-begin');
  const hasBackups = status !== null && status.last !== null;

  return (
    <>
      {/* Work that is open elsewhere needs none. */}
      {code !== 'blocked' && status !== null && status.folder !== '' && (
        <span className="save-banner-backup">
          {status.lastAt === null
            ? words.noBackup
            : words.lastBackup(formatMoment(language, status.lastAt))}
        </span>
      )}
      {code === 'lost' && hasBackups && (
        <Button
          look="primary"
          onPress={() => {
            then(begin, `${window.location.pathname}?start=backups`);
          }}
        >
          {words.restoreBackup}
        </Button>
      )}
      {code === 'lost' && (
        <Button
          onPress={() => {
            then(begin);
          }}
        >
          {words.startEmpty}
        </Button>
      )}
      {code === 'no-backup' && (
        <>
          <Button
            onPress={() => {
              void bridge
                .call('backup-choose-folder', { title: strings.settings.backups.choose })
                .then((chosen) => {
                  if (chosen !== null) window.location.reload();
                });
            }}
          >
            {words.otherFolder}
          </Button>
          <Button
            onPress={() => {
              then(async () => bridge.call('profile-prepare', { withoutBackup: true }));
            }}
          >
            {words.withoutBackup}
          </Button>
        </>
      )}
      {code !== 'blocked' && hasBackups && (
        <Button onPress={() => void bridge.call('backup-show-folder')}>{words.showBackups}</Button>
      )}
      {/* The language that was chosen lies in the work that could not be opened. */}
      <Button
        look="quiet"
        onPress={() => {
          setSession({ language: language === 'ar' ? 'en' : 'ar' });
        }}
      >
        <Languages aria-hidden />
        {strings.commands.names['toggle-language']}
      </Button>
    </>
  );
}
