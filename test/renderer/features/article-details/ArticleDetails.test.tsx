import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ArticleDetails } from '../../../../renderer/features/article-details/ArticleDetails.tsx';
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
  const made = await renderInApp(<ArticleDetails />, project, {
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

  it('folds, restores, and gives another kind to a zone; all of it undoable', async () => {
    const { user, article, workspace } = await open(/Zones/);
    await user.click(screen.getByRole('option', { name: /قال الوزير/ }));
    await user.click(screen.getByRole('button', { name: 'Fold away' }));
    expect(article().zones[1]).toMatchObject({ kept: false, reason: 'by-analyst' });
    expect(screen.getByRole('option', { name: /قال الوزير/ })).toHaveTextContent('set by hand');
    await user.click(screen.getByRole('button', { name: 'Show in the text' }));
    expect(article().zones[1]?.kept).toBe(true);
    await user.click(screen.getByRole('button', { name: /Kind/ }));
    await user.click(screen.getByRole('option', { name: 'Caption' }));
    expect(article().zones[1]?.kind).toBe('caption');
    for (let i = 0; i < 3; i += 1) workspace.getState().undo();
    expect(article().zones).toEqual(built.article.zones);
  });

  it('splits at the cursor and merges again', async () => {
    const { user, article } = await open(/Zones/);
    await user.click(screen.getByRole('option', { name: /قال الوزير/ }));
    expect(screen.getByRole('button', { name: 'Split at the cursor' })).toBeDisabled();
    const box = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Text of the zone' });
    const at = box.value.indexOf('ونفت');
    box.setSelectionRange(at, at);
    fireEvent.select(box);
    await user.click(screen.getByRole('button', { name: 'Split at the cursor' }));
    const parts = article().zones.map(({ start, end }) => builtText.slice(start, end));
    expect(parts).toHaveLength(3);
    expect(parts[2]).toMatch(/^ونفت/);
    await user.click(screen.getByRole('button', { name: 'Merge with the next' }));
    expect(article().zones).toHaveLength(2);
    expect(article().zones[1]?.end).toBe(built.article.zones[1]?.end);
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
