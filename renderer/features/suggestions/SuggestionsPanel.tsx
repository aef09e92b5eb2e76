import { CheckCheck } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { excerpt, quoteOf } from '../../../shared/marks/anchor-quote.ts';
import type { Anchor } from '../../../shared/model/anchor.ts';
import type { ContradictionState } from '../../../shared/model/contradiction.ts';
import type { Id } from '../../../shared/model/id.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { useApp, useSession, useWorkspace } from '../../state/app-context.tsx';
import { useCodebook } from '../../state/codebook.ts';
import { useListFilter } from '../../state/list-filter.ts';
import { useEdit, useRefusal } from '../../state/refusal.ts';
import { useShowRecord } from '../../state/show-record.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { Button } from '../../ui/Button.tsx';
import { ListToolbar } from '../../ui/ListToolbar.tsx';
import { entityTypeActions } from '../../ui/entity-type-actions.ts';
import type { CodeActions, PanelActions } from '../../ui/on-keys.ts';
import { focusList } from '../../ui/panel-focus.ts';
import { RecordList } from '../../ui/RecordList.tsx';
import type { Gesture } from '../../ui/RecordList.tsx';
import { RecordPanel } from '../../ui/RecordPanel.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { recordCandidates, recordClaims, recordMentions } from './record-suggestions.ts';
import type { Verdict } from './record-suggestions.ts';
import { SuggestionDetails } from './SuggestionDetails.tsx';
import { suggestionGroups } from './suggestion-groups.ts';
import type { SuggestionRow } from './suggestion-row.ts';
import { SuggestionRowView } from './SuggestionRowView.tsx';
import { useSuggestions } from './use-suggestions.ts';
import './Suggestions.css';

interface SuggestionsPanelProps {
  /** The open article; null shows candidates of the whole project alone. */
  readonly articleId: Id | null;
}

/** Kinds that can be accepted all at once. */
type AllKind = 'mention' | 'claim' | 'candidate';

/** What the rules offer: mentions and claims of the open article, and pairs worth comparing. */
export function SuggestionsPanel({ articleId }: SuggestionsPanelProps) {
  const strings = useStrings();
  const keyLabels = useKeys();
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
  const showRecord = useShowRecord();
  const refusal = useRefusal();
  const edit = useEdit();

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
  const done = (ids: readonly string[]): void => {
    const at = rows.findIndex(({ id }) => ids.includes(id));
    const isLeft = ({ id }: SuggestionRow): boolean => !ids.includes(id);
    const next = rows.slice(at).find(isLeft) ?? rows.findLast(isLeft);
    setRejectingId(null);
    setSelectedId(next?.id ?? null);
    found.hide(ids);
    focusList(document.querySelector('.suggestions-toolbar'));
  };

  const settle = (shown: SuggestionRow, verdict: Verdict, typeId?: string): void => {
    if (shown.kind !== 'mention' && shown.kind !== 'claim') return;
    const made = edit((current, context) => {
      if (shown.kind === 'claim') return recordClaims([shown.claim], verdict, context);
      const { mention } = shown;
      const changed = typeId === undefined ? {} : { entityType: typeId, entityId: null };
      const offered = { ...mention, ...changed };
      return recordMentions(current, [offered], verdict, context);
    });
    if (made !== null) done([shown.id]);
  };
  const judge = (shown: SuggestionRow, state: ContradictionState, because = ''): void => {
    if (shown.kind !== 'candidate') return;
    const made = edit((_, context) => recordCandidates([shown.candidate], state, because, context));
    if (made !== null) done([shown.id]);
  };
  const accept = (shown: SuggestionRow): void => {
    if (shown.kind === 'candidate') judge(shown, 'confirmed');
    else if (shown.kind === 'related') {
      showRecord({ table: 'claims', id: shown.related.claimId }, 'go');
    } else settle(shown, 'draft');
  };
  const reject = (shown: SuggestionRow): void => {
    if (shown.kind === 'candidate') setRejectingId(shown.id);
    else settle(shown, 'rejected');
  };
  const acceptAll = (kind: AllKind): void => {
    const shown = groups[kind];
    const made = edit((current, context) => {
      if (kind === 'mention') {
        const all = groups.mention.map(({ mention }) => mention);
        return recordMentions(current, all, 'draft', context);
      }
      if (kind === 'claim') {
        const all = groups.claim.map(({ claim }) => claim);
        return recordClaims(all, 'draft', context);
      }
      // Whether a pair contradicts is judged one by one; together they can only be kept.
      const [first, ...others] = groups.candidate.map(({ candidate }) => candidate);
      if (first === undefined) return recordClaims([], 'draft', context);
      return recordCandidates([first, ...others], 'suggested', '', context);
    });
    if (made !== null) done(shown.map(({ id }) => id));
  };

  let keys: PanelActions = {};
  let codebookKeys: CodeActions = {};
  if (row !== undefined && row.kind !== 'related') {
    keys = {
      'suggestion-accept': () => {
        accept(row);
      },
      'suggestion-reject': () => {
        reject(row);
      },
      'suggestion-accept-all': () => {
        acceptAll(row.kind);
      },
      ...(row.kind === 'candidate' && {
        'suggestion-keep': () => {
          judge(row, 'suggested');
        },
      }),
    };
    if (row.kind === 'mention') {
      codebookKeys = entityTypeActions(codebook, (typeId) => {
        settle(row, 'draft', typeId);
      });
    }
  }
  const claim = project.claims.get(claimId ?? '');
  const words = strings.suggestions;
  const allKinds = (['mention', 'claim', 'candidate'] as const).filter(
    (kind) => groups[kind].length > 0,
  );

  return (
    <RecordPanel
      keys={keys}
      codebookKeys={codebookKeys}
      refusal={refusal}
      editorLabel={words.details}
      toolbar={
        <div className="suggestions-toolbar">
          <ListToolbar
            label={words.filter}
            filter={filter.filter}
            onFilter={filter.setFilter}
            scope={filter.scope}
            onScope={filter.setScope}
            onLeave={() => {
              focusList(document.activeElement);
            }}
          />
          <div className="suggestions-actions">
            <Segments
              label={words.sureness}
              value={sureOnly ? 'sure' : 'all'}
              choices={(['sure', 'all'] as const).map((id) => ({
                id,
                label: words.surenesses[id],
              }))}
              onChange={(value) => {
                setSureOnly(value === 'sure');
              }}
            />
            {allKinds.map((kind) => (
              <Button
                key={kind}
                look="quiet"
                onPress={() => {
                  acceptAll(kind);
                }}
              >
                <CheckCheck aria-hidden />
                {words.acceptAll[kind](groups[kind].length)}
                {row?.kind === kind && (
                  <kbd aria-hidden>{keyLabels.labelOf('suggestion-accept-all')}</kbd>
                )}
              </Button>
            ))}
          </div>
          {found.state === 'failed' && (
            <p role="alert" className="record-panel-refusal">
              {words.failed}
            </p>
          )}
        </div>
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
          onEdit={accept}
          onDelete={reject}
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
            onAccept={() => {
              accept(row);
            }}
            onAcceptAs={(typeId) => {
              settle(row, 'draft', typeId);
            }}
            onKeep={() => {
              judge(row, 'suggested');
            }}
            onReject={() => {
              reject(row);
            }}
            onReason={(because) => {
              judge(row, 'rejected', because);
            }}
            onCancelReason={() => {
              setRejectingId(null);
            }}
          />
        )
      }
    />
  );
}
