import { describe, expect, it } from 'vitest';
import { applyEdit } from '../../../shared/edits/apply-edit.ts';
import { removal, replacement, addition, makeEdit } from '../../../shared/edits/changes.ts';
import { invertEdit } from '../../../shared/edits/invert-edit.ts';
import { sameValue } from '../../../shared/model/same-value.ts';
import { setClaim } from '../../../shared/edits/set-claim.ts';
import type { Change } from '../../../shared/model/edit.ts';
import { aCompleteProject, anEntity } from '../../builders.ts';
import { context, refusalOf, valueOf } from './apply-in-tests.ts';

const project = aCompleteProject();
const claim = project.claims.get('claim-1')!;
const edit = (...changes: Change[]) => makeEdit('set-claim', changes, context);

describe('applyEdit', () => {
  it('makes new maps for the touched tables only and leaves the old project alone', () => {
    const before = structuredClone(project);
    const after = valueOf(
      applyEdit(project, valueOf(setClaim(project, 'claim-1', { note: 'س' }, context))),
    );
    expect(after.claims).not.toBe(project.claims);
    expect(after.mentions).toBe(project.mentions);
    expect(project).toEqual(before);
  });

  it('refuses a record that is not as the edit found it', () => {
    const other = { ...claim, note: 'آخر' };
    expect(refusalOf(project, edit(replacement('claims', other, { ...other, note: 'س' })))).toBe(
      'record-changed',
    );
    expect(refusalOf(project, edit(removal('claims', { ...claim, id: 'none' })))).toBe(
      'record-not-found',
    );
    expect(refusalOf(project, edit(addition('claims', { ...claim, note: 'س' })))).toBe(
      'record-exists',
    );
  });

  it('refuses an edit that changes nothing', () => {
    expect(refusalOf(project, edit())).toBe('nothing-to-change');
    expect(refusalOf(project, edit(replacement('claims', claim, { ...claim })))).toBe(
      'nothing-to-change',
    );
  });

  it('refuses a record that is filed under another id', () => {
    const entity = anEntity({ id: 'entity-5' });
    const wrong = { ...addition('entities', entity), id: 'entity-6' } as Change;
    expect(refusalOf(project, edit(wrong))).toBe('invalid-record');
  });

  it.each([
    ['entity', removal('entities', project.entities.get('entity-1')!)],
    ['claim', removal('claims', claim)],
    ['proposition', removal('propositions', project.propositions.get('proposition-1')!)],
    ['article', removal('articles', project.articles.get('article-1')!)],
    ['text', removal('texts', project.texts.get('article-1')!)],
  ])('refuses to remove a %s that is still referred to', (_, change) => {
    expect(refusalOf(project, edit(change))).toMatch(/still-referred-to/);
  });

  it('refuses to remove a record that still has comments', () => {
    const commented = {
      ...project,
      comments: new Map([
        ['k', { ...project.comments.get('comment-1')!, id: 'k', recordId: 'contradiction-1' }],
      ]),
    };
    const contradiction = project.contradictions.get('contradiction-1')!;
    expect(refusalOf(commented, edit(removal('contradictions', contradiction)))).toBe(
      'still-referred-to',
    );
    expect(refusalOf(project, edit(removal('contradictions', contradiction)))).toBeNull();
  });

  it('judges what the edit leaves, not what lies in between', () => {
    const entity = anEntity({ id: 'entity-1', name: 'سامر' });
    const old = project.entities.get('entity-1')!;
    // Removed and put back within one edit: the mention that refers to it never dangles.
    const after = valueOf(
      applyEdit(project, edit(removal('entities', old), addition('entities', entity))),
    );
    expect(after.entities.get('entity-1')).toBe(entity);
  });
});

describe('invertEdit', () => {
  const done = valueOf(setClaim(project, 'claim-1', { note: 'س' }, context));

  it('undoes in reverse order, and names the edit it takes back', () => {
    const many = edit(
      addition('entities', anEntity({ id: 'e1' })),
      addition('entities', anEntity({ id: 'e2' })),
    );
    const undo = invertEdit(many, context);
    expect(undo).toMatchObject({ role: 'undo', target: many.id, type: many.type });
    expect(undo.changes.map(({ id, after }) => [id, after])).toEqual([
      ['e2', null],
      ['e1', null],
    ]);
  });

  it('gives the redo of an undo and the undo of a redo, of the same edit', () => {
    const undo = invertEdit(done, context);
    const redo = invertEdit(undo, context);
    expect(redo).toMatchObject({ role: 'redo', target: done.id, changes: done.changes });
    expect(invertEdit(redo, context)).toMatchObject({ role: 'undo', target: done.id });
    expect(new Set([done.id, undo.id, redo.id]).size).toBe(3);
  });
});

describe('sameValue', () => {
  it.each([
    [{ a: [1, { b: null }] }, { a: [1, { b: null }] }, true],
    [{ a: 1, b: 2 }, { b: 2, a: 1 }, true],
    [{ a: 1 }, { a: 1, b: undefined }, false],
    [{ b: undefined }, { a: undefined }, false],
    [[1, 2], [1], false],
    [[], {}, false],
    [null, {}, false],
    [null, null, true],
    ['1', 1, false],
    [{ toString: 1 }, {}, false],
  ])('compares %j with %j', (a, b, same) => {
    expect(sameValue(a, b)).toBe(same);
  });
});
