import { emptyProject } from '../../shared/model/project.ts';
import type { Project } from '../../shared/model/project.ts';
import { changesBetween } from './project-changes.ts';
import type { RecordChange } from './project-changes.ts';
import type { QuestionKind, SuggestQuestion, SuggestQuestions } from './suggester.ts';

/** What the window sends to the worker. */
export type SuggestRequest =
  | { readonly kind: 'change'; readonly changes: readonly RecordChange[] }
  | { readonly kind: 'ask'; readonly nr: number; readonly question: SuggestQuestion };

/** What the worker answers, once for each question. */
export interface SuggestReply {
  readonly nr: number;
  readonly answer: SuggestQuestions[QuestionKind]['answer'];
}

/** The part of a `Worker` that the client uses. */
export type SuggestWorker = Pick<Worker, 'postMessage' | 'addEventListener' | 'terminate'>;

/** Asks the suggester in its worker. */
export interface SuggestClient {
  /**
   * The answer for the project as given: the worker first gets what changed since the last
   * question. Null when the worker could not be had or died; the next question gets a fresh one.
   */
  ask<K extends QuestionKind>(
    project: Project,
    kind: K,
    particulars: SuggestQuestions[K]['ask'],
  ): Promise<SuggestQuestions[K]['answer'] | null>;
}

/** Records that travel together: copying more at once would hold up a frame. */
const batchSize = 400;

/** The worker as the bundler packs it. */
function makeSuggestWorker(): SuggestWorker {
  return new Worker(new URL('./suggest.worker.ts', import.meta.url), { type: 'module' });
}

/** Makes a client. Its worker starts with the first question. */
export function createSuggestClient(
  makeWorker: () => SuggestWorker = makeSuggestWorker,
): SuggestClient {
  let worker: SuggestWorker | null = null;
  let known = emptyProject();
  let lastNr = 0;
  const waiting = new Map<number, (answer: SuggestReply['answer'] | null) => void>();
  /** Changes go out one after the other, so that the worker sees them in order. */
  let queue: Promise<unknown> = Promise.resolve();

  function fail(): void {
    worker?.terminate();
    worker = null;
    known = emptyProject();
    for (const resolve of waiting.values()) resolve(null);
    waiting.clear();
  }

  function start(): SuggestWorker {
    const started = makeWorker();
    started.addEventListener('message', (event) => {
      const { nr, answer } = (event as MessageEvent<SuggestReply>).data;
      waiting.get(nr)?.(answer);
      waiting.delete(nr);
    });
    started.addEventListener('error', fail);
    started.addEventListener('messageerror', fail);
    return started;
  }

  async function send(
    project: Project,
    question: SuggestQuestion,
  ): Promise<SuggestReply['answer'] | null> {
    try {
      const asked = (worker ??= start());
      const changes = changesBetween(known, project);
      known = project;
      for (let at = 0; at < changes.length; at += batchSize) {
        if (at > 0) await new Promise((resume) => setTimeout(resume));
        // It died between two batches.
        if (worker !== asked) return null;
        asked.postMessage({
          kind: 'change',
          changes: changes.slice(at, at + batchSize),
        } satisfies SuggestRequest);
      }
      lastNr += 1;
      const nr = lastNr;
      return await new Promise((resolve) => {
        waiting.set(nr, resolve);
        asked.postMessage({ kind: 'ask', nr, question } satisfies SuggestRequest);
      });
    } catch {
      // The browser refused the worker or the message.
      fail();
      return null;
    }
  }

  return {
    async ask(project, kind, particulars) {
      const question = { kind, ...particulars } as unknown as SuggestQuestion;
      const answering = queue.then(() => send(project, question));
      queue = answering;
      // The worker answers a question with the answer of its kind.
      return answering;
    },
  };
}
