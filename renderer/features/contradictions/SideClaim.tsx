import { X } from 'lucide-react';
import { excerpt, quoteOf } from '../../../shared/marks/anchor-quote.ts';
import type { Id } from '../../../shared/model/id.ts';
import { useApp, useWorkspace } from '../../state/app-context.tsx';
import { useClaimSourceName } from '../../state/claim-words.ts';
import { useShowAnchor } from '../../state/show-record.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { ClaimSigns } from '../../ui/ClaimSigns.tsx';

interface SideClaimProps {
  readonly claimId: Id;
  readonly canRemove: boolean;
  readonly onRemove: () => void;
}

/** A claim on one side: who says it, in which words, in which article; a click goes there. */
export function SideClaim({ claimId, canRemove, onRemove }: SideClaimProps) {
  const strings = useStrings();
  const { session } = useApp();
  const showAnchor = useShowAnchor();
  const sourceName = useClaimSourceName();
  const project = useWorkspace((workspace) => workspace.project);
  const claim = project.claims.get(claimId);
  if (claim === undefined) return null;
  const article = project.articles.get(claim.content.articleId);
  const quote = quoteOf(claim.content);
  return (
    <li className="side-claim">
      <div className="side-claim-head">
        <ClaimSigns claim={claim} />
        <bdi className="side-claim-source">{sourceName(project, claim)}</bdi>
        <Button
          look="quiet"
          onPress={() => {
            const ref = { table: 'claims', id: claimId } as const;
            session.getState().set({ selectedRecord: ref, panelTab: 'claims' });
          }}
        >
          {strings.contradictions.openClaim}
        </Button>
        {canRemove && (
          <IconButton
            label={strings.contradictions.removeClaim(excerpt(quote, 40))}
            onPress={onRemove}
          >
            <X aria-hidden />
          </IconButton>
        )}
      </div>
      <button
        type="button"
        className="editor-quote editor-quote-button"
        dir={article?.direction ?? 'auto'}
        onClick={() => {
          showAnchor(claim.content);
        }}
      >
        {quote}
      </button>
      <p className="editor-note" dir="auto">
        {[article?.title || strings.library.untitled, article?.outlet].filter(Boolean).join(' · ')}
      </p>
    </li>
  );
}
