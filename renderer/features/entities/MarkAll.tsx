import { useMemo, useState } from 'react';
import { addMentions } from '../../../shared/edits/add-mentions.ts';
import type { Entity } from '../../../shared/model/entity.ts';
import type { Id } from '../../../shared/model/id.ts';
import { makeFragment } from '../../../shared/text/anchoring.ts';
import { useApp, useWorkspace } from '../../state/app-context.tsx';
import { useEdit } from '../../state/refusal.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { Button } from '../../ui/Button.tsx';
import { listScopes } from '../../ui/ListToolbar.tsx';
import type { ListScope } from '../../ui/ListToolbar.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { findEntityHits } from '../../../shared/suggest/find-entity-hits.ts';
import type { EntityHit } from '../../../shared/suggest/find-entity-hits.ts';
import { HitList } from './HitList.tsx';

interface MarkAllProps {
  readonly entity: Entity;
  readonly articleId: Id | null;
  readonly onDone: () => void;
}

const keyOf = ({ articleId, start, end }: EntityHit): string => `${articleId}:${start}:${end}`;

/** Every unmarked place where the entity is named, to be confirmed with one key; one edit. */
export function MarkAll({ entity, articleId, onDone }: MarkAllProps) {
  const strings = useStrings();
  const { workspace } = useApp();
  const edit = useEdit();
  const project = useWorkspace((state) => state.project);
  const [scope, setScope] = useState<ListScope>(articleId === null ? 'all' : 'article');
  /** Hits the analyst switched away from what was proposed. */
  const [switched, setSwitched] = useState<ReadonlySet<string>>(new Set());
  const hits = useMemo(() => {
    const articles = [...project.articles.values()].filter((article) => article.trashedAt === null);
    const ids = scope === 'article' ? [articleId ?? ''] : articles.map(({ id }) => id);
    return findEntityHits(project, entity, ids);
  }, [project, entity, articleId, scope]);
  const isTicked = (hit: EntityHit): boolean => hit.isLikely !== switched.has(keyOf(hit));
  const ticked = hits.filter(isTicked);

  const mark = (): void => {
    const { texts } = workspace.getState().project;
    const mentions = ticked.map((hit) => {
      const text = texts.get(hit.articleId)?.text ?? '';
      const anchor = { articleId: hit.articleId, fragments: [makeFragment(text, hit)] };
      return { anchor, level: 'NAM' as const };
    });
    const target = { entityId: entity.id };
    if (edit((current, context) => addMentions(current, target, mentions, context)) !== null) {
      onDone();
    }
  };
  const onTick = (hit: EntityHit): void => {
    const next = new Set(switched);
    if (!next.delete(keyOf(hit))) next.add(keyOf(hit));
    setSwitched(next);
  };

  return (
    <div
      role="group"
      aria-label={strings.entities.markAll}
      className="mark-all"
      onKeyDown={(event) => {
        if (event.code !== 'Escape' || event.defaultPrevented) return;
        event.stopPropagation();
        onDone();
      }}
    >
      {articleId !== null && (
        <Segments
          label={strings.review.scope}
          value={scope}
          choices={listScopes.map((id) => ({ id, label: strings.review.scopes[id] }))}
          onChange={setScope}
        />
      )}
      <div className="editor-row">
        {hits.length > 0 && (
          <Button look="primary" autoFocus isDisabled={ticked.length === 0} onPress={mark}>
            {strings.entities.markHits(ticked.length)}
          </Button>
        )}
        <Button look="quiet" autoFocus={hits.length === 0} onPress={onDone}>
          {hits.length > 0 ? strings.app.cancel : strings.app.close}
        </Button>
      </div>
      <HitList
        label={strings.entities.sureHits}
        hits={hits.filter((hit) => hit.isLikely)}
        isTicked={isTicked}
        onTick={onTick}
      />
      <HitList
        label={strings.entities.doubtfulHits}
        hits={hits.filter((hit) => !hit.isLikely)}
        isTicked={isTicked}
        onTick={onTick}
      />
      {hits.length === 0 && <p className="editor-note">{strings.entities.noHits}</p>}
    </div>
  );
}
