import { Check, MessageCircle, X } from 'lucide-react';
import type { ReviewStatus } from '../../../shared/model/review.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { Button } from '../../ui/Button.tsx';

/** Accept, reject, discuss: one key each. */
export function Decisions({ onDecide }: { readonly onDecide: (status: ReviewStatus) => void }) {
  const words = useStrings().review;
  const keys = useKeys();
  const decisions = [
    { status: 'accepted', label: words.accept, sign: <Check aria-hidden /> },
    { status: 'rejected', label: words.reject, sign: <X aria-hidden /> },
    { status: 'discuss', label: words.discuss, sign: <MessageCircle aria-hidden /> },
  ] as const;
  return (
    <div className="editor-row review-decisions">
      {decisions.map(({ status, label, sign }) => (
        <Button
          key={status}
          onPress={() => {
            onDecide(status);
          }}
        >
          {sign}
          {label}
          <kbd aria-hidden>{keys.labelOf(`status-${status}`)}</kbd>
        </Button>
      ))}
    </div>
  );
}
