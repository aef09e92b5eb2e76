import type { Strictness } from '../../../model/contradiction.ts';
import type { CandidateReasonCode } from '../../suggestion-reasons.ts';
import type { ClaimFeatures } from '../claim-features.ts';

/** Two claims side by side. */
export interface ClaimPair {
  readonly a: ClaimFeatures;
  readonly b: ClaimFeatures;
  /** 0 to 1: how much of their telling words and entities they share, rare ones counting more. */
  readonly similarity: number;
  readonly sharedEntities: number;
  /** 0 to 1: how far their articles seem to tell of one event; 1 in one article. */
  readonly isOneEvent: number;
  /** How many claims lie between them in one article; infinite in two. */
  readonly distance: number;
}

/** Why a pair is worth comparing, with the words that triggered it. */
export interface CandidateReason {
  readonly code: CandidateReasonCode;
  readonly words: readonly string[];
}

/** What a rule found; the relation and types are ids of the default codebook. */
export interface PairFinding {
  readonly reason: CandidateReason;
  readonly relation: string;
  readonly types: readonly string[];
  readonly strictness: Strictness;
  /** 0 to 1, added up over the rules. */
  readonly weight: number;
}

/** Looks at a pair; null when it has nothing to say. Does not change when a and b change places. */
export type PairRule = (pair: ClaimPair) => PairFinding | null;
