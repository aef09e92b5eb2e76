import { excerpt } from '../../../shared/marks/anchor-quote.ts';
import type { Id } from '../../../shared/model/id.ts';
import { useApp } from '../../state/app-context.tsx';
import { useFindClaims } from '../../state/claim-words.ts';
import { pickerLimit } from '../../state/entity-options.ts';
import { foldedTextOf, foldedWords, hasWords } from '../../state/list-filter.ts';
import { useStrings } from '../../strings/use-strings.ts';

/**
 * A search for what a claim may say the same as: propositions first, then claims that have none.
 * The ids of the options are `proposition:<id>` and `claim:<id>`.
 */
export function useFindSameClaims(claimId: Id) {
  const { workspace } = useApp();
  const strings = useStrings().claims;
  const findClaims = useFindClaims([claimId]);
  return (query: string) => {
    const { propositions, claims } = workspace.getState().project;
    const words = foldedWords(query);
    const current = claims.get(claimId)?.propositionId;
    const known = [...propositions.values()]
      .filter(
        (proposition) =>
          proposition.id !== current &&
          hasWords(
            foldedTextOf(proposition, () => proposition.text),
            words,
          ),
      )
      .slice(0, pickerLimit)
      .map((proposition) => ({
        id: `proposition:${proposition.id}`,
        label: excerpt(proposition.text, 110),
        detail: strings.proposition,
      }));
    const others = findClaims(query)
      .filter(({ id }) => claims.get(id)?.propositionId === null)
      .map((option) => ({ ...option, id: `claim:${option.id}` }));
    return [...known, ...others];
  };
}
