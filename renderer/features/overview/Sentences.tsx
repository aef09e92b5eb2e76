import { X } from 'lucide-react';
import { keywordInContext } from '../../../shared/marks/keyword-in-context.ts';
import { anchorOfRecord } from '../../../shared/marks/record-place.ts';
import type { RecordRef } from '../../../shared/model/record-ref.ts';
import { useWorkspace } from '../../state/app-context.tsx';
import { useSourceName } from '../../state/claim-words.ts';
import { useShowRecord } from '../../state/show-record.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { IconButton } from '../../ui/Button.tsx';
import { ContextLine } from '../../ui/ContextLine.tsx';
import { overviewState, useOverview } from './overview-state.ts';

/** Sentences drawn at most; a bar may stand for thousands. */
const drawnAtMost = 300;

/** The sentences behind a cell or bar, each leading to its place. */
export function Sentences() {
  const strings = useStrings().overview;
  const listed = useOverview((state) => state.listed);
  if (listed.length === 0) return null;
  return (
    <section className="sentences" aria-label={strings.sentences}>
      <header className="sentences-head">
        <h2>
          {strings.sentences} <span className="sentences-count">{listed.length}</span>
        </h2>
        <IconButton
          label={strings.closeSentences}
          onPress={() => {
            overviewState.setState({ listed: [] });
          }}
        >
          <X aria-hidden />
        </IconButton>
      </header>
      <ul className="sentences-list">
        {listed.slice(0, drawnAtMost).map((ref, index) => (
          <Sentence key={ref.id} record={ref} takesFocus={index === 0} />
        ))}
      </ul>
    </section>
  );
}

function Sentence({
  record,
  takesFocus,
}: {
  readonly record: RecordRef;
  readonly takesFocus: boolean;
}) {
  const project = useWorkspace((workspace) => workspace.project);
  const sourceName = useSourceName();
  const showRecord = useShowRecord();
  const anchor = anchorOfRecord(project, record);
  if (anchor === null) return null;
  const article = project.articles.get(anchor.articleId);
  const text = project.texts.get(anchor.articleId)?.text ?? '';
  const claim = record.table === 'claims' ? project.claims.get(record.id) : undefined;
  return (
    <li>
      <button
        type="button"
        className="sentence"
        autoFocus={takesFocus}
        onClick={() => {
          showRecord(record, 'go');
        }}
      >
        <span className="sentence-about">
          {claim !== undefined && <bdi>{sourceName(project, claim.source)}</bdi>}
          <bdi className="sentence-article">{article?.title}</bdi>
        </span>
        <ContextLine
          parts={keywordInContext(text, anchor.fragments, 80)}
          direction={article?.direction ?? 'rtl'}
        />
      </button>
    </li>
  );
}
