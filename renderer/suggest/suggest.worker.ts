// Makes suggestions apart from the interface's thread. The window's side is suggest-client.ts.
import { createSuggester } from './suggester.ts';
import type { SuggestRequest } from './suggest-client.ts';

const suggester = createSuggester();

self.addEventListener('message', ({ data }: MessageEvent<SuggestRequest>) => {
  if (data.kind === 'change') suggester.change(data.changes);
  else self.postMessage({ nr: data.nr, answer: suggester.answer(data.question) });
});
