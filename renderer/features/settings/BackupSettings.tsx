import { useCallback, useEffect, useState } from 'react';
import type { BackupInfo, BackupStatus } from '../../../shared/ipc/backup-info.ts';
import { useApp } from '../../state/app-context.tsx';
import { formatMoment } from '../../strings/format-date.ts';
import { isolate } from '../../strings/isolate.ts';
import { useLanguage, useStrings } from '../../strings/use-strings.ts';
import { Button } from '../../ui/Button.tsx';
import { BrowserCopies } from './BrowserCopies.tsx';
import { BackupList } from './BackupList.tsx';

/** The heading takes the focus, and with it comes into view. */
const focusOn = (heading: HTMLElement | null): void => heading?.focus();

/**
 * Where the backups are, when the last one was made, and the way back to each.
 * @param isAskedFor the settings were opened for these
 */
export function BackupSettings({ isAskedFor }: { readonly isAskedFor: boolean }) {
  const words = useStrings().settings.backups;
  const language = useLanguage();
  const { bridge, copies } = useApp().services;
  const [status, setStatus] = useState<BackupStatus | null>(null);
  const [backups, setBackups] = useState<readonly BackupInfo[]>([]);
  const [isBusy, setBusy] = useState(false);

  const refresh = useCallback(async () => {
    const [present, list] = await Promise.all([
      bridge.call('backup-status'),
      bridge.call('backup-list'),
    ]);
    setStatus(present);
    setBackups(list);
  }, [bridge]);
  useEffect(() => {
    void refresh();
    return bridge.listen('backup-changed', () => void refresh());
  }, [bridge, refresh]);

  /** Runs one thing at a time; what it changed is then asked for. */
  const run = (work: () => Promise<unknown>): void => {
    setBusy(true);
    void work()
      .then(refresh)
      .finally(() => {
        setBusy(false);
      });
  };

  if (status === null) return null;
  const { lastAt, problem, folder, isDefault } = status;
  if (folder === '') {
    return (
      <section className="settings-part" aria-label={words.title}>
        <h3>{words.title}</h3>
        <p className="settings-words">{words.browser}</p>
        {copies !== undefined && <BrowserCopies copies={copies} />}
      </section>
    );
  }
  return (
    <section className="settings-part" aria-label={words.title}>
      <h3 ref={isAskedFor ? focusOn : null} tabIndex={-1}>
        {words.title}
      </h3>
      {problem !== null && (
        <p role="alert" className="field-error">
          {words.problem(words.problems[problem])}
        </p>
      )}
      <p className="settings-words">
        {lastAt === null ? words.never : words.last(formatMoment(language, lastAt))} {words.rhythm}{' '}
        {words.folder(isolate(folder))}
      </p>
      <div className="settings-actions">
        <Button
          isDisabled={isBusy}
          onPress={() => {
            run(async () => bridge.call('backup-make', 'by-hand'));
          }}
        >
          {words.make}
        </Button>
        <Button
          look="quiet"
          isDisabled={isBusy}
          onPress={() => {
            run(async () => bridge.call('backup-choose-folder', { title: words.choose }));
          }}
        >
          {words.choose}
        </Button>
        {!isDefault && (
          <Button
            look="quiet"
            isDisabled={isBusy}
            onPress={() => {
              run(async () => bridge.call('backup-default-folder'));
            }}
          >
            {words.useDefault}
          </Button>
        )}
      </div>
      <BackupList backups={backups} onRestored={() => void refresh()} />
    </section>
  );
}
