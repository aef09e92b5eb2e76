import { useState } from 'react';
import type { ReactNode } from 'react';
import { FileDown } from 'lucide-react';
import type { Article } from '../../../shared/model/article.ts';
import { useApp } from '../../state/app-context.tsx';
import { formatMoment, formatSize } from '../../strings/format-date.ts';
import type { Strings } from '../../strings/strings.ts';
import { sourceInWords } from '../../strings/source-in-words.ts';
import { useMessage } from '../../strings/use-message.ts';
import { useLanguage, useStrings } from '../../strings/use-strings.ts';
import { Button } from '../../ui/Button.tsx';
import { hasEncoding } from '../../state/importing/read-again.ts';
import { ChangeEncoding } from './ChangeEncoding.tsx';
import { ChooseEdition } from './ChooseEdition.tsx';
import { saveOriginal } from './save-original.ts';

/** Where the article came from: enough to find the very bytes again, and the bytes themselves. */
export function Origin({ article }: { readonly article: Article }) {
  const strings = useStrings();
  const words = strings.library.article;
  const language = useLanguage();
  const { services } = useApp();
  const [outcome, tellOutcome] = useMessage();
  const [task, setTask] = useState<'encoding' | 'edition' | null>(null);
  const endTask = () => {
    setTask(null);
  };
  const { provenance } = article;
  const found = Object.entries(provenance.metadataFrom);

  const rows: readonly (readonly [string, ReactNode])[] = [
    [words.origin.fileName, <bdi key="name">{provenance.fileName}</bdi>],
    [words.origin.size, formatSize(language, provenance.size)],
    [
      words.origin.encoding,
      <span key="encoding">
        <bdi>{provenance.encoding}</bdi> ({words.encodingSources[provenance.encodingSource]})
      </span>,
    ],
    [words.origin.range, words.range(provenance.range.start, provenance.range.end)],
    [words.origin.replaced, replacements(article, words)],
    [words.origin.importer, words.version(provenance.importer, provenance.importerVersion)],
    [words.origin.importedAt, formatMoment(language, provenance.importedAt)],
    [
      words.origin.sha256,
      <code key="sha" dir="ltr">
        {provenance.sha256}
      </code>,
    ],
  ];

  if (task === 'encoding') return <ChangeEncoding article={article} onClose={endTask} />;
  if (task === 'edition') return <ChooseEdition article={article} onClose={endTask} />;
  return (
    <div className="origin">
      <dl>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {found.length > 0 && (
          <div>
            <dt>{words.origin.metadata}</dt>
            <dd>
              {found.map(([field, source]) => (
                <span key={field} className="origin-source">
                  {Object.hasOwn(words.fields, field)
                    ? words.fields[field as keyof typeof words.fields]
                    : field}
                  : {sourceInWords(source, words)}
                </span>
              ))}
            </dd>
          </div>
        )}
      </dl>
      <div className="zone-actions">
        <Button
          onPress={async () => {
            const saved = await saveOriginal(article, words, services);
            tellOutcome((told) => describe(saved, told));
          }}
        >
          <FileDown aria-hidden />
          {words.saveOriginal}
        </Button>
        {hasEncoding(article) && (
          <Button
            onPress={() => {
              setTask('encoding');
            }}
          >
            {strings.importing.editions.changeEncoding}
          </Button>
        )}
        <Button
          onPress={() => {
            setTask('edition');
          }}
        >
          {strings.importing.editions.isEditionOf}
        </Button>
      </div>
      <p role="status" className="origin-outcome">
        {outcome}
      </p>
    </div>
  );
}

function replacements({ provenance }: Article, words: Strings['library']['article']): string {
  const { nul, loneSurrogates, lineEnds } = provenance.replaced;
  const parts = [
    ...(nul > 0 ? [words.replacedNul(nul)] : []),
    ...(loneSurrogates > 0 ? [words.replacedSurrogates(loneSurrogates)] : []),
    ...(lineEnds > 0 ? [words.replacedLineEnds(lineEnds)] : []),
  ];
  return parts.length === 0 ? words.replacedNothing : parts.join(' · ');
}

function describe(saved: Awaited<ReturnType<typeof saveOriginal>>, strings: Strings): string {
  switch (saved.kind) {
    case 'saved':
      return strings.library.article.originalSaved(`\u2068${saved.name}\u2069`);
    case 'cancelled':
      return '';
    case 'gone':
      return strings.library.article.originalGone;
    case 'unread':
      return strings.storage.errors[saved.code];
    case 'unwritten':
      return strings.exporting.writeErrors[saved.code];
  }
}
