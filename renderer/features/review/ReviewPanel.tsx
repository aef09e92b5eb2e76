import { useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { setReview } from '../../../shared/edits/set-review.ts';
import type { Id } from '../../../shared/model/id.ts';
import type { RecordRef } from '../../../shared/model/record-ref.ts';
import type { ReviewStatus } from '../../../shared/model/review.ts';
import { foldKey } from '../../../shared/text/folding.ts';
import { useApp, useSession, useWorkspace } from '../../state/app-context.tsx';
import { articleChoice } from '../../state/article-choice.ts';
import { hasWords, useListFilter } from '../../state/list-filter.ts';
import { isTextFree } from '../../state/session.ts';
import { useRecordLabel } from '../../state/record-label.ts';
import { useSetStatus } from '../../state/record-review.ts';
import { useEdit, useRefusal } from '../../state/refusal.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { ListToolbar } from '../../ui/ListToolbar.tsx';
import { RecordList } from '../../ui/RecordList.tsx';
import type { PanelActions } from '../../ui/on-keys.ts';
import { RecordPanel } from '../../ui/RecordPanel.tsx';
import { focusEditor } from '../../ui/panel-focus.ts';
import { statusActions } from '../../ui/status-actions.ts';
import { ArticleStatusField } from './ArticleStatusField.tsx';
import { ReviewCard } from './ReviewCard.tsx';
import { ReviewProgress } from './ReviewProgress.tsx';
import { ReviewRow } from './ReviewRow.tsx';
import { TogetherCard } from './TogetherCard.tsx';
import { correct } from './correct-record.ts';
import { noReviewFilter, ReviewFilters } from './ReviewFilters.tsx';
import { countReview, queueOf, reviewItemId, reviewItems } from './review-queue.ts';
import type { ReviewItem, ReviewOrder } from './review-queue.ts';
import './Review.css';

interface ReviewPanelProps {
  /** The open article; null shows the whole project. */
  readonly articleId: Id | null;
}

/** What waits for a decision first; what has one is shown on request. */
const waiting: readonly ReviewStatus[] = ['draft', 'discuss'];

/** Progress, the queue of records to review, and the record under review. */
export function ReviewPanel({ articleId }: ReviewPanelProps) {
  const strings = useStrings().review;
  const { session } = useApp();
  const project = useWorkspace((workspace) => workspace.project);
  const selected = useSession((state) => state.selectedRecord);
  const keysInText = useSession(isTextFree);
  const filter = useListFilter(articleId);
  const refusal = useRefusal();
  const setStatus = useSetStatus();
  const edit = useEdit();
  const labelOf = useRecordLabel();
  const [withDone, setWithDone] = useState(false);
  const marked = useStore(articleChoice, (choice) => choice.marked);
  const [onlyMarked, setOnlyMarked] = useState(false);
  const [queueFilter, setQueueFilter] = useState(noReviewFilter);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [order, setOrder] = useState<ReviewOrder>('need');
  const scopeId = filter.within;
  const within = useMemo(() => {
    if (onlyMarked && marked.length > 0) return new Set(marked);
    return scopeId === null ? null : new Set([scopeId]);
  }, [onlyMarked, marked, scopeId]);
  const query = filter.words.join(' ');
  const items = useMemo(() => reviewItems(project, within), [project, within]);
  const counts = useMemo(() => countReview(items), [items]);
  const groups = useMemo(() => {
    const words = query === '' ? [] : query.split(' ');
    const inOrder = queueOf(items, queueFilter, order);
    const fitting =
      words.length === 0
        ? inOrder
        : inOrder.filter(({ ref }) => hasWords(foldKey(labelOf(project, ref)), words));
    const shown = withDone ? [...waiting, 'accepted' as const, 'rejected' as const] : waiting;
    return shown.map((status) => ({
      id: status,
      heading: strings.statuses[status],
      records: fitting.filter((item) => item.status === status),
    }));
  }, [items, queueFilter, order, query, withDone, labelOf, project, strings]);
  const queue = groups.flatMap((group) => group.records);
  const waitingCount = queue.filter(({ status }) => waiting.includes(status)).length;
  const authors = useMemo(() => [...new Set(items.map(({ author }) => author))], [items]);
  const selectedId = selected === null ? null : reviewItemId(selected);
  const item = items.find(({ id }) => id === selectedId);

  /** Shows a record in the text and stays on this tab. */
  const go = ({ ref, place }: ReviewItem, gesture: 'look' | 'go'): void => {
    const { show, set, openArticleId } = session.getState();
    if (place !== null && (gesture === 'go' || place.articleId === openArticleId)) {
      show(place.articleId, place.offset);
    }
    set({ selectedRecord: ref });
  };
  const together = queue.filter(({ id }) => chosen.has(id));
  const step = (by: 1 | -1): void => {
    const at = queue.findIndex(({ id }) => id === selectedId);
    const next = queue[at < 0 ? 0 : (at + by + queue.length) % queue.length];
    if (next !== undefined) go(next, 'go');
  };
  const decide = (ref: RecordRef, status: ReviewStatus): void => {
    const at = queue.findIndex(({ id }) => id === selectedId);
    const next = queue[at + 1] ?? queue[at - 1];
    setStatus(ref, status);
    if (status !== 'draft' && at >= 0 && next !== undefined) go(next, 'go');
  };

  /** One step for what is chosen together; the first row behind it is next. */
  const decideTogether = (status: ReviewStatus): void => {
    const refs = together.map(({ ref }) => ref);
    const last = queue.findLastIndex(({ id }) => chosen.has(id));
    const next = queue.slice(last + 1)[0] ?? queue.find(({ id }) => !chosen.has(id));
    edit((current, context) => setReview(current, refs, status, context));
    setChosen(new Set());
    if (next !== undefined) go(next, 'look');
  };
  /** One step for all that the list shows and that waits. */
  const decideAll = (status: ReviewStatus): void => {
    const refs = queue.filter((one) => waiting.includes(one.status)).map(({ ref }) => ref);
    edit((current, context) => setReview(current, refs, status, context));
  };
  const keys: PanelActions = {
    'review-next': () => {
      step(1);
    },
    'review-previous': () => {
      step(-1);
    },
    ...(item !== undefined && {
      'review-correct': () => {
        correct(session, item.ref);
      },
      'review-comment': () => {
        document.querySelector<HTMLInputElement>('.comment-new input')?.focus();
      },
      ...statusActions((status) => {
        decide(item.ref, status);
      }),
    }),
    ...(together.length > 1 && statusActions(decideTogether)),
  };

  return (
    <RecordPanel
      keys={keys}
      keysInText={keysInText}
      refusal={refusal}
      editorLabel={strings.editor}
      toolbar={
        <div>
          {articleId !== null && <ArticleStatusField articleId={articleId} />}
          <ReviewProgress counts={counts} />
          <ListToolbar label={strings.filter} filter={filter} />
          <ReviewFilters
            filter={queueFilter}
            onFilter={setQueueFilter}
            order={order}
            onOrder={setOrder}
            authors={authors}
            withDone={withDone}
            onWithDone={setWithDone}
            marked={marked.length}
            onlyMarked={onlyMarked}
            onOnlyMarked={setOnlyMarked}
            shown={waitingCount}
            onDecideAll={decideAll}
          />
        </div>
      }
      list={
        <RecordList
          label={strings.queue}
          groups={groups}
          selectedId={selectedId}
          onSelect={go}
          together={{ ids: chosen, onChange: setChosen }}
          onEdit={(record) => {
            go(record, 'go');
            focusEditor(document.activeElement);
          }}
          // Review decides; what is to be deleted is deleted where it is edited.
          onDelete={() => {}}
          onLeave={() => {
            session.getState().set({ selectedRecord: null });
          }}
          renderRecord={(record) => <ReviewRow item={record} />}
          empty={
            query !== ''
              ? strings.nothingFound
              : items.length === 0
                ? strings.empty
                : strings.allDone
          }
        />
      }
      editor={
        together.length > 1 ? (
          <TogetherCard
            count={together.length}
            onDecide={decideTogether}
            onLeave={() => {
              setChosen(new Set());
            }}
          />
        ) : item === undefined ? null : (
          <ReviewCard
            key={item.id}
            item={item}
            onDecide={(status) => {
              decide(item.ref, status);
            }}
            onStep={step}
          />
        )
      }
    />
  );
}
