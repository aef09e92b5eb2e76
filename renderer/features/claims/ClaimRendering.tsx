import { certainties, polarities, quotationModes } from '../../../shared/model/claim.ts';
import type { Claim } from '../../../shared/model/claim.ts';
import { stanceOf } from '../../../shared/marks/claim-stance.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { Segments } from '../../ui/Segments.tsx';
import type { SetClaimFields } from './set-claim-fields.ts';

interface ClaimRenderingProps {
  readonly claim: Claim;
  readonly onSet: SetClaimFields;
}

/** How the content is put: polarity, certainty, mode of quotation; one key each. */
export function ClaimRendering({ claim, onSet }: ClaimRenderingProps) {
  const strings = useStrings().claims;
  const keys = useKeys();
  const isCancelled = claim.polarity === 'negative' && stanceOf(claim) === 'asserts';
  return (
    <>
      <Segments
        label={strings.polarity}
        showLabel
        value={claim.polarity}
        choices={polarities.map((id) => ({
          id,
          label: strings.polarities[id],
          hint: keys.labelOf(`polarity-${id}`),
        }))}
        onChange={(polarity) => {
          onSet({ polarity });
        }}
      />
      {isCancelled && <p className="editor-note">{strings.doubleNegation}</p>}
      <Segments
        label={strings.certainty}
        showLabel
        value={claim.certainty}
        choices={certainties.map((id) => ({
          id,
          label: strings.certainties[id],
          hint: keys.labelOf(`certainty-${id}`),
        }))}
        onChange={(certainty) => {
          onSet({ certainty });
        }}
      />
      <Segments
        label={strings.mode}
        showLabel
        value={claim.mode}
        choices={quotationModes.map((id) => ({
          id,
          label: strings.modes[id],
          hint: keys.labelOf(`mode-${id}`),
        }))}
        onChange={(mode) => {
          onSet({ mode });
        }}
      />
    </>
  );
}
