import { quoteOf } from '../../../shared/marks/anchor-quote.ts';
import { withoutLooseIsolates } from '../../../shared/text/bidi.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { useApp, useSession, useWorkspace } from '../../state/app-context.tsx';
import { useStrings } from '../../strings/use-strings.ts';
import { Button } from '../../ui/Button.tsx';
import { acceptGhost } from './ghost.ts';
import './marking.css';

/** Source and cue proposed for the claim that was just marked: one key accepts them. */
export function GhostBanner() {
  const strings = useStrings();
  const keys = useKeys();
  const app = useApp();
  const ghost = useSession((state) => state.ghost);
  const isThere = useWorkspace(({ project }) => project.claims.has(ghost?.claimId ?? ''));
  if (ghost === null || !isThere) return null;
  const { source, cue } = ghost.proposal;
  return (
    <div className="pointing-banner ghost-banner" role="status">
      <p>
        {source?.anchor != null && (
          <span>
            {strings.marking.source}:{' '}
            <bdi className="ghost-words">{withoutLooseIsolates(quoteOf(source.anchor))}</bdi>
          </span>
        )}
        {cue?.anchor != null && (
          <span>
            {strings.marking.cue}:{' '}
            <bdi className="ghost-words">{withoutLooseIsolates(quoteOf(cue.anchor))}</bdi>
          </span>
        )}
      </p>
      <Button
        look="primary"
        onPress={() => {
          acceptGhost(app);
        }}
      >
        {strings.marking.acceptGhost}
        <kbd>{keys.labelOf('accept-ghost')}</kbd>
      </Button>
      <Button
        onPress={() => {
          app.session.getState().set({ ghost: null });
        }}
      >
        {strings.marking.dismissGhost}
        <kbd>{keys.labelOf('leave')}</kbd>
      </Button>
    </div>
  );
}
