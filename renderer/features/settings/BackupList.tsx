import type { BackupInfo } from '../../../shared/ipc/contract.ts';
import { formatMoment, formatSize } from '../../strings/format-date.ts';
import { useLanguage, useStrings } from '../../strings/use-strings.ts';

/** The backups, newest first, with what is in each. */
export function BackupList({ backups }: { readonly backups: readonly BackupInfo[] }) {
  const words = useStrings().settings.backups;
  const language = useLanguage();
  if (backups.length === 0) return null;
  return (
    <ul className="backup-list" aria-label={words.list}>
      {backups.map(({ id, at, reason, size, counts }) => (
        <li key={id}>
          {formatMoment(language, at)} <small>{words.reasons[reason]}</small>
          <br />
          <small>
            {words.counts(counts)} · {formatSize(language, size)}
          </small>
        </li>
      ))}
    </ul>
  );
}
