// Describes texts so that they can be compared, apart from the interface's thread.
import { contentSignature } from '../../shared/formats/import/find-duplicates.ts';

self.addEventListener('message', (event: MessageEvent<readonly string[]>) => {
  self.postMessage(event.data.map(contentSignature));
});
