import { SquarePen } from 'lucide-react';
import { useMemo } from 'react';
import { anchorOfRecord } from '../../../shared/marks/record-place.ts';
import { keywordInContext } from '../../../shared/marks/keyword-in-context.ts';
import type { ReviewStatus } from '../../../shared/model/review.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { useApp, useWorkspace } from '../../state/app-context.tsx';
import { useRecordLabel } from '../../state/record-label.ts';
import { useRecordReview } from '../../state/record-review.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { Button } from '../../ui/Button.tsx';
import { ContextLine } from '../../ui/ContextLine.tsx';
import { RecordReview } from '../../ui/RecordReview.tsx';
import { StepButtons } from '../../ui/StepButtons.tsx';
import { Decisions } from './Decisions.tsx';
import { correct } from './correct-record.ts';
import type { ReviewItem } from './review-queue.ts';

interface ReviewCardProps {
  readonly item: ReviewItem;
  readonly onDecide: (status: ReviewStatus) => void;
  readonly onStep: (by: 1 | -1) => void;
}

/** The record under review in its sentence, the decisions, and its comments. */
export function ReviewCard({ item, onDecide, onStep }: ReviewCardProps) {
  const strings = useStrings().review;
  const keys = useKeys();
  const { session } = useApp();
  const project = useWorkspace((workspace) => workspace.project);
  const labelOf = useRecordLabel();
  const review = useRecordReview(item.ref);
  const { ref } = item;
  const anchor = useMemo(() => anchorOfRecord(project, ref), [project, ref]);
  const article = project.articles.get(anchor?.articleId ?? '');
  const parts = useMemo(() => {
    const text = project.texts.get(anchor?.articleId ?? '')?.text;
    return anchor === null || text === undefined
      ? []
      : keywordInContext(text, anchor.fragments, 120);
  }, [project.texts, anchor]);
  return (
    <>
      <div className="review-card-head">
        <span className="review-row-kind">{strings.kindOf[ref.table]}</span>
        <strong dir="auto">{labelOf(project, ref)}</strong>
      </div>
      {parts.length > 0 && <ContextLine parts={parts} direction={article?.direction ?? 'rtl'} />}
      <Decisions onDecide={onDecide} />
      <div className="editor-row">
        <StepButtons
          previous={strings.previous}
          next={strings.next}
          keys={{ previous: 'review-previous', next: 'review-next' }}
          onStep={onStep}
        />
        <Button
          look="quiet"
          onPress={() => {
            correct(session, ref);
          }}
        >
          <SquarePen aria-hidden />
          {strings.correct}
          <kbd aria-hidden>{keys.labelOf('review-correct')}</kbd>
        </Button>
      </div>
      {review !== null && <RecordReview {...review} />}
    </>
  );
}
