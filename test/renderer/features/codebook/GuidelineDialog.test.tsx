import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { GuidelineDialog } from '../../../../renderer/features/codebook/GuidelineDialog.tsx';
import { MarkingPopup } from '../../../../renderer/features/marking/MarkingPopup.tsx';
import { defaultKeymap, commandOf } from '../../../../renderer/keys/keymap.ts';
import { WithGuideline } from '../../../../renderer/ui/WithGuideline.tsx';
import { defaultCodebook } from '../../../../shared/model/default-codebook.ts';
import { aCompleteProject } from '../../../builders.ts';
import { expectNoAxeViolations } from '../../../setup/axe.ts';
import { renderInApp } from '../../render-in-app.tsx';

const person = defaultCodebook.entityTypes.find(({ id }) => id === 'person')!;

describe('guideline while marking', () => {
  it.each(['en', 'ar'] as const)(
    'says what holds for all and for each entry (%s)',
    async (language) => {
      const { session, user, strings } = await renderInApp(<GuidelineDialog />, undefined, {
        language,
        dialog: 'guideline',
      });
      const dialog = screen.getByRole('dialog');
      expect(within(dialog).getByText(defaultCodebook.guideline[language])).toBeVisible();
      expect(within(dialog).getByText(person.description[language])).toBeVisible();
      // What the example marks stands out; the asterisks do not show.
      const marked = /\*\*(.+?)\*\*/u.exec(person.guideline[language])?.[1] ?? 'no example';
      expect(within(dialog).getByText(marked).tagName).toBe('STRONG');
      expect(dialog).not.toHaveTextContent('**');
      await expectNoAxeViolations(dialog);
      await user.click(within(dialog).getByRole('button', { name: strings.codebook.edit }));
      expect(session.getState().dialog).toBe('codebook');
    },
  );

  it('is one click from the selected words, and they stay selected', async () => {
    const selection = { articleId: 'article-1', start: 0, end: 7 };
    const { session, user } = await renderInApp(<MarkingPopup />, aCompleteProject(), {
      selection,
    });
    await user.click(screen.getByRole('button', { name: /^Guideline/u }));
    expect(session.getState()).toMatchObject({ dialog: 'guideline', selection });
  });

  it('has a key, with and without words selected', () => {
    const press = { code: 'KeyH', shiftKey: true, ctrlKey: false, metaKey: false, altKey: false };
    const reading = { isTyping: false, hasSelection: false, hasRecord: false, hasGhost: false };
    expect(commandOf(defaultKeymap, press, reading)).toBe('guideline');
    expect(commandOf(defaultKeymap, press, { ...reading, hasSelection: true })).toBe('guideline');
    expect(commandOf(defaultKeymap, press, { ...reading, isTyping: true })).toBeNull();
  });

  it('shows beside a picker what belongs to the chosen entry', async () => {
    const bare = { ...person, guideline: { ar: 'بالعربية فقط', en: '' } };
    const { user } = await renderInApp(
      <WithGuideline entry={bare}>picker</WithGuideline>,
      aCompleteProject(),
    );
    await user.click(screen.getByRole('button', { name: /Guideline: .*Person/u }));
    const popover = await screen.findByRole('dialog', { name: 'Person' });
    expect(within(popover).getByText(person.description.en)).toBeVisible();
    // Nothing in English: the Arabic is better than nothing.
    expect(within(popover).getByText('بالعربية فقط')).toBeVisible();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
