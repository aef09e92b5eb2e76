import type { ComparedTable, Comparison, Decision, DecisionChoice } from '../model/comparison.ts';
import type { Change, Edit } from '../model/edit.ts';
import type { Id } from '../model/id.ts';
import type { Project } from '../model/project.ts';
import { err, ok } from '../model/result.ts';
import type { Result } from '../model/result.ts';
import { addition, makeEdit, removal, replacement, touched } from './changes.ts';
import type { EditContext } from './edit-context.ts';
import { editError } from './edit-error.ts';
import type { EditError } from './edit-error.ts';
import { createTakeOver } from './take-over.ts';

/** A difference as a decision needs it: which records stand against each other. */
export interface Adjudicated {
  readonly articleId: Id;
  readonly table: ComparedTable;
  readonly mine: Id | null;
  readonly theirs: Id | null;
  /** Which claim of mine stands for a claim of theirs, for contradictions that are taken over. */
  readonly counterparts: ReadonlyMap<Id, Id>;
}

/**
 * Decides a difference: makes the final version of the record and notes the decision, in one edit.
 * `mine` keeps my record, and where I have none theirs stays out. `theirs` gives my record their
 * contents, adds it where I have none, and rejects it where they have none: a rejected record
 * stays, with what refers to it. `both` adds theirs beside mine. `edited` starts the final version
 * from mine, or from theirs where I have none. `left` changes nothing.
 */
export function adjudicate(
  project: Project,
  comparison: Comparison,
  difference: Adjudicated,
  choice: DecisionChoice,
  context: EditContext,
): Result<Edit, EditError> {
  const { table, mine, theirs } = difference;
  const own = mine === null ? undefined : project[table].get(mine);
  if (mine !== null && own === undefined) return err(editError('record-not-found', table, mine));
  const earlier = [...project.decisions.values()].filter(
    (decision) =>
      decision.comparisonId === comparison.id &&
      decision.table === table &&
      (theirs === null ? decision.mine === mine : decision.theirs === theirs),
  );
  if (earlier.at(-1)?.choice === choice && choice === 'left') {
    return err(editError('nothing-to-change'));
  }
  const takeOver = createTakeOver(project, comparison, difference.counterparts, context);
  const records: Change[] = [];
  const decided = (about: Pick<Decision, 'mine' | 'theirs'>): Change =>
    addition('decisions', {
      id: context.newId(),
      comparisonId: comparison.id,
      articleId: difference.articleId,
      table,
      ...about,
      choice,
      createdBy: context.by,
      createdAt: context.now,
    });
  const decisions = [decided({ mine, theirs })];
  if (theirs !== null && (choice === 'both' || (mine === null && isTaking(choice)))) {
    const added = takeOver.add(table, theirs);
    if (added === null) return err(editError('record-not-found', table, theirs));
    // Theirs had the id of mine: its copy under a new one has no counterpart, and is settled too.
    if (choice === 'both' && mine === theirs)
      decisions.push(decided({ mine: added, theirs: null }));
  } else if (choice === 'theirs' && mine !== null) {
    if (theirs !== null) {
      if (!takeOver.replace(table, mine, theirs)) {
        return err(editError('record-not-found', table, theirs));
      }
    } else if (own !== undefined && own.status !== 'rejected') {
      const review = { statusBy: context.by, statusAt: context.now };
      const after = { ...own, status: 'rejected' as const, ...review, ...touched(context) };
      records.push(replacement<ComparedTable>(table, own, after));
    }
  }
  return ok(
    makeEdit(
      'adjudicate',
      [
        ...earlier.map((before) => removal('decisions', before)),
        ...takeOver.changes(),
        ...records,
        ...decisions,
      ],
      context,
    ),
  );
}

/**
 * Gives my record one field of theirs (their polarity with my source) and notes that the final version
 * is one of its own. Both must have the record.
 */
export function adjudicateField(
  project: Project,
  comparison: Comparison,
  difference: Adjudicated,
  field: string,
  context: EditContext,
): Result<Edit, EditError> {
  const { table, mine, theirs } = difference;
  const takeOver = createTakeOver(project, comparison, difference.counterparts, context);
  if (mine === null || theirs === null || !takeOver.replaceField(table, mine, theirs, field)) {
    return err(editError('record-not-found', table, mine ?? theirs ?? ''));
  }
  const decided = adjudicate(project, comparison, difference, 'edited', context);
  return decided.ok
    ? ok(makeEdit('adjudicate', [...takeOver.changes(), ...decided.value.changes], context))
    : decided;
}

/** Takes decisions back: the differences are open again, the records stay as they are. */
export function reopen(
  project: Project,
  decisionIds: readonly Id[],
  context: EditContext,
): Result<Edit, EditError> {
  const changes = decisionIds.flatMap((id) => {
    const decision = project.decisions.get(id);
    return decision === undefined ? [] : [removal('decisions', decision)];
  });
  return changes.length === 0
    ? err(editError('nothing-to-change'))
    : ok(makeEdit('adjudicate', changes, context));
}

function isTaking(choice: DecisionChoice): boolean {
  return choice === 'theirs' || choice === 'edited';
}
