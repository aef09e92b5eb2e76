import { stanceOf } from '../../shared/marks/claim-stance.ts';
import type { Certainty, Claim } from '../../shared/model/claim.ts';
import { useStrings } from '../strings/use-strings.ts';
import './ClaimSigns.css';

/** Certainty as a sign before the words; what is certain has none. */
const certaintySigns: Readonly<Record<Certainty, string>> = {
  certain: '',
  probable: '≈',
  possible: '?',
  underspecified: '…',
};

/** Asserted or denied, and how certain, as two small signs with their names. */
export function ClaimSigns({ claim }: { readonly claim: Claim }) {
  const strings = useStrings().claims;
  const stance = stanceOf(claim);
  const name = `${strings.stances[stance]} · ${strings.certainties[claim.certainty]}`;
  return (
    <span className={`claim-signs claim-signs-${stance}`} role="img" aria-label={name} title={name}>
      <span aria-hidden>{stance === 'asserts' ? '+' : '−'}</span>
      <span aria-hidden>{certaintySigns[claim.certainty]}</span>
    </span>
  );
}
