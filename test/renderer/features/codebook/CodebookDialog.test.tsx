import { act, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { CodebookDialog } from '../../../../renderer/features/codebook/CodebookDialog.tsx';
import { writeCodebookJson } from '../../../../shared/formats/codebook-json.ts';
import { defaultCodebook } from '../../../../shared/model/default-codebook.ts';
import { aClaim, aCodebook, anArticle, anchorOn, anEntity, aProject } from '../../../builders.ts';
import { expectNoAxeViolations } from '../../../setup/axe.ts';
import { renderInApp } from '../../render-in-app.tsx';

const built = anArticle({ id: 'a' });
const beat = {
  id: 'beat',
  on: 'claim' as const,
  kind: 'text' as const,
  name: { ar: 'القطاع', en: 'Beat' },
  choices: [],
};
const project = aProject({
  codebook: aCodebook({ fields: [beat] }),
  articles: [built],
  entities: [anEntity({ id: 'e1', type: 'gpe' }), anEntity({ id: 'e2', type: 'gpe' })],
  claims: [aClaim({ id: 'c1', content: anchorOn(built, 'ذلك'), custom: { beat: 'سياسة' } })],
});

async function open() {
  const view = await renderInApp(<CodebookDialog />, project, { dialog: 'codebook' });
  const state = () => view.workspace.getState();
  return {
    ...view,
    state,
    book: () => state().project.codebook.get('codebook')!,
    edits: () => state().undoStack.undo.length,
    tab: async (name: string) => {
      await view.user.click(screen.getByRole('tab', { name }));
    },
    choose: async (name: RegExp) => {
      await view.user.click(screen.getByRole('option', { name }));
    },
  };
}

describe('CodebookDialog', () => {
  it('renames, recolours and hides an entry, one edit each', async () => {
    const { user, book, edits } = await open();
    const name = screen.getByRole('textbox', { name: 'Name, English' });
    await user.clear(name);
    await user.type(name, 'Human');
    await user.tab();
    await user.click(screen.getByRole('radio', { name: 'Teal' }));
    await user.click(screen.getByRole('radio', { name: 'Hidden' }));
    expect(book().entityTypes[0]).toMatchObject({
      name: { ar: 'شخص', en: 'Human' },
      colour: 'teal',
      hidden: true,
    });
    expect(edits()).toBe(3);
    expect(screen.getByRole('option', { name: /Human/ })).toHaveTextContent('Human');
  });

  it('adds what is new in the default codebook, with one undo', async () => {
    const { user, book, edits, state } = await open();
    const before = book();
    await user.click(screen.getByRole('button', { name: /things new in the default codebook/ }));
    expect(edits()).toBe(1);
    expect(book().verdicts.map(({ id }) => id)).toContain('unverifiable');
    expect(screen.queryByRole('button', { name: /new in the default codebook/ })).toBeNull();
    act(() => {
      state().undo();
    });
    expect(book()).toEqual(before);
  });

  it('keeps the name when it is emptied', async () => {
    const { user, book, edits } = await open();
    await user.clear(screen.getByRole('textbox', { name: 'Name, English' }));
    expect(screen.getByText('A name is needed.')).toBeInTheDocument();
    await user.tab();
    expect(book().entityTypes[0]!.name.en).toBe('person');
    expect(edits()).toBe(0);
  });

  it('adds an entry with an id for exports, and chooses it', async () => {
    const { user, book } = await open();
    await user.type(screen.getByRole('textbox', { name: 'New entity type' }), 'Armed Group{Enter}');
    expect(book().entityTypes.at(-1)).toMatchObject({
      id: 'armed-group',
      name: { ar: 'Armed Group', en: 'Armed Group' },
    });
    expect(screen.getByRole('heading', { name: 'Armed Group' })).toBeInTheDocument();
  });

  it('reorders with buttons and with Alt and the arrows', async () => {
    const { user, book } = await open();
    await user.click(screen.getByRole('button', { name: 'Move down' }));
    expect(
      book()
        .entityTypes.map(({ id }) => id)
        .slice(0, 2),
    ).toEqual(['organization', 'person']);
    act(() => {
      screen.getByRole('option', { name: /person/ }).focus();
    });
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    expect(book().entityTypes[0]!.id).toBe('person');
  });

  it('takes a free key and refuses one that is taken, by name', async () => {
    const { user, book } = await open();
    const key = screen.getByRole('button', { name: /^Key/ });
    await user.click(key);
    await user.keyboard('2');
    expect(screen.getByRole('alert')).toHaveTextContent(/2 belongs to .*organization/);
    await user.keyboard('c');
    expect(screen.getByRole('alert')).toHaveTextContent(/C belongs to .*Mark a claim/);
    await user.keyboard('a');
    expect(screen.getByRole('alert')).toHaveTextContent(/A belongs to/);
    expect(book().entityTypes[0]!.shortcut).toBe('Digit1');
    await user.keyboard('g');
    expect(book().entityTypes[0]!.shortcut).toBe('KeyG');
    expect(screen.queryByRole('alert')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Take the key away' }));
    expect(book().entityTypes[0]!.shortcut).toBe('');
  });

  it('asks where records go before an entry in use is removed, and moves them in one edit', async () => {
    const { user, state, book, edits, choose } = await open();
    await choose(/gpe/);
    await user.click(screen.getByRole('button', { name: /Remove .*gpe/ }));
    const question = screen.getByRole('group', { name: /used by 2 records/ });
    expect(book().entityTypes.map(({ id }) => id)).toContain('gpe');
    const move = within(question).getByRole('button', { name: 'Move and remove' });
    expect(move).toBeDisabled();
    await user.click(within(question).getByRole('button', { name: /Select an item/ }));
    await user.click(await screen.findByRole('option', { name: 'organization' }));
    await user.click(move);
    expect(book().entityTypes.map(({ id }) => id)).not.toContain('gpe');
    expect(state().project.entities.get('e1')!.type).toBe('organization');
    expect(edits()).toBe(1);
    act(() => {
      state().undo();
    });
    expect(state().project.entities.get('e2')!.type).toBe('gpe');
    expect(book().entityTypes.map(({ id }) => id)).toContain('gpe');
  });

  it('changes cue expressions as lines, on leaving the field', async () => {
    const { user, book, edits, tab, choose } = await open();
    await tab('Cues');
    await choose(/denial/);
    const lines = screen.getByRole('textbox', { name: /Expressions/ });
    await user.type(lines, '{Enter}كذّب{Enter}{Enter}نفى');
    expect(edits()).toBe(0);
    await user.tab();
    expect(book().cueClasses[1]!.expressions).toEqual(['نفى', 'كذّب']);
    await user.click(screen.getByRole('radio', { name: 'Affirmed' }));
    expect(book().cueClasses[1]!.polarity).toBe('positive');
    expect(edits()).toBe(2);
  });

  it('adds and removes antonyms, and the names of a type', async () => {
    const { user, book, tab } = await open();
    await tab('Antonyms');
    await user.type(screen.getByRole('textbox', { name: 'Word' }), 'حرب');
    await user.type(screen.getByRole('textbox', { name: 'Its opposite' }), 'سلام{Enter}');
    expect(book().antonymPairs).toEqual([
      ['حرب', 'سلام'],
      ['انسحاب', 'بقاء'],
    ]);
    await user.click(screen.getByRole('button', { name: /Remove .*انسحاب/ }));
    expect(book().antonymPairs).toEqual([['حرب', 'سلام']]);
    await tab('Names');
    await user.type(screen.getByRole('textbox', { name: /Known names/ }), '{Enter}حلب');
    await user.tab();
    expect(book().gazetteers).toEqual([{ entityType: 'gpe', names: ['دمشق', 'حلب'] }]);
  });

  it('makes an own field, and asks what becomes of values before one goes', async () => {
    const { user, state, book, tab } = await open();
    await tab('Own fields');
    await user.type(screen.getByRole('textbox', { name: 'New field' }), 'Topic{Enter}');
    expect(book().fields[1]).toEqual({ ...beat, id: 'topic', name: { ar: 'Topic', en: 'Topic' } });
    await user.click(screen.getByRole('button', { name: /Remove .*Beat/ }));
    expect(book().fields).toHaveLength(2);
    const question = screen.getByRole('group', { name: /filled in on 1 record/ });
    await user.click(within(question).getByRole('button', { name: /Select an item/ }));
    await user.click(await screen.findByRole('option', { name: 'Topic' }));
    await user.click(within(question).getByRole('button', { name: 'Move and remove' }));
    expect(book().fields.map(({ id }) => id)).toEqual(['topic']);
    expect(state().project.claims.get('c1')!.custom).toEqual({ topic: 'سياسة' });
  });

  it('writes the codebook alone, and reads it back as the same', async () => {
    const { user, bridge } = await open();
    await user.click(screen.getByRole('button', { name: 'Export…' }));
    expect(await screen.findByText(/Written/)).toBeInTheDocument();
    const [saved] = bridge.saved;
    bridge.chosen = [bridge.pick('codebook.json', saved!.bytes)];
    await user.click(screen.getByRole('button', { name: 'Import…' }));
    expect(await screen.findByText('It is the same codebook already.')).toBeInTheDocument();
  });

  it('keeps what records use when another codebook is imported, and says so', async () => {
    const { user, bridge, book, edits } = await open();
    const other = aCodebook({ entityTypes: aCodebook().entityTypes.slice(0, 1) });
    bridge.chosen = [bridge.pick('theirs.json', writeCodebookJson(other, 'test'))];
    await user.click(screen.getByRole('button', { name: 'Import…' }));
    const said = await screen.findByText(/Taken over: .*theirs.json/);
    expect(said).toHaveTextContent(/2 entries were kept because records use them: .*gpe, Beat/);
    expect(book().entityTypes.map(({ id }) => id)).toEqual(['person', 'gpe']);
    expect(edits()).toBe(1);
  });

  it('refuses a file that is no codebook and changes nothing', async () => {
    const { user, bridge, edits } = await open();
    bridge.chosen = [bridge.pick('project.json', '{"format":"other"}')];
    await user.click(screen.getByRole('button', { name: 'Import…' }));
    expect(await screen.findByText('The file holds no codebook of Hashiya.')).toBeInTheDocument();
    expect(edits()).toBe(0);
  });

  it('goes back to the defaults after asking, and keeps own entries in use', async () => {
    const { user, book } = await open();
    await user.click(screen.getByRole('button', { name: 'Back to the defaults…' }));
    await user.click(screen.getByRole('button', { name: 'Replace' }));
    expect(book().entityTypes).toEqual(defaultCodebook.entityTypes);
    expect(book().fields).toEqual([beat]);
    expect(screen.getByText(/The defaults are back\..*Beat/)).toBeInTheDocument();
  });

  it('is accessible in every part', async () => {
    const { user } = await open();
    for (const tab of screen.getAllByRole('tab')) {
      await user.click(tab);
      await expectNoAxeViolations(screen.getByRole('dialog'));
    }
  });
});
