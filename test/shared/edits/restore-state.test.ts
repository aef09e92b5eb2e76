import { describe, expect, it } from 'vitest';
import { addClaims } from '../../../shared/edits/add-claim.ts';
import { deleteEntity } from '../../../shared/edits/delete-entity.ts';
import { deleteRecords } from '../../../shared/edits/delete-records.ts';
import { restoreState } from '../../../shared/edits/restore-state.ts';
import { setClaim } from '../../../shared/edits/set-claim.ts';
import { statesBefore } from '../../../shared/history/state-before.ts';
import { aCompleteProject } from '../../builders.ts';
import { context, perform, refusalOf, touchedNow, valueOf } from './apply-in-tests.ts';

const project = aCompleteProject();
const claim = project.claims.get('claim-1')!;

describe('restoreState', () => {
  it('gives a record the fields of an earlier moment in one edit', () => {
    const changed = perform(
      project,
      setClaim(project, 'claim-1', { polarity: 'negative' }, context),
    );
    const edit = valueOf(restoreState(changed, [{ table: 'claims', record: claim }], context));
    expect(edit).toMatchObject({ type: 'restore-state', role: 'do' });
    expect(perform(changed, edit).claims.get('claim-1')).toEqual({ ...claim, ...touchedNow });
  });

  it('refuses the state that is there already', () => {
    expect(
      refusalOf(project, restoreState(project, [{ table: 'claims', record: claim }], context)),
    ).toBe('nothing-to-change');
  });

  it('brings a deleted record back with its comments, out of the trash', () => {
    const gone = perform(project, deleteRecords(project, { claims: ['claim-1'] }, context));
    const back = perform(gone, restoreState(gone, [{ table: 'claims', record: claim }], context));
    expect(back.claims.has('claim-1')).toBe(true);
    expect(back.comments).toEqual(project.comments);
    expect(back.trash.has('claim-1')).toBe(false);
  });

  it('brings the entity of a mention out of the trash with it', () => {
    const mention = project.mentions.get('mention-1')!;
    const gone = perform(project, deleteEntity(project, 'entity-1', context));
    const state = { table: 'mentions', record: mention } as const;
    const back = perform(gone, restoreState(gone, [state], context));
    expect(back.mentions.has('mention-1')).toBe(true);
    expect(back.entities.has('entity-1')).toBe(true);
  });

  it('leaves out a source that was deleted for good', () => {
    const gone = perform(project, deleteEntity(project, 'entity-1', context));
    const emptied = { ...gone, trash: new Map() };
    const back = perform(
      emptied,
      restoreState(emptied, [{ table: 'claims', record: { ...claim, gloss: 'صياغة' } }], context),
    );
    expect(back.claims.get('claim-1')).toMatchObject({
      gloss: 'صياغة',
      source: { ...claim.source, entityId: null },
    });
  });

  it('takes a whole article back to before some edits', () => {
    const added = addClaims([{ content: project.claims.get('claim-2')!.content }], context);
    const one = perform(project, added);
    const set = valueOf(setClaim(one, 'claim-1', { gloss: 'أخرى' }, context));
    const two = perform(one, set);
    const removed = valueOf(deleteRecords(two, { claims: ['claim-2'] }, context));
    const three = perform(two, removed);
    const isIn = ({ table }: { table: string }) => table === 'claims' || table === 'contradictions';
    const states = statesBefore([added, set, removed], isIn);
    const back = perform(three, restoreState(three, states, context));
    expect([...back.claims.keys()].sort()).toEqual(['claim-1', 'claim-2']);
    expect(back.claims.get('claim-1')?.gloss).toBe('');
    expect([...back.contradictions.keys()]).toEqual(['contradiction-1']);
    // What was marked since is not lost.
    expect([...back.trash.values()].map(({ record }) => record.id)).toEqual([added.changes[0]!.id]);
  });
});
