import { describe, expect, it } from 'vitest';
import { fireEvent, screen, within } from '@testing-library/react';
import { EntitiesPanel } from '../../../../renderer/features/entities/EntitiesPanel.tsx';
import type { Session } from '../../../../renderer/state/session.ts';
import { aMention, anchorOn, aProject } from '../../../builders.ts';
import { expectNoAxeViolations } from '../../../setup/axe.ts';
import { renderInApp } from '../../render-in-app.tsx';
import { aHarbourProject, harbour } from '../harbour-project.ts';

const samer = { table: 'entities', id: 'samer' } as const;

async function open(session: Partial<Session> = {}, project = aHarbourProject()) {
  const view = await renderInApp(<EntitiesPanel articleId="harbour" />, project, {
    openArticleId: 'harbour',
    ...session,
  });
  const entity = (id: string) => view.workspace.getState().project.entities.get(id);
  return { ...view, entity };
}

describe('EntitiesPanel', () => {
  it('lists entities by type with the number of their mentions', async () => {
    await open();
    const list = screen.getByRole('listbox', { name: 'Entities' });
    const person = within(list).getByRole('group', { name: /person/ });
    expect(within(person).getByRole('option')).toHaveTextContent('سامر الحلبي1');
  });

  it('says how to begin when there is none', async () => {
    await open({}, aProject({ articles: [harbour] }));
    expect(screen.getByText(/No entities yet/)).toBeVisible();
  });

  it('filters without regard to hamza and tatweel', async () => {
    const { user } = await open();
    await user.type(screen.getByRole('searchbox'), 'الحلـبى');
    expect(screen.getAllByRole('option')).toHaveLength(1);
    expect(screen.getByRole('option')).toHaveTextContent('سامر الحلبي');
  });

  it('shows an entity in the text when it is clicked', async () => {
    const { user, session } = await open();
    await user.click(screen.getByRole('option', { name: /البلدية/ }));
    expect(session.getState().selectedRecord).toEqual({ table: 'entities', id: 'city' });
    expect(session.getState().reveal?.offset).toBe(harbour.text.text.indexOf('البلدية'));
  });

  it('walks the list with the arrows, edits on Enter and comes back on Escape', async () => {
    const { user, session } = await open();
    screen.getByRole('listbox', { name: 'Entities' }).focus();
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(session.getState().selectedRecord?.id).toBe('city');
    await user.keyboard('{Enter}');
    expect(screen.getByRole('textbox', { name: 'Name' })).toHaveFocus();
    await user.keyboard('{Escape}');
    expect(screen.getByRole('listbox', { name: 'Entities' })).toHaveFocus();
  });

  it('stores a name on leaving the field, and refuses an empty one', async () => {
    const { user, entity } = await open({ selectedRecord: samer });
    const name = screen.getByRole('textbox', { name: 'Name' });
    await user.clear(name);
    expect(screen.getByText('A name is needed.')).toBeVisible();
    await user.type(name, 'سامر نديم الحلبي');
    await user.tab();
    expect(entity('samer')?.name).toBe('سامر نديم الحلبي');
  });

  it('keeps what was typed when another entity is selected', async () => {
    const { user, entity, session } = await open({ selectedRecord: samer });
    fireEvent.change(screen.getByRole('textbox', { name: 'External id' }), {
      target: { value: 'Q42' },
    });
    await user.click(screen.getByRole('option', { name: /البلدية/ }));
    expect(session.getState().selectedRecord?.id).toBe('city');
    expect(entity('samer')?.externalId).toBe('Q42');
    expect(entity('city')?.externalId).toBe('');
  });

  it('adds, orders and removes other names', async () => {
    const { user, entity } = await open({ selectedRecord: samer });
    await user.type(screen.getByRole('textbox', { name: 'Another name' }), 'أبو نديم{Enter}');
    expect(entity('samer')?.aliases).toEqual(['الحلبي', 'أبو نديم']);
    await user.click(screen.getByRole('button', { name: /Move .*أبو نديم.* up/ }));
    expect(entity('samer')?.aliases).toEqual(['أبو نديم', 'الحلبي']);
    await user.click(screen.getByRole('button', { name: /Remove .*الحلبي/ }));
    expect(entity('samer')?.aliases).toEqual(['أبو نديم']);
  });

  it('changes type and status by key, but not while typing', async () => {
    const { user, entity } = await open({ selectedRecord: samer });
    screen.getByRole('listbox', { name: 'Entities' }).focus();
    await user.keyboard('2a');
    expect(entity('samer')).toMatchObject({ type: 'organization', status: 'accepted' });
    await user.type(screen.getByRole('textbox', { name: 'External id' }), '1r');
    expect(entity('samer')).toMatchObject({ type: 'organization', status: 'accepted' });
  });

  it('opens the fields of the selected mention and stores them', async () => {
    const { user, workspace } = await open({
      selectedRecord: { table: 'mentions', id: 'samer-1' },
    });
    const row = screen.getByRole('list', { name: 'Mentions' }).querySelector('[aria-current]');
    expect(row).toHaveTextContent('قال الوزير سامر الحلبي إن الميناء');
    await user.click(screen.getByRole('radio', { name: 'Description' }));
    expect(workspace.getState().project.mentions.get('samer-1')?.level).toBe('NOM');
  });

  it('links a mention to a new entity', async () => {
    const { user, workspace } = await open({
      selectedRecord: { table: 'mentions', id: 'samer-1' },
    });
    await user.click(screen.getByRole('button', { name: 'Another entity…' }));
    await user.type(screen.getByRole('combobox', { name: /Find an entity/ }), 'حلبي آخر');
    await user.keyboard('{Enter}');
    const { project } = workspace.getState();
    const id = project.mentions.get('samer-1')?.entityId ?? '';
    expect(project.entities.get(id)).toMatchObject({ name: 'حلبي آخر', type: 'person' });
  });

  it('marks all unmarked places with one key, doubtful ones apart and unticked', async () => {
    const base = aHarbourProject();
    const port = aMention({
      id: 'longer',
      entityId: 'city',
      anchor: anchorOn(harbour, 'والتقى سامر الحلبي عمال'),
    });
    const project = { ...base, mentions: new Map([...base.mentions, [port.id, port]]) };
    const { user, workspace, storage } = await open({ selectedRecord: samer }, project);
    screen.getByRole('listbox', { name: 'Entities' }).focus();
    await user.keyboard('m');
    const sure = screen.getByRole('region', { name: /Found/ });
    expect(within(sure).getByRole('checkbox')).toBeChecked();
    expect(sure).toHaveTextContent('وأضاف الحلبي');
    const doubtful = screen.getByRole('region', { name: /To be looked at/ });
    expect(within(doubtful).getByRole('checkbox')).not.toBeChecked();
    await user.click(within(doubtful).getByRole('checkbox'));
    screen.getByRole('button', { name: 'Mark 2 mentions' }).focus();
    await user.keyboard('{Enter}');
    const texts = [...workspace.getState().project.mentions.values()]
      .filter((mention) => mention.entityId === 'samer')
      .map((mention) => mention.anchor.fragments[0]?.exact);
    expect(texts).toEqual(['سامر الحلبي', 'الحلبي', 'سامر الحلبي']);
    await workspace.getState().settled();
    expect(storage.edits).toHaveLength(1);
    expect(screen.getByRole('listbox', { name: 'Entities' })).toHaveFocus();
  });

  it('leaves a question or a picker by Escape, with the keys of the panel still at hand', async () => {
    const { user, entity } = await open({ selectedRecord: samer });
    screen.getByRole('listbox', { name: 'Entities' }).focus();
    await user.keyboard('{Delete}');
    expect(screen.getByRole('group', { name: /^Delete/ })).toBeVisible();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('group', { name: /^Delete/ })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Merge…' }));
    await user.keyboard('{Escape}o');
    expect(screen.queryByRole('combobox')).toBeNull();
    expect(entity('samer')?.status).toBe('discuss');
  });

  it('splits ticked mentions off into a new entity', async () => {
    const base = aHarbourProject();
    const second = aMention({
      id: 'samer-2',
      entityId: 'samer',
      anchor: anchorOn(harbour, 'الحلبي', 1),
    });
    const project = { ...base, mentions: new Map([...base.mentions, [second.id, second]]) };
    const { user, workspace, session } = await open({ selectedRecord: samer }, project);
    await user.click(screen.getAllByRole('checkbox', { name: /Choose the mention/ })[1]!);
    await user.click(screen.getByRole('button', { name: 'Make 1 mention a new entity' }));
    const moved = workspace.getState().project.mentions.get('samer-2')?.entityId;
    expect(moved).not.toBe('samer');
    expect(session.getState().selectedRecord).toEqual({ table: 'entities', id: moved });
  });

  it('merges two entities in one edit under the chosen name', async () => {
    const { user, workspace, storage } = await open({ selectedRecord: samer });
    await user.click(screen.getByRole('button', { name: 'Merge…' }));
    await user.type(screen.getByRole('combobox', { name: /Merge with/ }), 'بلدية{Enter}');
    await user.click(screen.getByRole('button', { name: /Keep .*البلدية/ }));
    const { project } = workspace.getState();
    expect([...project.entities.keys()]).toEqual(['city']);
    expect(project.entities.get('city')?.aliases).toEqual(['سامر الحلبي', 'الحلبي']);
    expect(project.claims.get('closed')?.source.entityId).toBe('city');
    await workspace.getState().settled();
    expect(storage.edits).toHaveLength(1);
  });

  it('asks before it deletes an entity with mentions', async () => {
    const { user, workspace } = await open({ selectedRecord: samer });
    screen.getByRole('listbox', { name: 'Entities' }).focus();
    await user.keyboard('{Delete}');
    expect(workspace.getState().project.entities.has('samer')).toBe(true);
    await user.click(screen.getByRole('button', { name: 'Delete with 1 mention' }));
    expect(workspace.getState().project.entities.has('samer')).toBe(false);
    expect(workspace.getState().undo()).not.toBeNull();
    expect(workspace.getState().project.mentions.get('samer-1')?.entityId).toBe('samer');
  });

  it('filters by own fields, folded away until they are asked for', async () => {
    const project = aHarbourProject();
    const samerRecord = project.entities.get('samer')!;
    const entities = new Map(project.entities).set('samer', {
      ...samerRecord,
      custom: { desk: 'قسم الإقتصاد' },
    });
    const { user } = await open({}, { ...project, entities });
    expect(screen.queryByRole('textbox', { name: 'Desk' })).toBeNull();
    await user.click(screen.getByText('Own fields'));
    await user.type(await screen.findByRole('textbox', { name: 'Desk' }), 'اقتصاد');
    expect(screen.getAllByRole('option')).toHaveLength(1);
    expect(screen.getByRole('option')).toHaveTextContent('سامر الحلبي');
    await user.type(screen.getByRole('textbox', { name: 'Desk' }), ' لا');
    expect(screen.queryByRole('option')).toBeNull();
    expect(screen.getByText(/Nothing fits/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Clear these filters' }));
    expect(screen.getAllByRole('option')).toHaveLength(2);
  });

  it('stores own fields and comments', async () => {
    const { user, workspace, entity } = await open({ selectedRecord: samer });
    await user.type(screen.getByRole('textbox', { name: 'Desk' }), 'economy{Enter}');
    expect(entity('samer')?.custom).toEqual({ desk: 'economy' });
    await user.type(screen.getByRole('textbox', { name: 'Comment' }), 'check the office{Enter}');
    expect([...workspace.getState().project.comments.values()]).toMatchObject([
      { recordId: 'samer', text: 'check the office' },
    ]);
  });

  it('is accessible, also with a mention open and the hits shown', async () => {
    const { container, user } = await open({
      selectedRecord: { table: 'mentions', id: 'samer-1' },
    });
    await expectNoAxeViolations(container);
    await user.click(screen.getByRole('button', { name: /^Mark (all|\d+ more)/ }));
    await expectNoAxeViolations(container);
  });
});
