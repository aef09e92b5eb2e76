import { reviewStatuses } from '../../shared/model/review.ts';
import type { ReviewStatus } from '../../shared/model/review.ts';
import type { PanelActions } from './on-keys.ts';

/** The actions of the keys that set the review status, the same in every panel. */
export function statusActions(set: (status: ReviewStatus) => void): PanelActions {
  return Object.fromEntries(
    reviewStatuses.map((status) => [
      `status-${status}`,
      () => {
        set(status);
      },
    ]),
  );
}
