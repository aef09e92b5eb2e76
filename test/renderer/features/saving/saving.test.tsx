import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { SaveFailedBanner } from '../../../../renderer/features/saving/SaveFailedBanner.tsx';
import { SaveIndicator } from '../../../../renderer/features/saving/SaveIndicator.tsx';
import { trashArticles } from '../../../../shared/edits/trash-articles.ts';
import { ok } from '../../../../shared/model/result.ts';
import { aCompleteProject } from '../../../builders.ts';
import { expectNoAxeViolations } from '../../../setup/axe.ts';
import { renderInApp } from '../../render-in-app.tsx';

const both = (
  <>
    <SaveIndicator />
    <SaveFailedBanner />
  </>
);

describe('saving', () => {
  it('says “saved” only after the storage has confirmed', async () => {
    const { workspace, storage } = await renderInApp(both, aCompleteProject());
    let confirm: () => void = () => {};
    storage.apply = async () =>
      new Promise((resolve) => {
        confirm = () => {
          resolve(ok(null));
        };
      });
    workspace
      .getState()
      .perform((project, context) => trashArticles(project, ['article-1'], context));
    expect(await screen.findByText('Saving…')).toBeInTheDocument();
    expect(screen.queryByText('Saved')).toBeNull();
    confirm();
    expect(await screen.findByText('Saved')).toBeInTheDocument();
  });

  it('says what happened, what was kept and what to do, and lets editing go on', async () => {
    const { workspace, storage, session, user, container } = await renderInApp(
      both,
      aCompleteProject(),
    );
    storage.failWith = 'no-space';
    workspace
      .getState()
      .perform((project, context) => trashArticles(project, ['article-1'], context));
    await workspace.getState().settled();
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('no space left');
    expect(alert).toHaveTextContent('safe and shown again');
    expect(alert).toHaveTextContent('Free some space');
    expect(screen.getByText('Not saved')).toBeInTheDocument();
    expect(workspace.getState().project.articles.get('article-1')?.trashedAt).toBeNull();
    await expectNoAxeViolations(container);

    await user.click(screen.getByRole('button', { name: 'Export a copy' }));
    expect(session.getState().dialog).toBe('export');
    await user.click(screen.getByRole('button', { name: 'Continue without it' }));
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.getByText('Saved')).toBeInTheDocument();
  });

  it('keeps a change that could not be saved, and saves it when asked again', async () => {
    const { workspace, storage, user } = await renderInApp(both, aCompleteProject());
    const isTrashed = () => workspace.getState().project.articles.get('article-1')?.trashedAt;
    storage.failWith = 'no-space';
    workspace
      .getState()
      .perform((project, context) => trashArticles(project, ['article-1'], context));
    await workspace.getState().settled();
    expect(isTrashed()).toBeNull();

    // Still no room: the same again.
    await user.click(await screen.findByRole('button', { name: 'Try again' }));
    await workspace.getState().settled();
    expect(await screen.findByRole('alert')).toHaveTextContent('no space left');
    expect(storage.edits).toHaveLength(0);

    storage.failWith = null;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Saved')).toBeInTheDocument();
    expect(screen.queryByRole('alert')).toBeNull();
    expect(isTrashed()).not.toBeNull();
    expect(storage.edits).toHaveLength(1);
  });

  it('offers only a reload after a close from outside, and says how many changes are open', async () => {
    const { workspace, storage } = await renderInApp(both, aCompleteProject());
    storage.failWith = 'closed';
    for (const id of ['article-1']) {
      workspace.getState().perform((project, context) => trashArticles(project, [id], context));
      workspace.getState().undo();
    }
    await workspace.getState().settled();
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('Changes that were not saved: 2');
    expect(alert).toHaveTextContent('until you reload');
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  });

  it('offers only a reload, and the other language, where a newer program used the profile', async () => {
    const { workspace } = await renderInApp(both);
    workspace.setState({
      save: {
        kind: 'failed',
        during: 'load',
        error: { code: 'newer-database', detail: '', needs: '9.1.0' },
      },
    });
    expect(await screen.findByRole('alert')).toHaveTextContent('newer version');
    await screen.findByRole('button', { name: /العربية/ });
    const names = screen.getAllByRole('button').map((button) => button.textContent);
    expect(names).toEqual(['التبديل إلى العربية', 'Reload']);
  });
});
