import { useMemo, useState } from 'react';
import { restoreState } from '../../../shared/edits/restore-state.ts';
import { createArticleFinder } from '../../../shared/history/article-of-change.ts';
import { statesBefore } from '../../../shared/history/state-before.ts';
import type { Change, Edit } from '../../../shared/model/edit.ts';
import type { Id } from '../../../shared/model/id.ts';
import type { Project } from '../../../shared/model/project.ts';
import { useApp } from '../../state/app-context.tsx';
import { useEdit, useRefusal } from '../../state/refusal.ts';
import { editsOfArticleSince } from '../../state/use-history.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { tellOfArticle } from './describe-edit.ts';
import { Timeline } from './Timeline.tsx';
import { useTelling } from './use-telling.ts';

/** What was done to an article and in it, with a way back to before each step. */
export function ArticleHistory({ articleId }: { readonly articleId: Id }) {
  const words = useStrings().history;
  const telling = useTelling();
  const edit = useEdit();
  const refusal = useRefusal();
  const { services } = useApp();
  const [isBack, setBack] = useState(false);
  const of = useMemo(() => ({ kind: 'article' as const, id: articleId }), [articleId]);

  async function goBackBefore(editId: Id): Promise<void> {
    const since = await editsOfArticleSince(services.storage, articleId, editId);
    if (since === null) return;
    const articlesOf = createArticleFinder();
    const isIn = (change: Change): boolean =>
      change.table === 'contradictions'
        ? standsIn(telling.project, change, articleId)
        : articlesOf(change).includes(articleId);
    const states = statesBefore(since, isIn);
    setBack(edit((project, context) => restoreState(project, states, context)) !== null);
  }

  return (
    <div className="article-history">
      <p className="editor-note">{words.articleHint}</p>
      {refusal !== null && (
        <p role="alert" className="field-error">
          {refusal}
        </p>
      )}
      <p role="status" className="editor-note">
        {isBack && words.restored}
      </p>
      <Timeline
        of={of}
        dayHeading="h3"
        tell={(past) =>
          tellOfArticle(
            past,
            articleId,
            (change) => standsIn(telling.project, change, articleId),
            telling,
          )
        }
        restoreLabel={words.restoreArticle}
        canRestore={(past) => !isImport(past, articleId)}
        onRestore={(past) => void goBackBefore(past.id)}
      />
    </div>
  );
}

/** Whether the article came with this edit: before it there was nothing to go back to. */
function isImport({ changes }: Edit, articleId: Id): boolean {
  return changes.some(
    ({ table, id, before }) => table === 'articles' && id === articleId && before === null,
  );
}

/** Whether a changed record stands in the article; a contradiction by a claim that is known. */
function standsIn(project: Project, { table, before, after }: Change, articleId: Id): boolean {
  const record = after ?? before;
  if (record === null) return false;
  if (table === 'mentions' && 'anchor' in record) return record.anchor.articleId === articleId;
  if (table === 'claims' && 'content' in record) return record.content.articleId === articleId;
  if (table !== 'contradictions' || !('sideA' in record)) return false;
  return [...record.sideA.claimIds, ...record.sideB.claimIds].some((id) => {
    const gone = project.trash.get(id);
    const claim = project.claims.get(id) ?? (gone?.table === 'claims' ? gone.record : undefined);
    return claim?.content.articleId === articleId;
  });
}
