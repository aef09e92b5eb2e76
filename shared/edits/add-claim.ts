import type { Anchor } from '../model/anchor.ts';
import type { Claim, ClaimCue, ClaimSource } from '../model/claim.ts';
import type { Edit } from '../model/edit.ts';
import { addition, makeEdit, newRecordFields } from './changes.ts';
import type { EditContext } from './edit-context.ts';

/** What is known of a new claim; the rest starts at the defaults of the model. */
export interface NewClaim {
  readonly content: Anchor;
  readonly source?: ClaimSource;
  readonly chain?: readonly ClaimSource[];
  readonly cue?: ClaimCue;
  readonly mode?: Claim['mode'];
  readonly polarity?: Claim['polarity'];
  readonly certainty?: Claim['certainty'];
}

/** Adds claims; accepting many suggestions at once is one edit. */
export function addClaims(claims: readonly NewClaim[], context: EditContext): Edit {
  return makeEdit(
    claims.length === 1 ? 'add-claim' : 'add-claims',
    claims.map((claim) => addition('claims', newClaim(claim, context))),
    context,
  );
}

function newClaim(claim: NewClaim, context: EditContext): Claim {
  return {
    ...newRecordFields(context),
    content: claim.content,
    source: claim.source ?? { kind: 'implicit', entityId: null, anchor: null },
    chain: [...(claim.chain ?? [])],
    cue: claim.cue ?? { anchor: null, class: '', polarity: 'positive' },
    mode: claim.mode ?? 'indirect',
    polarity: claim.polarity ?? 'positive',
    certainty: claim.certainty ?? 'underspecified',
    claimedAt: { text: '', iso: '' },
    eventTime: { text: '', iso: '' },
    gloss: '',
    checkworthy: null,
    verdict: 'not-checked',
    credibility: 6,
    note: '',
    propositionId: null,
  };
}
