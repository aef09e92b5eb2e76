import { useEffect, useState } from 'react';
import { encodings } from '../../../shared/formats/import/decoding/encodings.ts';
import type { Article } from '../../../shared/model/article.ts';
import { createImportClient } from '../../import/import-client.ts';
import type { ImportClient } from '../../import/import-client.ts';
import { useApp } from '../../state/app-context.tsx';
import { reviewEdition } from '../../state/edition-review.ts';
import { readAgain } from '../../state/importing/read-again.ts';
import type { ReadAgain, ReadAgainError } from '../../state/importing/read-again.ts';
import type { Result } from '../../../shared/model/result.ts';
import type { Strings } from '../../strings/strings.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { Button } from '../../ui/Button.tsx';
import { SelectField } from '../../ui/Field.tsx';

interface ChangeEncodingProps {
  readonly article: Article;
  readonly onClose: () => void;
  /** Reads in a worker; a test gives its own. */
  readonly makeClient?: () => Pick<ImportClient, 'parse' | 'dispose'>;
}

/** Longest beginning of the text that is shown, in UTF-16 units. */
const previewLength = 700;

const choices = encodings.map(({ label }) => ({ id: label, label }));

/** Reads the kept bytes in another encoding, shows the text, then goes on to the annotations. */
export function ChangeEncoding({
  article,
  onClose,
  makeClient = createImportClient,
}: ChangeEncodingProps) {
  const strings = useStrings();
  const words = strings.importing.editions;
  const { services, workspace, session } = useApp();
  const [encoding, setEncoding] = useState(article.provenance.encoding);
  const [read, setRead] = useState<{
    readonly encoding: string;
    readonly result: Result<ReadAgain, ReadAgainError>;
  } | null>(null);

  useEffect(() => {
    const client = makeClient();
    const { project } = workspace.getState();
    let isCurrent = true;
    void readAgain(article, encoding, project, services, client).then((result) => {
      if (isCurrent) setRead({ encoding, result });
    });
    return () => {
      isCurrent = false;
      client.dispose();
    };
  }, [article, encoding, services, workspace, makeClient]);

  const result = read?.encoding === encoding ? read.result : null;
  const value = result?.ok === true ? result.value : null;
  const isSame = value?.article.textSha256 === article.textSha256;

  return (
    <section className="change-encoding" aria-label={words.encodingTitle}>
      <p className="zones-hint">{words.encodingIntro}</p>
      <SelectField
        label={words.encoding}
        value={encoding}
        choices={choices}
        onChange={setEncoding}
      />
      <p className="field-label">{words.preview}</p>
      <div className="encoding-preview" role="status" dir="auto">
        {result === null
          ? words.isReading
          : result.ok
            ? result.value.article.text.slice(0, previewLength)
            : describeError(result.error, strings)}
      </div>
      {value !== null && value.damaged > 0 && (
        <p className="field-error">{words.damage(value.damaged)}</p>
      )}
      {isSame && <p className="zones-hint">{words.sameText}</p>}
      <div className="zone-actions">
        <Button
          look="primary"
          isDisabled={value === null || isSame}
          onPress={() => {
            if (value === null) return;
            reviewEdition(session, { previousId: article.id, next: value.article });
          }}
        >
          {words.continue}
        </Button>
        <Button look="quiet" onPress={onClose}>
          {strings.app.cancel}
        </Button>
      </div>
    </section>
  );
}

function describeError(error: ReadAgainError, { importing, storage }: Strings): string {
  switch (error.kind) {
    case 'gone':
      return importing.editions.originalGone;
    case 'storage':
      return storage.errors[error.code];
    case 'format':
      return error.error.code === 'unknown-fields'
        ? importing.editions.fieldsChosen
        : importing.editions.unreadable;
  }
}
