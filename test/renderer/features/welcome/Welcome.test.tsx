import { screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { Welcome } from '../../../../renderer/features/welcome/Welcome.tsx';
import { expectNoAxeViolations } from '../../../setup/axe.ts';
import { renderInApp } from '../../render-in-app.tsx';

const handlers = () => ({ onChooseFiles: vi.fn(), onPasteText: vi.fn(), onOpenSample: vi.fn() });

describe('Welcome', () => {
  it('offers the three ways to begin', async () => {
    const on = handlers();
    const { user } = await renderInApp(<Welcome {...on} />);
    await user.click(screen.getByRole('button', { name: 'Open files' }));
    await user.click(screen.getByRole('button', { name: 'Paste text' }));
    await user.click(screen.getByRole('button', { name: 'Open the sample project' }));
    expect(on.onChooseFiles).toHaveBeenCalledOnce();
    expect(on.onPasteText).toHaveBeenCalledOnce();
    expect(on.onOpenSample).toHaveBeenCalledOnce();
  });

  it('teaches marking in three lines', async () => {
    await renderInApp(<Welcome {...handlers()} />);
    expect(screen.getAllByRole('listitem')).toHaveLength(3);
  });

  it.each(['ar', 'en'] as const)('is accessible in %s', async (language) => {
    const { container } = await renderInApp(<Welcome {...handlers()} />, undefined, { language });
    await expectNoAxeViolations(container);
  });
});
