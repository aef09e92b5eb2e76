import { describe, expect, it } from 'vitest';
import { applyEdit } from '../../../shared/edits/apply-edit.ts';
import { changedIds } from '../../../shared/edits/changed-ids.ts';
import { addition, makeEdit, removal, replacement } from '../../../shared/edits/changes.ts';
import type { Change } from '../../../shared/model/edit.ts';
import type { Project } from '../../../shared/model/project.ts';
import { aProject, anEntity } from '../../builders.ts';

const context = { now: '2026-03-02T09:00:00.000Z', by: 'annotator-1', newId: () => 'edit-1' };

function after(project: Project, changes: readonly Change[]): Project {
  const applied = applyEdit(project, makeEdit('set-entity', changes, context));
  if (!applied.ok) throw new Error(applied.error.code);
  return applied.value;
}

describe('the records that changed in a table', () => {
  const [one, two, three] = ['one', 'two', 'three'].map((id) => anEntity({ id }));
  if (one === undefined || two === undefined || three === undefined) throw new Error('no entities');
  const first = aProject({ entities: [one, two] });
  const renamed = { ...one, name: 'اسم آخر' };
  const second = after(first, [replacement('entities', one, renamed), addition('entities', three)]);
  const third = after(second, [removal('entities', two)]);

  it('are those of the edit that made it', () => {
    expect([...changedIds(first.entities, second.entities)].sort()).toEqual(['one', 'three']);
    expect([...changedIds(second.entities, third.entities)]).toEqual(['two']);
    expect(changedIds(second.entities, second.entities).size).toBe(0);
  });

  it('are found by comparing where no single edit lies between: over two, back, and in copies', () => {
    expect([...changedIds(first.entities, third.entities)].sort()).toEqual(['one', 'three', 'two']);
    expect([...changedIds(second.entities, first.entities)].sort()).toEqual(['one', 'three']);
    expect([...changedIds(first.entities, new Map(second.entities))].sort()).toEqual([
      'one',
      'three',
    ]);
  });

  it('are the caller’s own set', () => {
    changedIds(first.entities, second.entities).add('added by a caller');
    expect(changedIds(first.entities, second.entities).size).toBe(2);
  });
});
