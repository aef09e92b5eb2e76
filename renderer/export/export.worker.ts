// Writes files apart from the interface's thread. The window's side is export-client.ts.
import type { ExportMessage, ExportReply } from './export-messages.ts';
import { createExporter } from './exporter.ts';

const exporter = createExporter((message: ExportReply) => {
  self.postMessage(message, { transfer: message.kind === 'done' ? [message.bytes.buffer] : [] });
});

self.addEventListener('message', ({ data }: MessageEvent<ExportMessage>) => {
  exporter.take(data);
});
