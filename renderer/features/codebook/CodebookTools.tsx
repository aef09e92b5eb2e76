import { useMemo, useState } from 'react';
import { safeFileName } from '../../../shared/text/safe-file-name.ts';
import { addMissingEntries } from '../../../shared/model/add-missing-entries.ts';
import { defaultCodebook } from '../../../shared/model/default-codebook.ts';
import { useApp } from '../../state/app-context.tsx';
import { joinList } from '../../strings/join-list.ts';
import { useLanguage, useStrings } from '../../strings/use-strings.ts';
import { Button } from '../../ui/Button.tsx';
import { Confirmation } from '../../ui/Confirmation.tsx';
import { takeOver } from '../../state/take-over-codebook.ts';
import type { TakenOver } from '../../state/take-over-codebook.ts';
import { useCodebookEditing } from './use-codebook-editing.ts';
import { exportCodebook, importCodebook } from './codebook-files.ts';
import type { ImportCodebookError } from './codebook-files.ts';

/** The codebook as a whole: to a file, from a file, back to the one that the program ships. */
export function CodebookTools() {
  const strings = useStrings();
  const words = strings.codebook;
  const language = useLanguage();
  const app = useApp();
  const { codebook, change } = useCodebookEditing();
  const { added } = useMemo(() => addMissingEntries(codebook, defaultCodebook), [codebook]);
  const [isAsking, setAsking] = useState(false);
  const [said, setSaid] = useState<{ readonly text: string; readonly failed: boolean } | null>(
    null,
  );

  const reasonOf = (error: ImportCodebookError): string => {
    switch (error.kind) {
      case 'file':
        return words.readFailed;
      case 'codebook':
        return words.readErrors[error.code];
      case 'edit':
        return strings.storage.editErrors[error.code];
    }
  };
  const outcome = (done: string, { kept, isSame }: TakenOver): string => {
    if (isSame) return words.same;
    if (kept.length === 0) return done;
    const names = kept.map((entry) => entry.name[language] || entry.id);
    return `${done} ${words.kept(kept.length, joinList(language, names))}`;
  };

  async function write(): Promise<void> {
    const written = await exportCodebook(app, {
      title: words.exportTitle,
      filterName: words.fileKind,
      name: safeFileName(words.fileName, 'json', 'codebook'),
    });
    if (!written.ok) {
      setSaid({ text: strings.exporting.writeErrors[written.error], failed: true });
    } else if (written.value !== null) {
      setSaid({ text: words.exported(written.value.name), failed: false });
    }
  }
  async function read(): Promise<void> {
    const taken = await importCodebook(app, {
      title: words.importTitle,
      filterName: words.fileKind,
    });
    if (!taken.ok) setSaid({ text: reasonOf(taken.error), failed: true });
    else if (taken.value !== null) {
      const { name } = taken.value;
      setSaid({ text: outcome(words.imported(name), taken.value), failed: false });
    }
  }

  if (isAsking) {
    return (
      <div className="codebook-defaults">
        <Confirmation
          question={words.defaultsQuestion}
          onCancel={() => {
            setAsking(false);
          }}
        >
          <Button
            look="danger"
            autoFocus
            onPress={() => {
              const taken = takeOver(app, defaultCodebook);
              setSaid(
                taken.ok
                  ? { text: outcome(words.restored, taken.value), failed: false }
                  : { text: reasonOf(taken.error), failed: true },
              );
              setAsking(false);
            }}
          >
            {words.defaultsDo}
          </Button>
        </Confirmation>
      </div>
    );
  }
  return (
    <>
      <p className="codebook-said" role="status" data-failed={said?.failed ?? false}>
        {said?.text}
      </p>
      {added > 0 && (
        <Button
          look="quiet"
          onPress={() => {
            change((own) => addMissingEntries(own, defaultCodebook).codebook);
            setSaid({ text: words.missingAdded(added), failed: false });
          }}
        >
          {words.addMissing(added)}
        </Button>
      )}
      <Button
        look="quiet"
        onPress={() => {
          setAsking(true);
        }}
      >
        {words.defaults}
      </Button>
      <Button onPress={() => void read()}>{words.import}</Button>
      <Button onPress={() => void write()}>{words.export}</Button>
    </>
  );
}
