import { excerpt, quoteOf } from '../../../shared/marks/anchor-quote.ts';
import { stanceOf } from '../../../shared/marks/claim-stance.ts';
import type { Claim } from '../../../shared/model/claim.ts';
import type { Id } from '../../../shared/model/id.ts';
import { useWorkspace } from '../../state/app-context.tsx';
import { useClaimSourceName } from '../../state/claim-words.ts';
import { useShowRecord } from '../../state/show-record.ts';
import { useStrings } from '../../strings/use-strings.ts';

interface PropositionVoicesProps {
  readonly claims: readonly Claim[];
  readonly currentId: Id;
}

/** Who asserts a proposition and who denies it, each leading to the claim. */
export function PropositionVoices({ claims, currentId }: PropositionVoicesProps) {
  const strings = useStrings().claims;
  const project = useWorkspace((workspace) => workspace.project);
  const sourceName = useClaimSourceName();
  const showRecord = useShowRecord();
  return (['asserts', 'denies'] as const).map((stance) => {
    const voices = claims.filter((claim) => stanceOf(claim) === stance);
    if (voices.length === 0) return null;
    return (
      <div key={stance} className="voices">
        <p className={`voices-heading claim-signs-${stance}`}>
          {strings.voices[stance](voices.length)}
        </p>
        <ul className="editor-plain-list" aria-label={strings.voices[stance](voices.length)}>
          {voices.map((claim) => (
            <li key={claim.id}>
              <button
                type="button"
                className="link-button"
                aria-current={claim.id === currentId ? 'true' : undefined}
                onClick={() => {
                  showRecord({ table: 'claims', id: claim.id }, 'go');
                }}
              >
                <bdi>{sourceName(project, claim)}</bdi>
                <span className="voice-words" dir="auto">
                  {excerpt(quoteOf(claim.content), 70)}
                </span>
              </button>
            </li>
          ))}
        </ul>
      </div>
    );
  });
}
