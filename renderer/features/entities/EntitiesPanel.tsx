import { useMemo, useRef, useState } from 'react';
import { setEntity } from '../../../shared/edits/set-entity.ts';
import type { Id } from '../../../shared/model/id.ts';
import type { MentionLevel } from '../../../shared/model/mention.ts';
import { useSession, useWorkspace } from '../../state/app-context.tsx';
import { useCodebook } from '../../state/codebook.ts';
import { useListFilter } from '../../state/list-filter.ts';
import { useSetStatus } from '../../state/record-review.ts';
import { useEdit, useRefusal } from '../../state/refusal.ts';
import { isTextFree } from '../../state/session.ts';
import { useShowRecord } from '../../state/show-record.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { ListToolbar } from '../../ui/ListToolbar.tsx';
import { RecordList } from '../../ui/RecordList.tsx';
import { RecordPanel } from '../../ui/RecordPanel.tsx';
import { focusEditor, focusList, textWithFocus } from '../../ui/panel-focus.ts';
import { entityTypeActions } from '../../ui/entity-type-actions.ts';
import type { CodeActions, PanelActions } from '../../ui/on-keys.ts';
import { statusActions } from '../../ui/status-actions.ts';
import { EntityEditor } from './EntityEditor.tsx';
import type { EntityTask } from './EntityTasks.tsx';
import { EntityRow } from './EntityRow.tsx';
import { entityGroups } from './entity-groups.ts';
import { useSetLevel } from './use-set-level.ts';
import { TypeSign } from './TypeSign.tsx';
import { useDeleteEntity } from './use-delete-entity.ts';
import './Entities.css';

interface EntitiesPanelProps {
  /** The open article; null shows the whole project. */
  readonly articleId: Id | null;
}

/** All entities by type, and the editor of the selected one with its mentions. */
export function EntitiesPanel({ articleId }: EntitiesPanelProps) {
  const strings = useStrings();
  const codebook = useCodebook();
  const project = useWorkspace((workspace) => workspace.project);
  const selected = useSession((session) => session.selectedRecord);
  const setSession = useSession((session) => session.set);
  const keysInText = useSession(isTextFree);
  const filter = useListFilter(articleId, 'entity', 'mention');
  const showRecord = useShowRecord();
  const refusal = useRefusal();
  const edit = useEdit();
  const setStatus = useSetStatus();
  const setLevel = useSetLevel();
  const deleteOrAsk = useDeleteEntity();
  /** What is being asked or done below the fields, and for which entity. */
  const [task, setTask] = useState<{ readonly entityId: Id; readonly task: EntityTask } | null>(
    null,
  );
  /** The text, when a form was opened from there: the focus goes back to it. */
  const openedFrom = useRef<HTMLElement | null>(null);
  const { within, ownTests } = filter;
  const query = filter.words.join(' ');
  const groups = useMemo(
    () => entityGroups(project, codebook, within, query === '' ? [] : query.split(' '), ownTests),
    [project, codebook, within, query, ownTests],
  );

  const mention = selected?.table === 'mentions' ? project.mentions.get(selected.id) : undefined;
  const entityId = mention?.entityId ?? (selected?.table === 'entities' ? selected.id : null);
  const entity = entityId === null ? undefined : project.entities.get(entityId);
  const startTask = (next: EntityTask | null): void => {
    const { activeElement } = document;
    // Text or list take the focus back before the form that holds it disappears.
    if (next !== null) openedFrom.current = textWithFocus();
    else if (openedFrom.current?.isConnected === true) openedFrom.current.focus();
    else focusList(activeElement);
    setTask(next === null || entity === undefined ? null : { entityId: entity.id, task: next });
  };

  let keys: PanelActions = {};
  let codebookKeys: CodeActions = {};
  if (selected !== null && entity !== undefined) {
    const level = (next: MentionLevel) => () => {
      if (mention !== undefined) setLevel(mention.id, next);
    };
    keys = {
      ...statusActions((status) => {
        setStatus(selected, status);
      }),
      'mark-all-mentions': () => {
        startTask('mark-all');
      },
      ...(mention !== undefined && {
        'level-NAM': level('NAM'),
        'level-NOM': level('NOM'),
        'level-PRO': level('PRO'),
      }),
    };
    codebookKeys = entityTypeActions(codebook, (type) => {
      edit((current, context) => setEntity(current, entity.id, { type }, context));
    });
  }

  return (
    <RecordPanel
      keys={keys}
      codebookKeys={codebookKeys}
      keysInText={keysInText}
      refusal={refusal}
      editorLabel={strings.entities.editor}
      toolbar={<ListToolbar label={strings.entities.filter} filter={filter} />}
      list={
        <RecordList
          label={strings.entities.list}
          groups={groups.map(({ type, lines }) => ({
            id: type,
            heading: <TypeSign type={type} />,
            records: lines,
          }))}
          selectedId={entity?.id ?? null}
          onSelect={({ id }, gesture) => {
            showRecord({ table: 'entities', id }, gesture);
          }}
          onEdit={({ id }) => {
            showRecord({ table: 'entities', id }, 'go');
            focusEditor(document.activeElement);
          }}
          onDelete={({ id }, next) => {
            if (!deleteOrAsk(id, next?.id ?? null)) startTask('delete');
          }}
          onLeave={() => {
            setSession({ selectedRecord: null });
          }}
          renderRecord={(line) => <EntityRow line={line} />}
          empty={filter.isAsking ? strings.review.nothingFound : strings.entities.empty}
        />
      }
      editor={
        entity === undefined ? null : (
          <EntityEditor
            key={entity.id}
            entity={entity}
            articleId={articleId}
            selectedMentionId={mention?.id ?? null}
            task={task?.entityId === entity.id ? task.task : null}
            onTask={startTask}
          />
        )
      }
    />
  );
}
