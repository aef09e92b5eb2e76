import type { Id } from '../../../shared/model/id.ts';
import { useApp } from '../../state/app-context.tsx';

/** Starts pointing at the other claim of a new contradiction. */
export function useNewContradiction(): (claimId: Id) => void {
  const { session } = useApp();
  return (claimId) => {
    session.getState().set({ pointing: { kind: 'contradiction', claimId }, selection: null });
  };
}
