import type { ReviewStatus } from '../../../shared/model/review.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { Button } from '../../ui/Button.tsx';
import { Decisions } from './Decisions.tsx';

interface TogetherCardProps {
  /** How many records are chosen. */
  readonly count: number;
  readonly onDecide: (status: ReviewStatus) => void;
  readonly onLeave: () => void;
}

/** The decisions on several records that are chosen together. */
export function TogetherCard({ count, onDecide, onLeave }: TogetherCardProps) {
  const words = useStrings().review;
  return (
    <>
      <div className="review-card-head">
        <strong role="status">{words.together(count)}</strong>
      </div>
      <Decisions onDecide={onDecide} />
      <p className="editor-note">{words.togetherHint}</p>
      <div className="editor-row">
        <Button look="quiet" onPress={onLeave}>
          {words.chooseNone}
        </Button>
      </div>
    </>
  );
}
