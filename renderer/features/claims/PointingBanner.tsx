import { Search } from 'lucide-react';
import { useState } from 'react';
import { excerpt, quoteOf } from '../../../shared/marks/anchor-quote.ts';
import { useApp, useSession, useWorkspace } from '../../state/app-context.tsx';
import { useFindClaims } from '../../state/claim-words.ts';
import { pointAtClaim } from '../../state/pointing.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { Button } from '../../ui/Button.tsx';
import { Picker } from '../../ui/Picker.tsx';

/**
 * While the other claim of a contradiction is waited for: which claim it is about, a search over all
 * articles, and the way out. (The window itself says what else can be pointed at.)
 */
export function PointingBanner() {
  const strings = useStrings();
  const app = useApp();
  const pointing = useSession((session) => session.pointing);
  const claimId = pointing?.kind === 'contradiction' ? pointing.claimId : '';
  const claim = useWorkspace(({ project }) => project.claims.get(claimId));
  const findClaims = useFindClaims([claimId]);
  const [isSearching, setSearching] = useState(false);
  if (claim === undefined) return null;
  const cancel = (): void => {
    setSearching(false);
    app.session.getState().set({ pointing: null });
  };
  return (
    <div
      role="region"
      aria-label={strings.claims.pointing}
      className="claim-pointing"
      onKeyDown={(event) => {
        if (event.code !== 'Escape' || event.defaultPrevented) return;
        event.stopPropagation();
        cancel();
      }}
    >
      <p>{strings.claims.pointAtClaim}</p>
      <p className="claim-quote-small" dir="auto">
        {excerpt(quoteOf(claim.content), 90)}
      </p>
      {isSearching ? (
        <Picker
          label={strings.claims.findClaim}
          find={findClaims}
          onPick={(id) => {
            setSearching(false);
            pointAtClaim(app, id);
          }}
          onCancel={() => {
            setSearching(false);
          }}
        />
      ) : (
        <div className="editor-row">
          <Button
            onPress={() => {
              setSearching(true);
            }}
          >
            <Search aria-hidden />
            {strings.claims.findClaim}
          </Button>
          <Button look="quiet" onPress={cancel}>
            {strings.app.cancel}
          </Button>
        </div>
      )}
    </div>
  );
}
