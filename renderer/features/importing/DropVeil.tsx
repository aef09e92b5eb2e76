import { useSession } from '../../state/app-context.tsx';
import { useStrings } from '../../strings/use-strings.ts';
import type { Hovering } from './use-drop.ts';

/** Lies over the window while something hangs over it, and says what letting go will do. */
export function DropVeil({ hovering }: { readonly hovering: Hovering }) {
  const words = useStrings().importing;
  const lookFirst = useSession((session) => session.lookFirst);
  const { kind, count, mayBeFolders } = hovering;
  const ofFiles = mayBeFolders ? words.dropItems : words.dropFiles;
  const sentence =
    kind === 'text' ? words.dropText : count === 0 ? words.dropUnknown : ofFiles(count);
  return (
    <div className="drop-veil" role="status">
      <div className="drop-veil-frame">
        <p className="drop-veil-sentence">{sentence}</p>
        {kind === 'files' && (
          <p className="drop-veil-hint">{lookFirst ? words.check.dropHint : words.dropHint}</p>
        )}
      </div>
    </div>
  );
}
