import { useEffect, useRef, useState } from 'react';
import type { GammaFigures } from '../../../shared/agreement/gamma/gamma.ts';
import type { LabelledSpan } from '../../../shared/agreement/labelled-span.ts';
import { startGamma } from '../../agreement/gamma-client.ts';

/** How far the computation of γ is. */
export type GammaState =
  | { readonly kind: 'running'; readonly done: number; readonly all: number }
  | { readonly kind: 'done'; readonly figures: GammaFigures }
  | { readonly kind: 'stopped' }
  /** γ is a measure of stretches of text, and something else is measured. */
  | { readonly kind: 'none' };

/** γ of two annotators' spans, computed in a worker as long as they are shown; none without `isWanted`. */
export function useGamma(
  mine: readonly LabelledSpan[],
  theirs: readonly LabelledSpan[],
  isWanted: boolean,
): { readonly state: GammaState; readonly stop: () => void; readonly start: () => void } {
  const [state, setState] = useState<GammaState>(
    isWanted ? { kind: 'running', done: 0, all: 0 } : { kind: 'none' },
  );
  const [round, setRound] = useState(0);
  const end = useRef<() => void>(() => {});
  useEffect(() => {
    if (!isWanted) return undefined;
    const stop = startGamma(
      { mine, theirs },
      (reply) => {
        setState(
          reply.kind === 'done'
            ? { kind: 'done', figures: reply.figures }
            : { kind: 'running', done: reply.done, all: reply.all },
        );
      },
      () => {
        setState({ kind: 'stopped' });
      },
    );
    end.current = stop;
    return stop;
  }, [mine, theirs, isWanted, round]);
  return {
    state,
    stop: () => {
      end.current();
      setState({ kind: 'stopped' });
    },
    start: () => {
      setState({ kind: 'running', done: 0, all: 0 });
      setRound((old) => old + 1);
    },
  };
}
