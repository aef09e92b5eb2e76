import { useApp, useSession } from '../../state/app-context.tsx';
import { isAtWords } from '../../state/session.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { Button } from '../../ui/Button.tsx';
import './marking.css';

/** Says what the analyst is being asked to point at, and how to leave. */
export function PointingBanner() {
  const strings = useStrings();
  const { session } = useApp();
  const pointing = useSession((state) => state.pointing);
  if (pointing === null) return null;
  return (
    <div className="pointing-banner" role="status">
      <p>{isAtWords(pointing) ? strings.marking.pointAtWords : strings.marking.pointAtClaim}</p>
      <Button
        onPress={() => {
          session.getState().set({ pointing: null });
        }}
      >
        {strings.app.cancel}
      </Button>
    </div>
  );
}
