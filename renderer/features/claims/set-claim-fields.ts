import type { Claim } from '../../../shared/model/claim.ts';

/**
 * Changes fields of the claim that is edited. A function gets the claim as it is when it is stored:
 * what changes a part of a field needs that, as another part may have been stored since.
 */
export type SetClaimFields = (patch: Partial<Claim> | ((now: Claim) => Partial<Claim>)) => void;
