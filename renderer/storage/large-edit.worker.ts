// Stores an edit of many records apart from the interface's thread. The window's side is
// write-large-edit.ts.
import { createLargeEditWriter } from './large-edit-writer.ts';
import type { LargeEditMessage } from './write-large-edit.ts';

const writer = createLargeEditWriter(self.indexedDB);

self.addEventListener('message', ({ data }: MessageEvent<LargeEditMessage>) => {
  void writer.take(data)?.then((reply) => {
    self.postMessage(reply);
  });
});
