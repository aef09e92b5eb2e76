import { Zap } from 'lucide-react';
import { useMemo } from 'react';
import { excerpt, quoteOf } from '../../../shared/marks/anchor-quote.ts';
import type { Claim } from '../../../shared/model/claim.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { useApp, useWorkspace } from '../../state/app-context.tsx';
import { useCodebook } from '../../state/codebook.ts';
import { useLanguage, useStrings } from '../../strings/use-strings.ts';
import { Button } from '../../ui/Button.tsx';
import { useNewContradiction } from './use-new-contradiction.ts';

/** The contradictions a claim stands in, and a button for a new one. */
export function ClaimContradictions({ claim }: { readonly claim: Claim }) {
  const strings = useStrings();
  const language = useLanguage();
  const keys = useKeys();
  const codebook = useCodebook();
  const { session } = useApp();
  const project = useWorkspace((workspace) => workspace.project);
  const newContradiction = useNewContradiction();
  const related = useMemo(
    () =>
      [...project.contradictions.values()].filter(({ sideA, sideB }) =>
        [sideA, sideB].some((side) => side.claimIds.includes(claim.id)),
      ),
    [project.contradictions, claim.id],
  );
  return (
    <>
      {related.length > 0 && (
        <ul className="editor-plain-list" aria-label={strings.claims.contradictions}>
          {related.map(({ id, relation, state, sideA, sideB }) => {
            const other = sideA.claimIds.includes(claim.id) ? sideB : sideA;
            const content = project.claims.get(other.claimIds[0] ?? '')?.content;
            const type = codebook.relationTypes.find((entry) => entry.id === relation);
            return (
              <li key={id}>
                <button
                  type="button"
                  className="link-button"
                  onClick={() => {
                    const ref = { table: 'contradictions', id } as const;
                    session.getState().set({ selectedRecord: ref, panelTab: 'contradictions' });
                  }}
                >
                  <span>
                    <bdi>{type?.name[language] ?? relation}</bdi> ·{' '}
                    {strings.contradictions.states[state]}
                  </span>
                  <span className="voice-words" dir="auto">
                    {content === undefined ? '' : excerpt(quoteOf(content), 70)}
                  </span>
                </button>
              </li>
            );
          })}
        </ul>
      )}
      <div>
        <Button
          onPress={() => {
            newContradiction(claim.id);
          }}
        >
          <Zap aria-hidden />
          {strings.claims.newContradiction}
          <kbd aria-hidden>{keys.labelOf('point-contradiction')}</kbd>
        </Button>
      </div>
    </>
  );
}
