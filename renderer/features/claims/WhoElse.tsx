import { excerpt, quoteOf } from '../../../shared/marks/anchor-quote.ts';
import type { Claim } from '../../../shared/model/claim.ts';
import { useApp, useWorkspace } from '../../state/app-context.tsx';
import { useClaimSourceName } from '../../state/claim-words.ts';
import { linkClaims } from '../../state/pointing.ts';
import { useShowRecord } from '../../state/show-record.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { IconButton } from '../../ui/Button.tsx';
import { ClaimSigns } from '../../ui/ClaimSigns.tsx';
import { EditorSection } from '../../ui/EditorSection.tsx';
import { Zap } from 'lucide-react';
import { useRelatedClaims } from './use-related-claims.ts';

/** Related claims shown; the list of suggestions has more. */
const mostShown = 6;

/**
 * “Who else said something about this?”: claims of all articles with the same entities, figures or
 * telling words, the nearest first; a click goes there, the button links the two.
 */
export function WhoElse({ claim }: { readonly claim: Claim }) {
  const strings = useStrings();
  const app = useApp();
  const project = useWorkspace((workspace) => workspace.project);
  const sourceName = useClaimSourceName();
  const showRecord = useShowRecord();
  const related = useRelatedClaims(claim.id, mostShown);
  const shown = related.flatMap(({ claimId }) => {
    const other = project.claims.get(claimId);
    const article = project.articles.get(other?.content.articleId ?? '');
    return other === undefined || article?.trashedAt !== null ? [] : [{ other, article }];
  });
  if (shown.length === 0) return null;
  return (
    <EditorSection title={strings.suggestions.whoElse}>
      <ul className="editor-plain-list" aria-label={strings.suggestions.whoElse}>
        {shown.map(({ other, article }) => (
          <li key={other.id} className="who-else">
            <button
              type="button"
              className="link-button"
              onClick={() => {
                showRecord({ table: 'claims', id: other.id }, 'go');
              }}
            >
              <span className="who-else-head">
                <ClaimSigns claim={other} />
                <bdi>{sourceName(project, other)}</bdi>
                {article.id !== claim.content.articleId && (
                  <bdi className="who-else-article">{article.outlet || article.title}</bdi>
                )}
              </span>
              <span className="voice-words" dir="auto">
                {excerpt(quoteOf(other.content), 90)}
              </span>
            </button>
            <IconButton
              label={strings.claims.relateTo(excerpt(quoteOf(other.content), 40))}
              onPress={() => {
                void linkClaims(app, claim.id, other.id);
              }}
            >
              <Zap aria-hidden />
            </IconButton>
          </li>
        ))}
      </ul>
    </EditorSection>
  );
}
