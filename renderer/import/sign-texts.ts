import type { ContentSignature } from '../../shared/formats/import/find-duplicates.ts';

/** Signatures of texts, in their order; null when they could not be made. */
export type SignTexts = (texts: readonly string[]) => Promise<readonly ContentSignature[] | null>;

/** Texts that travel to the worker together: copying more at once would hold up a frame. */
const batchSize = 20;

/** Makes content signatures in a worker of their own, which ends with the last text. */
export const signTexts: SignTexts = async (texts) => {
  if (texts.length === 0) return [];
  let worker: Worker | null = null;
  try {
    worker = new Worker(new URL('./sign.worker.ts', import.meta.url), { type: 'module' });
    const signatures: ContentSignature[] = [];
    for (let at = 0; at < texts.length; at += batchSize) {
      signatures.push(...(await ask(worker, texts.slice(at, at + batchSize))));
    }
    return signatures;
  } catch {
    // No worker to be had, or it died: likeness is a hint that an import can do without.
    return null;
  } finally {
    worker?.terminate();
  }
};

async function ask(worker: Worker, texts: readonly string[]): Promise<readonly ContentSignature[]> {
  return new Promise((resolve, reject) => {
    worker.onmessage = (event: MessageEvent<readonly ContentSignature[]>) => {
      resolve(event.data);
    };
    worker.onerror = (event) => {
      reject(new Error(event.message));
    };
    worker.postMessage(texts);
  });
}
