// Stores an edit of many records apart from the interface's thread. The window's side is
// write-large-edit.ts.
import { config } from 'zod/mini';
import { createLargeEditWriter } from './large-edit-writer.ts';
import type { LargeEditMessage } from './write-large-edit.ts';

// As in the window: the content security policy forbids compiling code at run time.
config({ jitless: true });

const writer = createLargeEditWriter(self.indexedDB);

self.addEventListener('message', ({ data }: MessageEvent<LargeEditMessage>) => {
  void writer.take(data)?.then((reply) => {
    self.postMessage(reply);
  });
});
