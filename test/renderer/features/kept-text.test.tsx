import { act, fireEvent, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ClaimEditor } from '../../../renderer/features/claims/ClaimEditor.tsx';
import { EntityEditor } from '../../../renderer/features/entities/EntityEditor.tsx';
import { KeepTyped, SavingStopped } from '../../../renderer/ui/saving-stopped.ts';
import { setClaim } from '../../../shared/edits/set-claim.ts';
import { setEntity } from '../../../shared/edits/set-entity.ts';
import { aCompleteProject } from '../../builders.ts';
import { makeApp, renderWith } from '../render-in-app.tsx';

/** Draws an editor over failed saving, types, closes it; gives what is called when saving works. */
async function closeWhileStopped(
  editor: (app: Awaited<ReturnType<typeof makeApp>>) => React.ReactElement,
  type: () => void,
) {
  const made = await makeApp(aCompleteProject());
  const kept: (() => void)[] = [];
  const keep = (store: () => void) => void kept.push(store);
  const drawn = (isStopped: boolean) => (
    <KeepTyped value={keep}>
      <SavingStopped value={isStopped}>{editor(made)}</SavingStopped>
    </KeepTyped>
  );
  const view = renderWith(drawn(true), made.app);
  type();
  view.unmount();
  return {
    ...made,
    storeKept: () =>
      act(() => {
        for (const store of kept) store();
      }),
  };
}

it('stores a kept part of a time beside the part that was stored meanwhile', async () => {
  const { workspace, storeKept } = await closeWhileStopped(
    ({ workspace: { getState } }) => {
      const claim = getState().project.claims.get('claim-1');
      if (claim === undefined) throw new Error('no claim');
      return <ClaimEditor claim={claim} />;
    },
    () => {
      const [field] = screen.getAllByRole('textbox', { name: 'Said when' });
      if (field === undefined) throw new Error('no field');
      fireEvent.change(field, { target: { value: 'مساء أمس' } });
    },
  );
  workspace
    .getState()
    .perform((project, context) =>
      setClaim(project, 'claim-1', { claimedAt: { text: '', iso: '2026-03-11' } }, context),
    );
  storeKept();
  expect(workspace.getState().project.claims.get('claim-1')?.claimedAt).toEqual({
    text: 'مساء أمس',
    iso: '2026-03-11',
  });
});

it('stores a kept name of an entity among the names that there are by then', async () => {
  const { workspace, storeKept } = await closeWhileStopped(
    ({ workspace: { getState } }) => {
      const entity = getState().project.entities.get('entity-1');
      if (entity === undefined) throw new Error('no entity');
      return (
        <EntityEditor
          entity={{ ...entity, aliases: ['الأول', 'الثاني'] }}
          articleId={null}
          selectedMentionId={null}
          task={null}
          onTask={() => undefined}
        />
      );
    },
    () => {
      fireEvent.change(screen.getByDisplayValue('الأول'), { target: { value: 'الأول أيضًا' } });
    },
  );
  workspace
    .getState()
    .perform((project, context) =>
      setEntity(project, 'entity-1', { aliases: ['الثاني', 'الأول', 'الثالث'] }, context),
    );
  storeKept();
  expect(workspace.getState().project.entities.get('entity-1')?.aliases).toEqual([
    'الثاني',
    'الأول أيضًا',
    'الثالث',
  ]);
});
