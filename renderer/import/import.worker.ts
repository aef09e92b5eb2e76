// Reads files apart from the interface's thread. The window's side is import-client.ts.
import { answerImport } from './answer-import.ts';
import type { ImportPart, ImportRequest, WorkerMessage } from './answer-import.ts';
import { warmUp } from './warm-up.ts';

async function answer(request: ImportRequest): Promise<void> {
  const { reply, transfer } = await answerImport(
    request,
    (part: ImportPart) => {
      self.postMessage({ part });
    },
    (share) => {
      self.postMessage({ share });
    },
  );
  self.postMessage(reply, { transfer });
}

self.addEventListener('message', ({ data }: MessageEvent<WorkerMessage>) => {
  const done = data === 'warm-up' ? warmUp() : answer(data);
  done.catch((cause: unknown) => {
    // Thrown outside the promise, where the window hears of it as an error of the worker.
    setTimeout(() => {
      throw cause;
    });
  });
});
