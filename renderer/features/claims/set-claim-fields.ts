import type { Claim } from '../../../shared/model/claim.ts';

/** Changes fields of the claim that is edited. */
export type SetClaimFields = (patch: Partial<Claim>) => void;
