import { useMemo } from 'react';
import { deleteRecords } from '../../../shared/edits/delete-records.ts';
import { setClaim } from '../../../shared/edits/set-claim.ts';
import type { Claim } from '../../../shared/model/claim.ts';
import type { Id } from '../../../shared/model/id.ts';
import { useApp, useSession, useWorkspace } from '../../state/app-context.tsx';
import { useClaimSourceName } from '../../state/claim-words.ts';
import { useCodebook } from '../../state/codebook.ts';
import { useListFilter } from '../../state/list-filter.ts';
import { pointAtClaim } from '../../state/pointing.ts';
import { useSetStatus } from '../../state/record-review.ts';
import { useEdit, useRefusal } from '../../state/refusal.ts';
import { isTextFree } from '../../state/session.ts';
import { useShowRecord } from '../../state/show-record.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { ListToolbar } from '../../ui/ListToolbar.tsx';
import { RecordList } from '../../ui/RecordList.tsx';
import type { CodeActions, PanelActions } from '../../ui/on-keys.ts';
import { RecordPanel } from '../../ui/RecordPanel.tsx';
import { focusEditor } from '../../ui/panel-focus.ts';
import { statusActions } from '../../ui/status-actions.ts';
import { ClaimEditor } from './ClaimEditor.tsx';
import { ClaimRow } from './ClaimRow.tsx';
import { claimGroups } from './claim-groups.ts';
import { attributeActions, verdictActions } from './claim-keys.ts';
import { PointingBanner } from './PointingBanner.tsx';
import { canNameSource, useNameSource } from './use-name-source.ts';
import { useNewContradiction } from './use-new-contradiction.ts';
import './Claims.css';

interface ClaimsPanelProps {
  /** The open article; null shows the whole project. */
  readonly articleId: Id | null;
}

/** All claims by source, and the editor of the selected one. */
export function ClaimsPanel({ articleId }: ClaimsPanelProps) {
  const strings = useStrings();
  const app = useApp();
  const codebook = useCodebook();
  const project = useWorkspace((workspace) => workspace.project);
  const selected = useSession((session) => session.selectedRecord);
  const pointing = useSession((session) => session.pointing);
  const keysInText = useSession(isTextFree);
  const filter = useListFilter(articleId, 'claim');
  const showRecord = useShowRecord();
  const refusal = useRefusal();
  const edit = useEdit();
  const setStatus = useSetStatus();
  const sourceName = useClaimSourceName();
  const newContradiction = useNewContradiction();
  const nameSource = useNameSource();
  const { within } = filter;
  const ownTest = filter.ownTests.claim;
  const query = filter.words.join(' ');
  const groups = useMemo(
    () => claimGroups(project, within, query === '' ? [] : query.split(' '), sourceName, ownTest),
    [project, within, query, sourceName, ownTest],
  );
  const claim = selected?.table === 'claims' ? project.claims.get(selected.id) : undefined;

  let keys: PanelActions = {};
  let codebookKeys: CodeActions = {};
  if (claim !== undefined) {
    const set = (patch: Partial<Claim>): void => {
      edit((current, context) => setClaim(current, claim.id, patch, context));
    };
    const point = (part: 'content' | 'source' | 'cue') => () => {
      app.session
        .getState()
        .set({ pointing: { kind: 'claim-part', claimId: claim.id, part }, selection: null });
    };
    keys = {
      ...attributeActions(claim, set),
      ...statusActions((status) => {
        setStatus({ table: 'claims', id: claim.id }, status);
      }),
      'point-content': point('content'),
      'point-source': point('source'),
      'point-cue': point('cue'),
      ...(canNameSource(claim) && {
        'name-source': () => void nameSource(claim),
      }),
      'point-contradiction': () => {
        newContradiction(claim.id);
      },
    };
    codebookKeys = verdictActions(codebook, set);
  }

  return (
    <RecordPanel
      keys={keys}
      codebookKeys={codebookKeys}
      keysInText={keysInText}
      refusal={refusal}
      editorLabel={strings.claims.editor}
      toolbar={
        <div>
          <PointingBanner key={pointing?.kind ?? 'none'} />
          <ListToolbar label={strings.claims.filter} filter={filter} />
        </div>
      }
      list={
        <RecordList
          label={strings.claims.list}
          groups={groups.map(({ id, name, claims }) => ({
            id,
            heading: <bdi className="claim-source">{name}</bdi>,
            records: claims,
          }))}
          selectedId={claim?.id ?? null}
          onSelect={({ id }, gesture) => {
            if (gesture === 'go' && pointAtClaim(app, id)) return;
            showRecord({ table: 'claims', id }, gesture);
          }}
          onEdit={({ id }) => {
            if (pointAtClaim(app, id)) return;
            showRecord({ table: 'claims', id }, 'go');
            focusEditor(document.activeElement);
          }}
          onDelete={({ id }, next) => {
            const done = edit((current, context) =>
              deleteRecords(current, { claims: [id] }, context),
            );
            if (done === null) return;
            const ref = next === undefined ? null : ({ table: 'claims', id: next.id } as const);
            app.session.getState().set({ selectedRecord: ref });
          }}
          onLeave={() => {
            app.session
              .getState()
              .set(pointing === null ? { selectedRecord: null } : { pointing: null });
          }}
          renderRecord={(record) => <ClaimRow claim={record} />}
          empty={filter.isAsking ? strings.review.nothingFound : strings.claims.empty}
        />
      }
      editor={claim === undefined ? null : <ClaimEditor key={claim.id} claim={claim} />}
    />
  );
}
