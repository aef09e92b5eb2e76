import type { Contradiction } from '../model/contradiction.ts';
import type { Edit } from '../model/edit.ts';
import type { Id } from '../model/id.ts';
import { addition, makeEdit, newRecordFields } from './changes.ts';
import type { EditContext } from './edit-context.ts';

/** What is known of a new contradiction; the rest starts at the defaults of the model. */
export interface NewContradiction {
  readonly sideA: readonly Id[];
  readonly sideB: readonly Id[];
  readonly relation?: string;
  readonly strictness?: Contradiction['strictness'];
  readonly types?: readonly string[];
  readonly sameEvent?: Contradiction['sameEvent'];
  readonly state?: Contradiction['state'];
  readonly explanation?: string;
  readonly because?: string;
}

/** Relates claims to each other; the judgement is the analyst's, so the state is confirmed. */
export function addContradiction(contradiction: NewContradiction, context: EditContext): Edit {
  const record: Contradiction = {
    ...newRecordFields(context),
    relation: contradiction.relation ?? 'contradicts',
    strictness: contradiction.strictness ?? 'contradiction',
    types: [...(contradiction.types ?? [])],
    sameEvent: contradiction.sameEvent ?? 'unsure',
    sideA: { claimIds: [...contradiction.sideA], evidence: [] },
    sideB: { claimIds: [...contradiction.sideB], evidence: [] },
    explanation: contradiction.explanation ?? '',
    state: contradiction.state ?? 'confirmed',
    because: contradiction.because ?? '',
    resolution: '',
  };
  return makeEdit('add-contradiction', [addition('contradictions', record)], context);
}
