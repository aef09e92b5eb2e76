import type { ExportMessage, ExportReply } from '../../renderer/export/export-messages.ts';
import { createExporter } from '../../renderer/export/exporter.ts';

/** A worker on this thread that copies what passes, as a real one does. */
export class FakeExportWorker {
  onmessage: Worker['onmessage'] = null;
  onerror: Worker['onerror'] = null;
  isTerminated = false;
  /** Every message that came, to be looked at. */
  readonly received: ExportMessage[] = [];
  readonly #exporter = createExporter((reply: ExportReply) => {
    if (this.isTerminated) return;
    this.onmessage?.call(null as unknown as Worker, new MessageEvent('message', { data: reply }));
  });

  postMessage(message: ExportMessage): void {
    const copy = structuredClone(message);
    this.received.push(copy);
    setTimeout(() => {
      if (!this.isTerminated) this.#exporter.take(copy);
    });
  }

  terminate(): void {
    this.isTerminated = true;
  }
}
