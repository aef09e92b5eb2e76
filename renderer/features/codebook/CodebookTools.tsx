import { useMemo, useState } from 'react';
import { safeFileName } from '../../../shared/text/safe-file-name.ts';
import { addMissingEntries } from '../../../shared/model/add-missing-entries.ts';
import { defaultCodebook } from '../../../shared/model/default-codebook.ts';
import { useApp } from '../../state/app-context.tsx';
import { joinList } from '../../strings/join-list.ts';
import { useMessage } from '../../strings/use-message.ts';
import type { Message } from '../../strings/use-message.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { Button } from '../../ui/Button.tsx';
import { Confirmation } from '../../ui/Confirmation.tsx';
import { takeOver } from '../../state/take-over-codebook.ts';
import type { TakenOver } from '../../state/take-over-codebook.ts';
import { useCodebookEditing } from './use-codebook-editing.ts';
import { exportCodebook, importCodebook } from './codebook-files.ts';
import type { ImportCodebookError } from './codebook-files.ts';

/** The codebook as a whole: to a file, from a file, back to the one that the program ships. */
export function CodebookTools() {
  const words = useStrings().codebook;
  const app = useApp();
  const { codebook, change } = useCodebookEditing();
  const { added } = useMemo(() => addMissingEntries(codebook, defaultCodebook), [codebook]);
  const [isAsking, setAsking] = useState(false);
  const [said, tell] = useMessage();
  const [hasFailed, setFailed] = useState(false);
  const tellDone = (message: Message) => {
    setFailed(false);
    tell(message);
  };
  const tellFailure = (message: Message) => {
    setFailed(true);
    tell(message);
  };

  async function write(): Promise<void> {
    const written = await exportCodebook(app, {
      title: words.exportTitle,
      filterName: words.fileKind,
      name: safeFileName(words.fileName, 'json', 'codebook'),
    });
    if (!written.ok) {
      tellFailure(({ exporting }) => exporting.writeErrors[written.error]);
    } else if (written.value !== null) {
      const { name } = written.value;
      tellDone(({ codebook: told }) => told.exported(name));
    }
  }
  async function read(): Promise<void> {
    const taken = await importCodebook(app, {
      title: words.importTitle,
      filterName: words.fileKind,
    });
    if (!taken.ok) tellFailure(reasonOf(taken.error));
    else if (taken.value !== null) {
      const { name } = taken.value;
      tellDone(outcome(({ codebook: told }) => told.imported(name), taken.value));
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
              if (taken.ok) tellDone(outcome(({ codebook: told }) => told.restored, taken.value));
              else tellFailure(reasonOf(taken.error));
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
      <p className="codebook-said" role="status" data-failed={hasFailed}>
        {said}
      </p>
      {added > 0 && (
        <Button
          look="quiet"
          onPress={() => {
            change((own) => addMissingEntries(own, defaultCodebook).codebook);
            tellDone(({ codebook: told }) => told.missingAdded(added));
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

/** Why a codebook was not taken over. */
const reasonOf =
  (error: ImportCodebookError): Message =>
  ({ codebook, storage }) => {
    switch (error.kind) {
      case 'file':
        return codebook.readFailed;
      case 'codebook':
        return codebook.readErrors[error.code];
      case 'edit':
        return storage.editErrors[error.code];
    }
  };

/** What was done, and which entries stay because something uses them. */
const outcome =
  (done: Message, { kept, isSame }: TakenOver): Message =>
  (strings, language) => {
    const words = strings.codebook;
    if (isSame) return words.same;
    if (kept.length === 0) return done(strings, language);
    const names = kept.map((entry) => entry.name[language] || entry.id);
    return `${done(strings, language)} ${words.kept(kept.length, joinList(language, names))}`;
  };
