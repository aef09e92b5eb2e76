import { createSuggester } from '../../renderer/suggest/suggester.ts';
import { createSuggestClient } from '../../renderer/suggest/suggest-client.ts';
import type {
  SuggestClient,
  SuggestReply,
  SuggestRequest,
  SuggestWorker,
} from '../../renderer/suggest/suggest-client.ts';

/** A worker on this thread that copies what passes, as a real one does. */
export class FakeSuggestWorker extends EventTarget implements SuggestWorker {
  readonly requests: SuggestRequest[] = [];
  isTerminated = false;
  readonly #suggester = createSuggester();

  postMessage(message: SuggestRequest): void {
    const request = structuredClone(message);
    this.requests.push(request);
    if (request.kind === 'change') {
      this.#suggester.change(request.changes);
      return;
    }
    const answer = this.#suggester.answer(request.question);
    const reply: SuggestReply = structuredClone({ nr: request.nr, answer });
    setTimeout(() => {
      if (!this.isTerminated) this.dispatchEvent(new MessageEvent('message', { data: reply }));
    });
  }

  terminate(): void {
    this.isTerminated = true;
  }
}

/** A client over a {@link FakeSuggestWorker}. */
export function aSuggestClient(): SuggestClient {
  return createSuggestClient(() => new FakeSuggestWorker());
}
