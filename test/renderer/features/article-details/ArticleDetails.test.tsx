import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ArticleDetails } from '../../../../renderer/features/article-details/ArticleDetails.tsx';
import { ZonesView } from '../../../../renderer/features/zones/ZonesView.tsx';
import { articleChoice } from '../../../../renderer/state/article-choice.ts';
import { anArticle, aProject, builtText } from '../../../builders.ts';
import { expectNoAxeViolations } from '../../../setup/axe.ts';
import { renderInApp } from '../../render-in-app.tsx';

const built = anArticle({ id: 'one' });
const project = aProject({
  articles: [
    {
      ...built,
      article: {
        ...built.article,
        provenance: {
          ...built.article.provenance,
          metadataFrom: { title: 'og:title' },
          replaced: { nul: 2, loneSurrogates: 0, lineEnds: 3 },
        },
      },
    },
    anArticle({ id: 'two', title: 'Other', text: `${builtText}!` }),
  ],
});

async function open(tab?: RegExp) {
  const made = await renderInApp(<ArticleDetails Zones={ZonesView} />, project, {
    dialog: 'article-details',
    openArticleId: 'one',
  });
  if (tab !== undefined) await made.user.click(screen.getByRole('tab', { name: tab }));
  const article = () => made.workspace.getState().project.articles.get('one')!;
  return { ...made, article };
}

describe('ArticleDetails', () => {
  it('stores each field when it is left, and shows where a value came from', async () => {
    const { user, article, workspace } = await open();
    expect(screen.getByText(/og:title/)).toBeInTheDocument();
    const outlet = screen.getByRole('textbox', { name: 'Outlet' });
    await user.clear(outlet);
    await user.type(outlet, 'الشراع');
    await user.tab();
    expect(article().outlet).toBe('الشراع');
    await user.click(screen.getByRole('radio', { name: 'Reviewed' }));
    expect(article().status).toBe('reviewed');
    await user.click(screen.getByRole('radio', { name: 'Left to right' }));
    expect(article().direction).toBe('ltr');
    workspace.getState().undo();
    expect(article().direction).toBe('rtl');
  });

  it('refuses a date that is none, and keeps the old one', async () => {
    const { user, article } = await open();
    const date = screen.getByRole('textbox', { name: 'Published' });
    await user.clear(date);
    await user.type(date, '1/3/2026');
    await user.tab();
    expect(screen.getByText(/Write a date as/)).toBeInTheDocument();
    expect(article().publishedAt).not.toBe('1/3/2026');
    await user.clear(date);
    await user.type(date, '2026-03-05');
    await user.tab();
    expect(article().publishedAt).toBe('2026-03-05');
  });

  it('shows the article chosen in the library rather than the open one', async () => {
    const { session } = await open();
    session.getState().set({ dialog: null });
    articleChoice.setState({ details: 'two' });
    session.getState().set({ dialog: 'article-details' });
    await waitFor(() => {
      expect(screen.getByRole('textbox', { name: 'Title' })).toHaveValue('Other');
    });
  });

  it('shows the origin, and hands out the bytes as received', async () => {
    const { user, storage, bridge } = await open(/Origin/);
    expect(screen.getByText(built.article.provenance.sha256)).toBeInTheDocument();
    expect(screen.getByText('2 NULs · 3 line ends')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Save the original file' }));
    expect(await screen.findByText(/not kept here/)).toBeInTheDocument();
    const bytes = new TextEncoder().encode(builtText);
    storage.originals.set(built.article.provenance.sha256, bytes);
    await user.click(screen.getByRole('button', { name: 'Save the original file' }));
    expect(await screen.findByText(/Saved as/)).toBeInTheDocument();
    expect(bridge.saved[0]).toMatchObject({ name: 'one.txt', extension: 'txt' });
    expect(bridge.saved[0]?.bytes).toEqual(bytes);
  });

  it.each([/About/, /Zones/, /Origin/])('is accessible on %s', async (tab) => {
    await open(tab);
    const dialog = screen.getByRole('dialog');
    expect(within(dialog).getByRole('tabpanel')).toBeInTheDocument();
    await expectNoAxeViolations(dialog);
  });
});
