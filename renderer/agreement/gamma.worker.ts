// Computes γ apart from the interface's thread. The window's side is gamma-client.ts.
import { continuaOf } from '../../shared/agreement/gamma/continuum.ts';
import { gamma } from '../../shared/agreement/gamma/gamma.ts';
import { seededRandom } from '../../shared/agreement/gamma/seeded-random.ts';
import type { GammaReply, GammaRequest } from './gamma-client.ts';

self.addEventListener('message', ({ data }: MessageEvent<GammaRequest>) => {
  const reply = (message: GammaReply): void => {
    self.postMessage(message);
  };
  const figures = gamma(continuaOf(data.mine, data.theirs), {
    random: seededRandom(data.seed),
    onProgress: (done, all) => {
      reply({ kind: 'progress', done, all });
    },
  });
  reply({ kind: 'done', figures });
});
