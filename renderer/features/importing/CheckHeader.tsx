import type { Waiting } from '../../state/importing/waiting.ts';
import { useImportQueue } from '../../state/use-import-queue.ts';
import { sourceInWords } from '../../strings/source-in-words.ts';
import { formatDate } from '../../strings/format-date.ts';
import { useLanguage, useStrings } from '../../strings/use-strings.ts';
import { Button } from '../../ui/Button.tsx';

interface CheckHeaderProps {
  readonly chosen: Waiting;
  /** How many articles wait. */
  readonly count: number;
  readonly onAccept: () => void;
  readonly onLeaveOut: () => void;
}

/** What is known of the article and where it was found, and what becomes of it. */
export function CheckHeader({ chosen, count, onAccept, onLeaveOut }: CheckHeaderProps) {
  const strings = useStrings();
  const language = useLanguage();
  const words = strings.importing.check;
  const acceptAll = useImportQueue((queue) => queue.acceptAll);
  const { article, fileName, ofFile } = chosen;
  const { metadataFrom } = article.provenance;
  const { from } = strings.library.article;
  const facts = (['outlet', 'author', 'publishedAt', 'url'] as const)
    .map((field) => ({
      field,
      value: field === 'publishedAt' ? formatDate(language, article[field]) : article[field],
    }))
    .filter(({ value }) => value !== '');

  return (
    <header className="check-header">
      <div className="check-about">
        <h1 dir="auto">{article.title === '' ? strings.library.untitled : article.title}</h1>
        <p className="check-facts">
          <bdi>{fileName}</bdi>
          {facts.map(({ field, value }) => {
            const source = metadataFrom[field];
            return (
              <span
                key={field}
                title={
                  source === undefined ? '' : from(sourceInWords(source, strings.library.article))
                }
              >
                {strings.library.article.fields[field]}: <bdi>{value}</bdi>
              </span>
            );
          })}
          <span>{words.notYet}</span>
        </p>
      </div>
      <div className="check-answers">
        <Button look="quiet" onPress={onLeaveOut}>
          {words.leaveOut}
        </Button>
        {count > ofFile && (
          <Button onPress={() => void acceptAll()}>{words.acceptAll(count)}</Button>
        )}
        <Button look="primary" onPress={onAccept}>
          {ofFile > 1 ? words.acceptFile(ofFile) : words.accept}
          <kbd aria-hidden>Ctrl ⏎</kbd>
        </Button>
      </div>
    </header>
  );
}
