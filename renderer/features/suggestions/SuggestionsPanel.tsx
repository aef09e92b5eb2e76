import { useEffect, useMemo, useState } from 'react';
import { excerpt, quoteOf } from '../../../shared/marks/anchor-quote.ts';
import type { Anchor } from '../../../shared/model/anchor.ts';
import type { Id } from '../../../shared/model/id.ts';
import { useApp, useSession, useWorkspace } from '../../state/app-context.tsx';
import { useCodebook } from '../../state/codebook.ts';
import { useListFilter } from '../../state/list-filter.ts';
import { useRefusal } from '../../state/refusal.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { RecordList } from '../../ui/RecordList.tsx';
import type { Gesture } from '../../ui/RecordList.tsx';
import { RecordPanel } from '../../ui/RecordPanel.tsx';
import { SuggestionDetails } from './SuggestionDetails.tsx';
import { sameNames, suggestionGroups } from './suggestion-groups.ts';
import type { SuggestionRow } from './suggestion-row.ts';
import { SuggestionsToolbar } from './SuggestionsToolbar.tsx';
import { SuggestionRowView } from './SuggestionRowView.tsx';
import { suggestionKeys } from './suggestion-keys.ts';
import { useSuggestionActions } from './use-suggestion-actions.ts';
import { useSuggestions } from './use-suggestions.ts';
import './Suggestions.css';

interface SuggestionsPanelProps {
  /** The open article; null shows candidates of the whole project alone. */
  readonly articleId: Id | null;
}

/** What the rules offer: mentions and claims of the open article, and pairs worth comparing. */
export function SuggestionsPanel({ articleId }: SuggestionsPanelProps) {
  const strings = useStrings();
  const { session } = useApp();
  const codebook = useCodebook();
  const project = useWorkspace((state) => state.project);
  const record = useSession((state) => state.selectedRecord);
  const claimId = record?.table === 'claims' && project.claims.has(record.id) ? record.id : null;
  const found = useSuggestions(articleId, claimId);
  const filter = useListFilter(articleId);
  const [sureOnly, setSureOnly] = useState(true);
  const [selectedId, setSelectedId] = useState<string | null>(null);
  const [rejectingId, setRejectingId] = useState<string | null>(null);
  const refusal = useRefusal();

  const { within } = filter;
  const query = filter.words.join(' ');
  const { mentions, claims, candidates, related, hidden } = found;
  const groups = useMemo(
    () =>
      suggestionGroups(
        project,
        { mentions, claims, candidates, related, hidden },
        { within, words: query === '' ? [] : query.split(' '), sureOnly },
      ),
    [project, mentions, claims, candidates, related, hidden, within, query, sureOnly],
  );
  const rows: readonly SuggestionRow[] = [
    ...groups.related,
    ...groups.mention,
    ...groups.claim,
    ...groups.candidate,
  ];
  const row = rows.find(({ id }) => id === selectedId);
  const actions = useSuggestionActions({
    groups,
    rows,
    hide: found.hide,
    onSelect: setSelectedId,
    onAsk: setRejectingId,
  });

  // The text shows the names that are offered while the list is open, and of the claims, whose marks
  // would cover half of it, the selected one.
  const selectedContent = row?.kind === 'claim' ? row.claim.content : null;
  useEffect(() => {
    const anchors = [
      ...groups.mention.map(({ mention }) => mention.anchor),
      ...(selectedContent === null ? [] : [selectedContent]),
    ];
    session.setState({ suggested: anchors });
    return () => {
      session.setState({ suggested: [] });
    };
  }, [groups, selectedContent, session]);

  const anchorOf = (shown: SuggestionRow): Anchor | null => {
    switch (shown.kind) {
      case 'mention':
        return shown.mention.anchor;
      case 'claim':
        return shown.claim.content;
      case 'candidate':
        return project.claims.get(shown.candidate.claimA)?.content ?? null;
      case 'related':
        return project.claims.get(shown.related.claimId)?.content ?? null;
    }
  };
  const go = (shown: SuggestionRow, gesture: Gesture): void => {
    setSelectedId(shown.id);
    setRejectingId(null);
    const anchor = anchorOf(shown);
    const first = anchor?.fragments[0];
    if (anchor === null || first === undefined) return;
    if (gesture === 'go' || anchor.articleId === session.getState().openArticleId) {
      session.getState().show(anchor.articleId, first.start);
    }
  };
  const { keys, codebookKeys } = suggestionKeys(row, actions, codebook);
  const claim = project.claims.get(claimId ?? '');
  const words = strings.suggestions;
  return (
    <RecordPanel
      keys={keys}
      codebookKeys={codebookKeys}
      refusal={refusal}
      editorLabel={words.details}
      toolbar={
        <SuggestionsToolbar
          filter={filter}
          groups={groups}
          current={row?.kind ?? null}
          sureOnly={sureOnly}
          onSureOnly={setSureOnly}
          hasFailed={found.state === 'failed'}
          onAcceptAll={actions.acceptAll}
        />
      }
      list={
        <RecordList<SuggestionRow>
          label={words.list}
          groups={[
            {
              id: 'related',
              heading: (
                <span>
                  {words.whoElse}
                  {claim !== undefined && (
                    <>
                      {' '}
                      <bdi className="suggestion-asked">{excerpt(quoteOf(claim.content), 50)}</bdi>
                    </>
                  )}
                </span>
              ),
              records: groups.related,
            },
            { id: 'mention', heading: words.mentions, records: groups.mention },
            { id: 'claim', heading: words.claims, records: groups.claim },
            { id: 'candidate', heading: words.candidates, records: groups.candidate },
          ]}
          selectedId={row?.id ?? null}
          onSelect={go}
          onEdit={actions.accept}
          onDelete={actions.reject}
          onLeave={() => {
            setSelectedId(null);
          }}
          renderRecord={(shown) => <SuggestionRowView row={shown} />}
          empty={
            found.state === 'working'
              ? words.working
              : query === ''
                ? words.empty
                : strings.review.nothingFound
          }
        />
      }
      editor={
        row === undefined || row.kind === 'related' ? null : (
          <SuggestionDetails
            key={row.id}
            row={row}
            isRejecting={rejectingId === row.id}
            sameCount={sameNames(groups, row).length}
            actions={actions}
            onCancelReason={() => {
              setRejectingId(null);
            }}
          />
        )
      }
    />
  );
}
