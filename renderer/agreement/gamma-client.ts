import type { GammaFigures } from '../../shared/agreement/gamma/gamma.ts';
import type { LabelledSpan } from '../../shared/agreement/labelled-span.ts';

/** What the window sends to the worker. */
export interface GammaRequest {
  readonly mine: readonly LabelledSpan[];
  readonly theirs: readonly LabelledSpan[];
  /** Of the random samples: the same seed gives the same figure. */
  readonly seed: number;
}

/** What the worker answers: how far it is, and at last the figures. */
export type GammaReply =
  | { readonly kind: 'progress'; readonly done: number; readonly all: number }
  | { readonly kind: 'done'; readonly figures: GammaFigures };

/** The seed of every computation, so that a figure can be computed again. */
export const gammaSeed = 2015;

/**
 * Computes γ in a worker of its own; returns the function that ends it. `onReply` hears how far it is
 * and at last the figures, `onFailed` that the browser has refused or lost the worker.
 */
export function startGamma(
  request: Omit<GammaRequest, 'seed'>,
  onReply: (reply: GammaReply) => void,
  onFailed: () => void,
): () => void {
  let worker: Worker | null = null;
  const stop = (): void => {
    worker?.terminate();
    worker = null;
  };
  try {
    worker = new Worker(new URL('./gamma.worker.ts', import.meta.url), { type: 'module' });
  } catch {
    onFailed();
    return stop;
  }
  worker.addEventListener('message', ({ data }: MessageEvent<GammaReply>) => {
    onReply(data);
    if (data.kind === 'done') stop();
  });
  worker.addEventListener('error', () => {
    stop();
    onFailed();
  });
  worker.postMessage({ ...request, seed: gammaSeed } satisfies GammaRequest);
  return stop;
}
