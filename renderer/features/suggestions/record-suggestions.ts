import { addClaims } from '../../../shared/edits/add-claim.ts';
import { addContradiction } from '../../../shared/edits/add-contradiction.ts';
import { addMentions } from '../../../shared/edits/add-mentions.ts';
import type { EntityTarget, NewMention } from '../../../shared/edits/add-mentions.ts';
import type { EditContext } from '../../../shared/edits/edit-context.ts';
import { editError } from '../../../shared/edits/edit-error.ts';
import type { EditError } from '../../../shared/edits/edit-error.ts';
import type { ContradictionState } from '../../../shared/model/contradiction.ts';
import type { Change, Edit } from '../../../shared/model/edit.ts';
import type { Entity } from '../../../shared/model/entity.ts';
import type { Project } from '../../../shared/model/project.ts';
import { err, ok } from '../../../shared/model/result.ts';
import type { Result } from '../../../shared/model/result.ts';
import type { Candidate } from '../../../shared/suggest/contradictions/candidate.ts';
import type { ClaimSuggestion } from '../../../shared/suggest/suggest-claims.ts';
import type { MentionSuggestion } from '../../../shared/suggest/suggest-mentions.ts';

/** What becomes of a suggestion: a draft to go on with, or a record that says no for good. */
export type Verdict = 'draft' | 'rejected';

/**
 * Records suggested mentions in one edit. Those that name the same new entity share it. What was
 * rejected is linked to an entity of its own that is rejected, too, so that the registry of
 * accepted names stays clean.
 */
export function recordMentions(
  project: Project,
  suggestions: readonly MentionSuggestion[],
  verdict: Verdict,
  context: EditContext,
): Result<Edit, EditError> {
  const targets = new Map<string, { target: EntityTarget; mentions: NewMention[] }>();
  for (const suggestion of suggestions) {
    const target = targetOf(project, suggestion, verdict);
    const key = 'entityId' in target ? target.entityId : `new ${target.type} ${target.name}`;
    const entry = targets.get(key) ?? { target, mentions: [] };
    entry.mentions.push({ anchor: suggestion.anchor, level: suggestion.level });
    targets.set(key, entry);
  }
  const edits: Edit[] = [];
  for (const { target, mentions } of targets.values()) {
    const made = addMentions(project, target, mentions, context);
    if (!made.ok) return made;
    edits.push(made.value);
  }
  const [first] = edits;
  if (first === undefined) return err(editError('nothing-to-change', 'mentions'));
  const changes = edits.flatMap((edit) => edit.changes);
  return ok(withVerdict({ ...first, changes }, verdict));
}

/** Records suggested claims in one edit. */
export function recordClaims(
  suggestions: readonly ClaimSuggestion[],
  verdict: Verdict,
  context: EditContext,
): Edit {
  const claims = suggestions.map(({ content, source, chain, cue, mode, polarity, certainty }) => ({
    content,
    chain,
    mode,
    polarity,
    certainty,
    ...(source === null ? {} : { source }),
    ...(cue === null ? {} : { cue }),
  }));
  return withVerdict(addClaims(claims, context), verdict);
}

/** Records pairs of claims as contradictions in one edit; `because` says why one is none. */
export function recordCandidates(
  [first, ...others]: readonly [Candidate, ...Candidate[]],
  state: ContradictionState,
  because: string,
  context: EditContext,
): Edit {
  const record = ({ claimA, claimB, relation, types, strictness }: Candidate): Edit =>
    addContradiction(
      { sideA: [claimA], sideB: [claimB], relation, types, strictness, state, because },
      context,
    );
  const edit = record(first);
  return {
    ...edit,
    changes: [...edit.changes, ...others.flatMap((candidate) => record(candidate).changes)],
  };
}

function targetOf(
  project: Project,
  { entityId, name, entityType }: MentionSuggestion,
  verdict: Verdict,
): EntityTarget {
  if (entityId !== null && project.entities.has(entityId)) return { entityId };
  for (const entity of project.entities.values()) {
    if (isTarget(entity, name, entityType, verdict)) return { entityId: entity.id };
  }
  return { name: name.replaceAll(/\s+/gu, ' ').trim(), type: entityType };
}

function isTarget(entity: Entity, name: string, type: string, verdict: Verdict): boolean {
  return (
    (entity.status === 'rejected') === (verdict === 'rejected') &&
    entity.type === type &&
    entity.name === name
  );
}

function withVerdict(edit: Edit, verdict: Verdict): Edit {
  if (verdict === 'draft') return edit;
  return { ...edit, changes: edit.changes.map(reject) };
}

function reject(change: Change): Change {
  const { after } = change;
  if (after === null || !('status' in after)) return change;
  return { ...change, after: { ...after, status: 'rejected' } } as Change;
}
