import { Check, CircleDashed, MessageCircle, X } from 'lucide-react';
import type { ReviewStatus } from '../../shared/model/review.ts';
import { useStrings } from '../strings/use-strings.ts';
import './StatusSign.css';

const signs = {
  draft: CircleDashed,
  accepted: Check,
  rejected: X,
  discuss: MessageCircle,
} as const satisfies Record<ReviewStatus, unknown>;

/** Where a record stands in review, as a sign of its own shape with its name. */
export function StatusSign({ status }: { readonly status: ReviewStatus }) {
  const name = useStrings().review.statuses[status];
  const Sign = signs[status];
  return (
    <span className={`status-sign status-${status}`} role="img" aria-label={name} title={name}>
      <Sign aria-hidden />
    </span>
  );
}
