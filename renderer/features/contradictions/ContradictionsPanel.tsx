import { useMemo, useState } from 'react';
import { deleteRecords } from '../../../shared/edits/delete-records.ts';
import { setContradiction } from '../../../shared/edits/set-contradiction.ts';
import type { Contradiction } from '../../../shared/model/contradiction.ts';
import type { Id } from '../../../shared/model/id.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { useSession, useWorkspace } from '../../state/app-context.tsx';
import { useCodebook } from '../../state/codebook.ts';
import { useListFilter } from '../../state/list-filter.ts';
import { useSetStatus } from '../../state/record-review.ts';
import { useEdit, useRefusal } from '../../state/refusal.ts';
import { isTextFree } from '../../state/session.ts';
import { useSelectedAnchor } from '../../state/selected-anchor.ts';
import { useShowRecord } from '../../state/show-record.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { ListToolbar } from '../../ui/ListToolbar.tsx';
import { RecordList } from '../../ui/RecordList.tsx';
import { useTextKeys } from '../../ui/on-keys.ts';
import type { CodeActions, PanelActions } from '../../ui/on-keys.ts';
import { RecordPanel } from '../../ui/RecordPanel.tsx';
import { focusEditor } from '../../ui/panel-focus.ts';
import { statusActions } from '../../ui/status-actions.ts';
import { ContradictionEditor } from './ContradictionEditor.tsx';
import { ContradictionRow } from './ContradictionRow.tsx';
import { contradictionGroups } from './contradiction-groups.ts';
import { contradictionActions, evidenceActions, relationActions } from './contradiction-keys.ts';
import './Contradictions.css';

const noCodes: CodeActions = {};

interface ContradictionsPanelProps {
  /** The open article; null shows the whole project. */
  readonly articleId: Id | null;
}

/** All contradictions by state, and the editor of the selected one. */
export function ContradictionsPanel({ articleId }: ContradictionsPanelProps) {
  const strings = useStrings();
  const codebook = useCodebook();
  const project = useWorkspace((workspace) => workspace.project);
  const selected = useSession((session) => session.selectedRecord);
  const setSession = useSession((session) => session.set);
  const keysInText = useSession(isTextFree);
  const words = useSelectedAnchor();
  const { keymap } = useKeys();
  const filter = useListFilter(articleId, 'contradiction');
  const showRecord = useShowRecord();
  const refusal = useRefusal();
  const edit = useEdit();
  const setStatus = useSetStatus();
  /** The contradiction whose “because” is being asked for. */
  const [askedId, setAskedId] = useState<Id | null>(null);
  const { within } = filter;
  const ownTest = filter.ownTests.contradiction;
  const query = filter.words.join(' ');
  const groups = useMemo(
    () => contradictionGroups(project, within, query === '' ? [] : query.split(' '), ownTest),
    [project, within, query, ownTest],
  );
  const item =
    selected?.table === 'contradictions' ? project.contradictions.get(selected.id) : undefined;

  let keys: PanelActions = {};
  let evidenceKeys: PanelActions = {};
  let codebookKeys: CodeActions = {};
  if (item !== undefined) {
    const set = (patch: Partial<Contradiction>): void => {
      edit((current, context) => setContradiction(current, item.id, patch, context));
    };
    evidenceKeys = evidenceActions(item, words, set);
    keys = {
      ...evidenceKeys,
      ...contradictionActions(item, set),
      because: () => {
        if (item.because === '') setAskedId(item.id);
        else set({ state: 'rejected' });
      },
      ...statusActions((status) => {
        setStatus({ table: 'contradictions', id: item.id }, status);
      }),
    };
    codebookKeys = relationActions(item, codebook, set);
  }

  // With words selected the other keys mark in the text; these take the words as they are.
  useTextKeys(keymap, evidenceKeys, noCodes, words !== null);

  return (
    <RecordPanel
      keys={keys}
      codebookKeys={codebookKeys}
      keysInText={keysInText}
      refusal={refusal}
      editorLabel={strings.contradictions.editor}
      toolbar={<ListToolbar label={strings.contradictions.filter} filter={filter} />}
      list={
        <RecordList
          label={strings.contradictions.list}
          groups={groups.map(({ state, contradictions }) => ({
            id: state,
            heading: (
              <span className={`state-${state}`}>{strings.contradictions.states[state]}</span>
            ),
            records: contradictions,
          }))}
          selectedId={item?.id ?? null}
          onSelect={({ id }, gesture) => {
            showRecord({ table: 'contradictions', id }, gesture);
          }}
          onEdit={({ id }) => {
            showRecord({ table: 'contradictions', id }, 'go');
            focusEditor(document.activeElement);
          }}
          onDelete={({ id }, next) => {
            const ids = { contradictions: [id] };
            const done = edit((current, context) => deleteRecords(current, ids, context));
            if (done === null) return;
            setSession({
              selectedRecord: next === undefined ? null : { table: 'contradictions', id: next.id },
            });
          }}
          onLeave={() => {
            setSession({ selectedRecord: null });
          }}
          renderRecord={(record) => <ContradictionRow item={record} />}
          empty={filter.isAsking ? strings.review.nothingFound : strings.contradictions.empty}
        />
      }
      editor={
        item === undefined ? null : (
          <ContradictionEditor
            key={item.id}
            item={item}
            isAsking={askedId === item.id}
            onAsking={(isAsking) => {
              setAskedId(isAsking ? item.id : null);
            }}
          />
        )
      }
    />
  );
}
