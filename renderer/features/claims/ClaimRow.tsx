import { excerpt, quoteOf } from '../../../shared/marks/anchor-quote.ts';
import type { Claim } from '../../../shared/model/claim.ts';
import { ClaimSigns } from '../../ui/ClaimSigns.tsx';
import { StatusSign } from '../../ui/StatusSign.tsx';

/** Cue, content in short, signs of stance and certainty, review status. */
export function ClaimRow({ claim }: { readonly claim: Claim }) {
  const { anchor } = claim.cue;
  return (
    <div className="claim-row">
      <ClaimSigns claim={claim} />
      <span className="claim-row-words" dir="auto">
        {anchor !== null && (
          <>
            <bdi className="claim-row-cue">{excerpt(quoteOf(anchor), 24)}</bdi>{' '}
          </>
        )}
        {excerpt(quoteOf(claim.content), 140)}
      </span>
      <StatusSign status={claim.status} />
    </div>
  );
}
