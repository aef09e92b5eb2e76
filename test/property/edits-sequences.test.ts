import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createDexieStorage } from '../../renderer/storage/dexie-storage.ts';
import { digestAfter, digestOf } from '../../renderer/storage/state-digest.ts';
import { addProject } from '../../shared/edits/add-project.ts';
import { applyEdit } from '../../shared/edits/apply-edit.ts';
import { addition } from '../../shared/edits/changes.ts';
import { checkIntegrity } from '../../shared/edits/check-integrity.ts';
import type { EditContext } from '../../shared/edits/edit-context.ts';
import { invertEdit } from '../../shared/edits/invert-edit.ts';
import { emptyUndoStack, pushEdit, undoStackFrom } from '../../shared/edits/undo-stack.ts';
import type { UndoStack } from '../../shared/edits/undo-stack.ts';
import type { Change, Edit } from '../../shared/model/edit.ts';
import { emptyProject, tableNames, tableSchemas } from '../../shared/model/project.ts';
import type { Project } from '../../shared/model/project.ts';
import type { Result } from '../../shared/model/result.ts';
import { actions, arbitraryStep, editOf } from './arbitrary-edit.ts';
import type { Step } from './arbitrary-edit.ts';
import { arbitraryProject } from './arbitrary-project.ts';

const steps = fc.array(arbitraryStep, { minLength: 1, maxLength: 25, size: 'max' });

function valueOf<T, E>(result: Result<T, E>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

function aContext(): EditContext {
  let count = 0;
  return {
    now: '2026-03-08T10:00:00.000Z',
    by: 'annotator-1',
    newId: () => `made-${String((count += 1)).padStart(5, '0')}`,
  };
}

/** Everything that is wrong with a project, looked at from scratch. */
function problemsOf(project: Project): unknown[] {
  const changes = tableNames.flatMap((table) =>
    [...project[table].values()].map((record) => addition(table, record)),
  );
  const invalid = changes.filter(
    ({ table, after }) => !tableSchemas[table].safeParse(after).success,
  );
  const apart = checkIntegrity(project, changes);
  const comments = [...project.comments.values()].filter(
    ({ recordId }) => !tableNames.some((table) => project[table].has(recordId)),
  );
  return [...invalid, ...comments, ...(apart === null ? [] : [apart])];
}

/** Whether a record comes, goes, or is changed at another time than before. */
function isAnotherRecord({ before, after }: Change): boolean {
  const time = (record: Change['before']) =>
    record !== null && 'updatedAt' in record ? record.updatedAt : null;
  return (before === null) !== (after === null) || time(before) !== time(after);
}

/** Edits that work on whatever is there: once made, they must be accepted. */
const neverRefused = /^(?:delete|merge|trash|restore)-/;

interface Run {
  readonly project: Project;
  readonly stack: UndoStack;
  /** Every edit that was accepted, undo and redo included, oldest first. */
  readonly history: readonly Edit[];
}

/** Carries out the steps; `onEdit` sees each accepted edit between its two projects. */
function runSteps(
  start: Project,
  all: readonly Step[],
  context: EditContext,
  onEdit: (before: Project, edit: Edit, after: Project) => void = () => {},
): Run {
  let project = start;
  let stack = emptyUndoStack;
  const history: Edit[] = [];
  for (const step of all) {
    const edit = nextEdit(project, stack, step, context);
    if (edit === null) continue;
    const applied = applyEdit(project, edit);
    if (!applied.ok) {
      // Something new may be refused; the way back and forth, and getting rid of things, never.
      if (edit.role !== 'do' || neverRefused.test(edit.type)) {
        throw new Error(`${edit.role} ${edit.type}: ${JSON.stringify(applied.error)}`);
      }
      continue;
    }
    onEdit(project, edit, applied.value);
    project = applied.value;
    stack = pushEdit(stack, edit);
    history.push(edit);
  }
  return { project, stack, history };
}

function nextEdit(
  project: Project,
  stack: UndoStack,
  step: Step,
  context: EditContext,
): Edit | null {
  if (step.kind === 'undo' || step.kind === 'redo') {
    const last = stack[step.kind].at(-1);
    return last === undefined ? null : invertEdit(last, context);
  }
  const made = editOf(project, step, context);
  if (made === null || !('ok' in made)) return made;
  return made.ok ? made.value : null;
}

it('every edit can be taken back and done again, and leaves nothing dangling', () => {
  const performed = new Set<string>();
  fc.assert(
    fc.property(arbitraryProject, steps, (start, all) => {
      const context = aContext();
      expect(problemsOf(start)).toEqual([]);
      const frozen = structuredClone(start);
      runSteps(start, all, context, (before, edit, after) => {
        performed.add(edit.role === 'do' ? edit.type : edit.role);
        expect(problemsOf(after)).toEqual([]);
        const undo = invertEdit(edit, context);
        const back = valueOf(applyEdit(after, undo));
        expect(back).toEqual(before);
        expect(valueOf(applyEdit(back, invertEdit(undo, context)))).toEqual(after);
      });
      // Nothing that the analyst was working with is changed in place.
      expect(start).toEqual(frozen);
    }),
    { numRuns: 150 },
  );
  // The property would hold as well if nothing ever happened.
  expect(performed.size).toBeGreaterThanOrEqual(Object.keys(actions).length);
  expect([...performed]).toEqual(
    expect.arrayContaining([
      'undo',
      'redo',
      'merge-entities',
      'delete-articles',
      'split-entity',
      'restore-records',
    ]),
  );
}, 60_000);

it('taking everything back gives the project of the beginning', () => {
  fc.assert(
    fc.property(arbitraryProject, steps, (start, all) => {
      const context = aContext();
      let { project, stack } = runSteps(start, all, context);
      while (stack.undo.length > 0) {
        const undo = invertEdit(stack.undo.at(-1)!, context);
        project = valueOf(applyEdit(project, undo));
        stack = pushEdit(stack, undo);
      }
      expect(project).toEqual(start);
    }),
    { numRuns: 100 },
  );
});

it('the digest of the records follows every edit, and tells the states of a sequence apart', () => {
  fc.assert(
    fc.property(arbitraryProject, steps, (start, all) => {
      runSteps(start, all, aContext(), (before, edit, after) => {
        expect(digestAfter(digestOf(before), edit)).toBe(digestOf(after));
        const differs = edit.changes.some((change) => isAnotherRecord(change));
        if (differs) expect(digestOf(after)).not.toBe(digestOf(before));
      });
    }),
    { numRuns: 100 },
  );
});

it('the disk holds what the memory holds, and the undo stack survives a restart', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryProject, steps, async (start, all) => {
      const context = aContext();
      const options = { indexedDB: new IDBFactory(), locks: undefined, keeper: null };
      const storage = createDexieStorage(options);
      valueOf(await storage.load());
      const first = valueOf(
        addProject(emptyProject(), start, 'import-project', 'keep-mine', context),
      );
      const run = runSteps(valueOf(applyEdit(emptyProject(), first)), all, context);
      // All at once, as fast as an analyst could never work: their order must hold.
      const history = [first, ...run.history];
      for (const stored of await Promise.all(history.map((edit) => storage.apply(edit)))) {
        valueOf(stored);
      }
      await storage.close();

      const again = createDexieStorage(options);
      const state = valueOf(await again.load());
      expect(state.project).toEqual(run.project);
      expect(valueOf(await again.history())).toEqual(history);
      const stack = undoStackFrom(state.recentEdits);
      expect(stack).toEqual(undoStackFrom(history));
      expect(stack.redo).toEqual(run.stack.redo);
      expect(stack.undo.slice(1)).toEqual(run.stack.undo);
      await again.close();
    }),
    { numRuns: 40 },
  );
}, 60_000);
