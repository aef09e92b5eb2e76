import { describe, expect, it } from 'vitest';
import { projectOfComparison } from '../../../shared/agreement/comparison-project.ts';
import { decisionsOf, listDifferences } from '../../../shared/agreement/list-differences.ts';
import type { Difference } from '../../../shared/agreement/list-differences.ts';
import { makeComparison } from '../../../shared/agreement/make-comparison.ts';
import { recogniseCopy } from '../../../shared/agreement/recognise-copy.ts';
import { addComparison, deleteComparison } from '../../../shared/edits/add-comparison.ts';
import { adjudicate, adjudicateField, reopen } from '../../../shared/edits/adjudicate.ts';
import { applyEdit } from '../../../shared/edits/apply-edit.ts';
import type { EditContext } from '../../../shared/edits/edit-context.ts';
import type { EditError } from '../../../shared/edits/edit-error.ts';
import { invertEdit } from '../../../shared/edits/invert-edit.ts';
import type { Comparison, DecisionChoice } from '../../../shared/model/comparison.ts';
import type { Edit } from '../../../shared/model/edit.ts';
import type { Project } from '../../../shared/model/project.ts';
import type { Result } from '../../../shared/model/result.ts';
import { anEntity } from '../../builders.ts';
import { analysts, hudasWork, karimsWork } from '../../two-analysts.ts';

let ids = 0;
const context: EditContext = {
  now: '2026-03-08T09:00:00.000Z',
  by: analysts.huda.id,
  newId: () => `new-${(ids += 1)}`,
};
const copyOf = (theirs: Project, sha256 = 'a'.repeat(64), exportedAt = context.now): Comparison => {
  const comparison = makeComparison(hudasWork(), theirs, {
    id: 'comparison',
    fileName: 'karim.json',
    sha256,
    exportedAt,
    addedBy: context.by,
    addedAt: context.now,
  });
  if (comparison === null) throw new Error('no article in common');
  return comparison;
};
const done = (
  project: Project,
  made: Result<Edit, EditError>,
): { project: Project; edit: Edit } => {
  if (!made.ok) throw new Error(made.error.code);
  const applied = applyEdit(project, made.value);
  if (!applied.ok) throw new Error(`${applied.error.code} ${applied.error.table ?? ''}`);
  return { project: applied.value, edit: made.value };
};
const compared = (): Project =>
  done(hudasWork(), addComparison(hudasWork(), copyOf(karimsWork()), null, context)).project;
const differencesOf = (project: Project): Difference[] => {
  const comparison = project.comparisons.get('comparison')!;
  const theirs = projectOfComparison(project, comparison);
  const decisions = decisionsOf(project, comparison);
  return comparison.articleIds.flatMap((id) => listDifferences(project, theirs, id, decisions));
};
const find = (project: Project, id: string): Difference => {
  const found = differencesOf(project).find(({ mine, theirs }) => mine === id || theirs === id);
  if (found === undefined) throw new Error(`no difference of ${id}`);
  return found;
};
const decide = (project: Project, id: string, choice: DecisionChoice) => {
  const counterparts = new Map(
    differencesOf(project).flatMap(({ table, mine, theirs }) =>
      table === 'claims' && mine !== null && theirs !== null ? [[theirs, mine] as const] : [],
    ),
  );
  const comparison = project.comparisons.get('comparison')!;
  const about = { ...find(project, id), counterparts };
  return done(project, adjudicate(project, comparison, about, choice, context));
};

describe('a colleague’s copy', () => {
  it('lies on the articles that are here and changes no record', () => {
    const before = hudasWork();
    const { comparisons, ...rest } = compared();
    expect(comparisons.get('comparison')).toMatchObject({
      author: analysts.karim.id,
      articleIds: ['h-port', 'h-water', 'h-school'],
    });
    expect(comparisons.get('comparison')!.mentions[0]!.anchor.articleId).toBe('h-port');
    expect({ ...rest, comparisons: before.comparisons }).toEqual(before);
  });

  it('is none without a text in common', () => {
    const other = { ...karimsWork(), texts: new Map() };
    expect(
      makeComparison(hudasWork(), { ...other, articles: new Map() }, copyOf(karimsWork())),
    ).toBeNull();
  });

  it('shows every difference by kind and standing', () => {
    const told = differencesOf(compared()).map(
      ({ mine, theirs, standing, kind, state, differing }) =>
        [mine ?? theirs, standing, kind, state, ...differing].join(' '),
    );
    expect(told.sort()).toEqual([
      'h-c-back conflicting claims open certainty',
      'h-c-open both claims agreed',
      'h-c-ready conflicting claims open polarity',
      'h-c-school conflicting review open note',
      'h-m-mazen mine mentions open',
      'h-m-nader conflicting mentions open place',
      'h-m-salma both mentions agreed',
      'h-m-union both mentions agreed',
      'h-m-zuhur conflicting mentions open entityType',
      'h-x-1 conflicting contradictions open types',
      'k-c-week theirs claims open',
      'k-m-sahl theirs mentions open',
    ]);
  });
});

describe('recogniseCopy', () => {
  const known = [copyOf(karimsWork())];

  it('knows the same file, and the same work in another file', () => {
    expect(recogniseCopy(copyOf(karimsWork()), known).kind).toBe('same');
    expect(recogniseCopy(copyOf(karimsWork(), 'b'.repeat(64)), known).kind).toBe('same');
  });

  it('81: knows a changed copy, and which of two is older', () => {
    const changed = karimsWork();
    const note = { ...changed.claims.get('k-c-week')!, note: 'جديد' };
    const theirs = { ...changed, claims: new Map([...changed.claims, [note.id, note] as const]) };
    const newer = copyOf(theirs, 'b'.repeat(64), '2026-04-01T00:00:00.000Z');
    expect(recogniseCopy(newer, known)).toMatchObject({
      kind: 'newer',
      changed: new Set(['k-c-week']),
    });
    const older = copyOf(theirs, 'b'.repeat(64), '2026-01-01T00:00:00.000Z');
    expect(recogniseCopy(older, known).kind).toBe('older');
  });

  it('knows nobody else’s', () => {
    expect(
      recogniseCopy({ ...copyOf(karimsWork(), 'd'.repeat(64)), author: 'x' }, known).kind,
    ).toBe('new');
  });
});

describe('adjudicate', () => {
  it('keeps mine and notes the decision alone', () => {
    const start = compared();
    const { project, edit } = decide(start, 'h-c-back', 'mine');
    expect(project.claims).toBe(start.claims);
    expect(edit.changes.map(({ table }) => table)).toEqual(['decisions']);
    expect(find(project, 'h-c-back').state).toBe('decided');
  });

  it('gives my record their contents, and its id and author stay', () => {
    const { project } = decide(compared(), 'h-c-back', 'theirs');
    expect(project.claims.get('h-c-back')).toMatchObject({
      certainty: 'probable',
      createdBy: analysts.huda.id,
    });
    expect(find(project, 'h-c-back')).toMatchObject({ standing: 'both', state: 'decided' });
  });

  it('gives my record one field of theirs and keeps the others', () => {
    const start = compared();
    const comparison = start.comparisons.get('comparison')!;
    const take = (project: Project, id: string, field: string) =>
      adjudicateField(
        project,
        comparison,
        { ...find(project, id), counterparts: new Map() },
        field,
        context,
      );
    const mine = start.claims.get('h-c-back')!;
    const { project, edit } = done(start, take(start, 'h-c-back', 'certainty'));
    const { updatedBy, updatedAt } = project.claims.get('h-c-back')!;
    expect(project.claims.get('h-c-back')).toEqual({
      ...mine,
      certainty: 'probable',
      updatedBy,
      updatedAt,
    });
    expect(find(project, 'h-c-back')).toMatchObject({
      state: 'decided',
      decision: { choice: 'edited' },
    });
    expect(edit.changes.map(({ table }) => table)).toEqual(['claims', 'decisions']);
    // A second field of the same record takes the place of the first decision.
    const twice = done(project, take(project, 'h-c-back', 'gloss'));
    expect(twice.project.decisions.size).toBe(1);
    // The place of theirs, with my entity.
    const nader = done(start, take(start, 'h-m-nader', 'place')).project.mentions.get('h-m-nader')!;
    expect(nader.entityId).toBe(start.mentions.get('h-m-nader')!.entityId);
    expect(nader.anchor).not.toEqual(start.mentions.get('h-m-nader')!.anchor);
    // An entity that is not here comes along.
    const zuhur = done(start, take(start, 'h-m-zuhur', 'entityType')).project;
    expect(find(zuhur, 'h-m-zuhur').differing).not.toContain('entityType');
    expect(take(start, 'h-c-back', 'comments')).toMatchObject({ ok: false });
    expect(take(start, 'k-m-sahl', 'level')).toMatchObject({ ok: false });
  });

  it('adds what only they have, with its entity and its author', () => {
    const { project } = decide(compared(), 'k-m-sahl', 'theirs');
    expect(project.mentions.get('k-m-sahl')).toMatchObject({ createdBy: analysts.karim.id });
    expect(project.entities.get('k-e-sahl')?.name).toBe('محافظة السهل');
    expect(project.annotators.get(analysts.karim.id)?.name).toBe('كريم');
  });

  it('uses an entity of the same name and type instead of a second one', () => {
    const { project } = decide(compared(), 'h-m-nader', 'theirs');
    expect(project.mentions.get('h-m-nader')?.entityId).toBe('h-e-nader');
    expect(project.entities.size).toBe(hudasWork().entities.size);
  });

  it('rejects what they do not have, and leaves it there', () => {
    const { project } = decide(compared(), 'h-m-mazen', 'theirs');
    expect(project.mentions.get('h-m-mazen')?.status).toBe('rejected');
  });

  it('takes both: mine stays and theirs comes beside it', () => {
    const { project } = decide(compared(), 'h-m-zuhur', 'both');
    expect(project.mentions.has('h-m-zuhur')).toBe(true);
    expect(project.mentions.get('k-m-zuhur')?.entityId).toBe('k-e-zuhur');
    const about = differencesOf(project).filter(({ mine }) => mine?.endsWith('zuhur'));
    expect(about.map(({ state }) => state)).toEqual(['decided', 'decided']);
  });

  it('takes a contradiction over onto my claims', () => {
    const { project } = decide(compared(), 'h-x-1', 'theirs');
    expect(project.contradictions.get('h-x-1')).toMatchObject({
      types: ['negation', 'temporal'],
      sideA: { claimIds: ['h-c-open'] },
      sideB: { claimIds: ['h-c-ready'] },
    });
  });

  it('leaves a difference for later, and it stays open', () => {
    const { project } = decide(compared(), 'k-c-week', 'left');
    expect(project.claims.has('k-c-week')).toBe(false);
    expect(find(project, 'k-c-week').state).toBe('left');
  });

  it('begins the final version from theirs where I have none', () => {
    const { project } = decide(compared(), 'k-c-week', 'edited');
    expect(project.claims.has('k-c-week')).toBe(true);
    expect(find(project, 'k-c-week').decision?.choice).toBe('edited');
  });

  it('replaces an earlier decision, and can open it again', () => {
    const once = decide(compared(), 'h-c-back', 'mine').project;
    const twice = decide(once, 'h-c-back', 'left').project;
    expect(twice.decisions.size).toBe(1);
    const opened = done(twice, reopen(twice, [...twice.decisions.keys()], context)).project;
    expect(find(opened, 'h-c-back').state).toBe('open');
  });

  it('is taken back whole by one undo', () => {
    for (const choice of ['theirs', 'both', 'edited'] as const) {
      for (const { mine, theirs } of differencesOf(compared())) {
        const start = compared();
        const { project, edit } = decide(start, mine ?? theirs ?? '', choice);
        const back = applyEdit(project, invertEdit(edit, context));
        expect(back).toEqual({ ok: true, value: start });
      }
    }
  });

  it('does not step on an id that is taken', () => {
    const start = compared();
    const taken = anEntity({ id: 'k-e-sahl', name: 'غيره' });
    const project = {
      ...start,
      entities: new Map([...start.entities, [taken.id, taken] as const]),
    };
    const after = decide(project, 'k-m-sahl', 'theirs').project;
    expect(after.entities.get('k-e-sahl')?.name).toBe('غيره');
    expect(after.entities.get(after.mentions.get('k-m-sahl')!.entityId)?.name).toBe('محافظة السهل');
  });
});

describe('a newer copy', () => {
  it('takes the place of the former one, and opens what it has changed', () => {
    const first = decide(compared(), 'k-c-week', 'mine').project;
    const decided = decide(first, 'h-c-back', 'mine').project;
    const theirs = karimsWork();
    const changed = { ...theirs.claims.get('k-c-week')!, certainty: 'possible' as const };
    const copy = copyOf(
      { ...theirs, claims: new Map([...theirs.claims, [changed.id, changed] as const]) },
      'b'.repeat(64),
      '2026-04-01T00:00:00.000Z',
    );
    const { known, changed: others } = recogniseCopy(copy, decided.comparisons.values());
    const former = { id: known!.id, changed: others };
    const { project } = done(decided, addComparison(decided, copy, former, context));
    expect(project.comparisons.size).toBe(1);
    expect(find(project, 'k-c-week').state).toBe('open');
    expect(find(project, 'h-c-back').state).toBe('decided');
  });

  it('goes with its decisions and leaves what they made', () => {
    const decided = decide(compared(), 'k-c-week', 'theirs').project;
    const { project } = done(decided, deleteComparison(decided, 'comparison', context));
    expect(project.comparisons.size + project.decisions.size).toBe(0);
    expect(project.claims.has('k-c-week')).toBe(true);
  });
});
