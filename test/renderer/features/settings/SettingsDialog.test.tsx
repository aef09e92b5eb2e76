import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { SettingsDialog } from '../../../../renderer/features/settings/SettingsDialog.tsx';
import { aProject, builtBy } from '../../../builders.ts';
import { expectNoAxeViolations } from '../../../setup/axe.ts';
import { renderInApp } from '../../render-in-app.tsx';

const open = async () =>
  renderInApp(<SettingsDialog />, aProject(), { dialog: 'settings', theme: 'light' });

describe('SettingsDialog', () => {
  it('changes the language of the interface at once', async () => {
    const { user, session } = await open();
    await user.click(screen.getByRole('radio', { name: 'العربية' }));
    expect(session.getState().language).toBe('ar');
    expect(await screen.findByRole('dialog', { name: 'الإعدادات' })).toBeInTheDocument();
  });

  it('changes the theme', async () => {
    const { user, session } = await open();
    await user.click(screen.getByRole('radio', { name: 'Dark' }));
    expect(session.getState().theme).toBe('dark');
  });

  it('shows size, line height and length of line in the sample, and goes back to the defaults', async () => {
    const { user, session } = await open();
    const size = screen.getByRole('slider', { name: /Size/ });
    size.focus();
    await user.keyboard('{ArrowUp}{ArrowUp}');
    expect(session.getState().textSize).toBe(22);
    expect(screen.getByLabelText('Sample of the reading text').style.fontSize).toBe('22px');
    screen.getByRole('slider', { name: /Line height/ }).focus();
    await user.keyboard('{ArrowUp}');
    expect(session.getState().lineHeight).toBeCloseTo(1.95);
    await user.click(screen.getByRole('button', { name: 'Back to the defaults' }));
    expect(session.getState().textSize).toBe(20);
    expect(session.getState().lineHeight).toBe(1.9);
  });

  it('stores name and colour of the annotator as an edit', async () => {
    const { user, workspace } = await open();
    const name = screen.getByRole('textbox', { name: 'Name' });
    await user.clear(name);
    await user.type(name, 'سلمى');
    await user.tab();
    const colours = screen.getByRole('radiogroup', { name: 'Colour' });
    await user.click(within(colours).getByRole('radio', { name: 'Violet' }));
    expect(workspace.getState().project.annotators.get(builtBy)).toEqual({
      id: builtBy,
      name: 'سلمى',
      colour: 'violet',
    });
    expect(workspace.getState().undoStack.undo.every(({ type }) => type === 'set-annotator')).toBe(
      true,
    );
  });

  it('closes with Escape', async () => {
    const { user, session } = await open();
    await user.keyboard('{Escape}');
    expect(session.getState().dialog).toBeNull();
  });

  it('is accessible', async () => {
    await open();
    await expectNoAxeViolations(screen.getByRole('dialog'));
  });
});
