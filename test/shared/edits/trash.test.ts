import { describe, expect, it } from 'vitest';
import { addProject } from '../../../shared/edits/add-project.ts';
import { deleteArticles } from '../../../shared/edits/delete-articles.ts';
import { deleteEntity } from '../../../shared/edits/delete-entity.ts';
import { deleteProposition } from '../../../shared/edits/delete-proposition.ts';
import { deleteRecords } from '../../../shared/edits/delete-records.ts';
import {
  emptyTrash,
  restoreRecords,
  whatComesBack,
} from '../../../shared/edits/restore-records.ts';
import { setClaim } from '../../../shared/edits/set-claim.ts';
import { trashArticles } from '../../../shared/edits/trash-articles.ts';
import { aCompleteProject } from '../../builders.ts';
import { context, perform, refusalOf, touchedNow } from './apply-in-tests.ts';

const project = aCompleteProject();
const without = (id: string) => perform(project, deleteRecords(project, { claims: [id] }, context));

describe('the trash of records', () => {
  it('holds a deleted record whole, with its comments, and who deleted it when', () => {
    const after = without('claim-1');
    expect(after.claims.has('claim-1')).toBe(false);
    expect(after.trash.get('claim-1')).toMatchObject({
      table: 'claims',
      record: project.claims.get('claim-1'),
      comments: [project.comments.get('comment-1')],
      deletedBy: context.by,
      deletedAt: context.now,
      links: [],
    });
    // The contradiction lost a whole side and went with it.
    expect(after.trash.get('contradiction-1')?.deletion).toBe(after.trash.get('claim-1')?.deletion);
  });

  it('gives a claim back with its comment and the contradiction that went with it', () => {
    const after = without('claim-1');
    expect(whatComesBack(after, ['claim-1']).map(({ id }) => id)).toEqual([
      'claim-1',
      'contradiction-1',
    ]);
    const back = perform(after, restoreRecords(after, ['claim-1'], context));
    for (const table of ['claims', 'contradictions', 'comments', 'trash'] as const) {
      expect([...back[table]].sort(), table).toEqual([...project[table]].sort());
    }
  });

  it('brings what a record cannot be without', () => {
    const after = perform(project, deleteEntity(project, 'entity-1', context));
    const back = perform(after, restoreRecords(after, ['mention-1'], context));
    expect(back.entities).toEqual(project.entities);
    expect(back.mentions).toEqual(project.mentions);
    expect(back.claims.get('claim-1')?.source.entityId).toBe('entity-1');
    expect(back.trash.size).toBe(0);
  });

  it('leaves a source that was given to another entity in the meantime', () => {
    const gone = perform(project, deleteEntity(project, 'entity-1', context));
    const source = { ...gone.claims.get('claim-1')!.source, kind: 'unnamed' as const };
    const other = { ...project.entities.get('entity-1')!, id: 'other' };
    const added = { ...gone, entities: new Map([['other', other]]) };
    const patch = { source: { ...source, entityId: 'other' } };
    const pointed = perform(added, setClaim(added, 'claim-1', patch, context));
    const back = perform(pointed, restoreRecords(pointed, ['entity-1'], context));
    expect(back.claims.get('claim-1')?.source.entityId).toBe('other');
  });

  it('puts a claim back on the side of a contradiction that stayed', () => {
    const item = project.contradictions.get('contradiction-1')!;
    const third = { ...project.claims.get('claim-2')!, id: 'claim-3' };
    const wide = {
      ...project,
      claims: new Map([...project.claims, ['claim-3', third]]),
      contradictions: new Map([
        [item.id, { ...item, sideB: { ...item.sideB, claimIds: ['claim-2', 'claim-3'] } }],
      ]),
    };
    const gone = perform(wide, deleteRecords(wide, { claims: ['claim-3'] }, context));
    expect(gone.contradictions.get(item.id)?.sideB.claimIds).toEqual(['claim-2']);
    const back = perform(gone, restoreRecords(gone, ['claim-3'], context));
    expect(back.contradictions.get(item.id)).toMatchObject({
      sideB: { claimIds: ['claim-2', 'claim-3'] },
      ...touchedNow,
    });
  });

  it('gives a proposition its claims back', () => {
    const gone = perform(project, deleteProposition(project, 'proposition-1', context));
    expect(gone.claims.get('claim-1')?.propositionId).toBeNull();
    const back = perform(gone, restoreRecords(gone, ['proposition-1'], context));
    expect(back.claims.get('claim-1')?.propositionId).toBe('proposition-1');
  });

  it('takes the article of a record out of the trash, too', () => {
    const gone = without('claim-2');
    const trashed = perform(gone, trashArticles(gone, ['article-1'], context));
    const back = perform(trashed, restoreRecords(trashed, ['claim-2'], context));
    expect(back.articles.get('article-1')?.trashedAt).toBeNull();
  });

  it('loses what stood in an article that is deleted for good', () => {
    const gone = without('claim-1');
    const after = perform(gone, deleteArticles(gone, ['article-1'], context));
    expect([...after.trash.keys()]).toEqual(['contradiction-1']);
    expect(refusalOf(after, restoreRecords(after, ['contradiction-1'], context))).toBe(
      'dangling-reference',
    );
  });

  it('is emptied for good', () => {
    const gone = without('claim-1');
    const after = perform(gone, emptyTrash(gone, ['claim-1', 'contradiction-1'], context));
    expect(after.trash.size).toBe(0);
    expect(refusalOf(after, restoreRecords(after, ['claim-1'], context))).toBe('record-not-found');
    expect(refusalOf(after, emptyTrash(after, [], context))).toBe('nothing-to-change');
  });

  it('does not take what another project still works with', () => {
    const theirs = without('claim-1');
    expect(
      refusalOf(project, addProject(project, theirs, 'import-project', 'keep-mine', context)),
    ).toBe('nothing-to-change');
    const back = perform(
      theirs,
      addProject(theirs, project, 'import-project', 'keep-mine', context),
    );
    expect(back.claims.has('claim-1')).toBe(true);
    expect(back.trash.size).toBe(0);
  });
});
