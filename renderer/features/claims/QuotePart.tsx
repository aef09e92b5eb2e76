import { Crosshair, X } from 'lucide-react';
import { quoteOf } from '../../../shared/marks/anchor-quote.ts';
import type { Anchor } from '../../../shared/model/anchor.ts';
import type { Claim } from '../../../shared/model/claim.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { useApp, useWorkspace } from '../../state/app-context.tsx';
import { useShowAnchor } from '../../state/show-record.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { IconButton } from '../../ui/Button.tsx';

interface QuotePartProps {
  readonly claim: Claim;
  readonly part: 'content' | 'source' | 'cue';
  readonly anchor: Anchor | null;
  /** Takes the words away; without it they are needed. */
  readonly onClear?: () => void;
}

/** The words of one part of a claim: shown in the text on a click, and pointed anew. */
export function QuotePart({ claim, part, anchor, onClear }: QuotePartProps) {
  const strings = useStrings().claims;
  const keys = useKeys();
  const { session } = useApp();
  const showAnchor = useShowAnchor();
  const direction = useWorkspace(
    ({ project }) => project.articles.get(claim.content.articleId)?.direction,
  );
  return (
    <div className="quote-part">
      {anchor === null ? (
        <p className="editor-note">{strings.noWords}</p>
      ) : (
        <button
          type="button"
          className="editor-quote editor-quote-button"
          dir={direction ?? 'auto'}
          aria-label={`${strings.parts[part]}: ${quoteOf(anchor)}`}
          onClick={() => {
            showAnchor(anchor);
          }}
        >
          {quoteOf(anchor)}
        </button>
      )}
      <IconButton
        label={strings.repoint[part]}
        keys={keys.labelOf(`point-${part}`)}
        onPress={() => {
          session
            .getState()
            .set({ pointing: { kind: 'claim-part', claimId: claim.id, part }, selection: null });
        }}
      >
        <Crosshair aria-hidden />
      </IconButton>
      {anchor !== null && onClear !== undefined && (
        <IconButton label={strings.clearWords[part]} onPress={onClear}>
          <X aria-hidden />
        </IconButton>
      )}
    </div>
  );
}
