import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Library } from '../../../../renderer/features/library/Library.tsx';
import { articleChoice } from '../../../../renderer/state/article-choice.ts';
import type { Project } from '../../../../shared/model/project.ts';
import { aCompleteProject, anArticle, aProject, builtAt } from '../../../builders.ts';
import { expectNoAxeViolations } from '../../../setup/axe.ts';
import { renderInApp } from '../../render-in-app.tsx';

/** Three articles; added in this order, so the last one comes first. */
function threeArticles(): Project {
  return aProject({
    articles: [
      anArticle({
        id: 'bridge',
        title: 'إغلاق الجسر',
        outlet: 'المرفأ',
        publishedAt: '2026-01-02',
        createdAt: '2026-03-01T08:00:00.000Z',
      }),
      anArticle({
        id: 'port',
        title: 'Port reopens',
        outlet: 'Coastline',
        direction: 'ltr',
        status: 'done',
        publishedAt: '2026-02-01',
        createdAt: '2026-03-02T08:00:00.000Z',
      }),
      anArticle({
        id: 'airport',
        title: 'المطار يعمل',
        outlet: '',
        publishedAt: '',
        createdAt: '2026-03-03T08:00:00.000Z',
      }),
    ],
  });
}

const titles = () =>
  screen.getAllByRole('row').map((row) => row.querySelector('.article-row-title')?.textContent);

describe('Library', () => {
  it('lists articles, newest first, with what is marked in them', async () => {
    await renderInApp(<Library />, threeArticles());
    expect(titles()).toEqual(['المطار يعمل', 'Port reopens', 'إغلاق الجسر']);
    const rows = screen.getAllByRole('row');
    expect(within(rows[1]!).getByText('Coastline')).toBeInTheDocument();
    expect(within(rows[1]!).getByText('1 Feb 2026')).toBeInTheDocument();
    expect(within(rows[1]!).getByRole('img', { name: 'Left to right' })).toBeInTheDocument();
    expect(within(rows[1]!).getByText('Done')).toBeInTheDocument();
  });

  it('counts entities, claims and contradictions of an article', async () => {
    await renderInApp(<Library />, aCompleteProject());
    const row = screen.getByRole('row');
    expect(within(row).getByText('1 entity')).toBeInTheDocument();
    expect(within(row).getByText('2 claims')).toBeInTheDocument();
    expect(within(row).getByText('1 contradiction')).toBeInTheDocument();
  });

  it('finds Arabic words whatever their hamza, and says so when nothing is found', async () => {
    const { user } = await renderInApp(<Library />, threeArticles());
    const box = screen.getByRole('searchbox');
    await user.type(box, 'اغلاق');
    expect(titles()).toEqual(['إغلاق الجسر']);
    await user.clear(box);
    await user.type(box, 'nowhere');
    expect(screen.getByText('No article matches.')).toBeInTheDocument();
  });

  it('filters by status', async () => {
    const { user } = await renderInApp(<Library />, threeArticles());
    await user.click(screen.getByRole('button', { name: 'Filter and sort' }));
    await user.click(screen.getByRole('button', { name: /Status/ }));
    await user.click(screen.getByRole('option', { name: 'Done' }));
    expect(titles()).toEqual(['Port reopens']);
    await user.click(screen.getByRole('button', { name: 'Clear filters' }));
    expect(titles()).toHaveLength(3);
  });

  it('sorts by title and by date of publication, unknown dates last', async () => {
    const { session } = await renderInApp(<Library />, threeArticles(), {
      librarySort: 'published',
    });
    expect(titles()).toEqual(['Port reopens', 'إغلاق الجسر', 'المطار يعمل']);
    session.getState().set({ librarySort: 'title' });
    await waitFor(() => {
      expect(titles().slice(0, 2)).toEqual(['إغلاق الجسر', 'المطار يعمل']);
    });
  });

  it('opens with the mouse, and with arrows and Enter', async () => {
    const { user, session } = await renderInApp(<Library />, threeArticles());
    await user.click(screen.getByText('Port reopens'));
    expect(session.getState().openArticleId).toBe('port');
    screen.getByRole('grid').focus();
    await user.keyboard('{ArrowDown}{Enter}');
    expect(session.getState().openArticleId).toBe('bridge');
    await user.keyboard('{Home}{Enter}');
    expect(session.getState().openArticleId).toBe('airport');
  });

  it('points at the current row for assistive technology', async () => {
    const { user } = await renderInApp(<Library />, threeArticles());
    const grid = screen.getByRole('grid');
    grid.focus();
    await user.keyboard('{ArrowDown}');
    const current = document.getElementById(grid.getAttribute('aria-activedescendant') ?? '');
    expect(current).toHaveTextContent('Port reopens');
  });

  it('marks with Ctrl, Shift and Space, and moves what is marked to the trash in one edit', async () => {
    const { user, workspace, storage } = await renderInApp(<Library />, threeArticles());
    await user.keyboard('{Control>}');
    await user.click(screen.getByText('المطار يعمل'));
    await user.keyboard('{/Control}{Shift>}');
    await user.click(screen.getByText('إغلاق الجسر'));
    await user.keyboard('{/Shift}');
    expect(screen.getByText('3 selected')).toBeInTheDocument();
    screen.getByRole('grid').focus();
    await user.keyboard('{Escape}{Home} {ArrowDown} ');
    expect(articleChoice.getState().marked).toEqual(['airport', 'port']);
    await user.click(screen.getByRole('button', { name: 'Move to trash' }));
    expect(titles()).toEqual(['إغلاق الجسر']);
    await workspace.getState().settled();
    expect(storage.edits.map(({ type }) => type)).toEqual(['trash-articles']);
    expect(articleChoice.getState().marked).toEqual([]);
  });

  it('stays at the same place when the current article leaves the list', async () => {
    const { user, session } = await renderInApp(<Library />, threeArticles());
    screen.getByRole('grid').focus();
    await user.keyboard('{ArrowDown}{Delete}');
    expect(titles()).toEqual(['المطار يعمل', 'إغلاق الجسر']);
    await user.keyboard('{Enter}');
    expect(session.getState().openArticleId).toBe('bridge');
  });

  it('sets the status from the menu of a row', async () => {
    const { user, workspace } = await renderInApp(<Library />, threeArticles());
    await user.click(screen.getAllByRole('button', { name: 'Actions' })[2]!);
    await user.click(await screen.findByRole('menuitemradio', { name: 'Reviewed' }));
    expect(workspace.getState().project.articles.get('bridge')?.status).toBe('reviewed');
  });

  it('hands the article of a menu to the export and details dialogs', async () => {
    const { user, session } = await renderInApp(<Library />, threeArticles());
    await user.click(screen.getAllByRole('button', { name: 'Actions' })[2]!);
    await user.click(await screen.findByRole('menuitem', { name: 'Export this article…' }));
    expect(session.getState().dialog).toBe('export');
    expect(articleChoice.getState().marked).toEqual(['bridge']);
    await user.click(screen.getAllByRole('button', { name: 'Actions' })[1]!);
    await user.click(await screen.findByRole('menuitem', { name: 'Details…' }));
    expect(session.getState().dialog).toBe('article-details');
    expect(articleChoice.getState().details).toBe('port');
  });

  it('restores from the trash, and deletes for good only after saying what goes', async () => {
    const base = aCompleteProject();
    const article = base.articles.get('article-1')!;
    const project = {
      ...base,
      articles: new Map([['article-1', { ...article, trashedAt: builtAt }]]),
    };
    const { user, workspace } = await renderInApp(<Library />, project);
    await user.click(screen.getByRole('button', { name: 'Trash (1)' }));
    await user.click(screen.getByText(article.title));
    await user.click(screen.getByRole('button', { name: 'Delete for good…' }));
    // A mention, two claims, a contradiction and a comment.
    expect(screen.getByText(/With it go 5 records/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(workspace.getState().project.articles.size).toBe(1);
    await user.click(screen.getByRole('button', { name: 'Delete for good…' }));
    await user.click(screen.getByRole('button', { name: 'Delete for good' }));
    expect(workspace.getState().project.articles.size).toBe(0);
    expect(workspace.getState().project.claims.size).toBe(0);
    workspace.getState().undo();
    await user.click(await screen.findByText(article.title));
    await user.click(screen.getByRole('button', { name: 'Restore' }));
    expect(workspace.getState().project.articles.get('article-1')?.trashedAt).toBeNull();
  });

  it('draws only the rows in view of a long list', async () => {
    const articles = Array.from({ length: 2000 }, (_, i) => anArticle({ id: `a-${i}` }));
    await renderInApp(<Library />, aProject({ articles }));
    expect(screen.getByText('2000 articles')).toBeInTheDocument();
    expect(screen.getAllByRole('row').length).toBeLessThan(40);
    expect(screen.getByRole('grid')).toHaveAttribute('aria-rowcount', '2000');
  });

  it('says why nothing happened when editing is stopped', async () => {
    const { user, workspace } = await renderInApp(<Library />, threeArticles());
    workspace.setState({
      save: { kind: 'failed', during: 'write', error: { code: 'no-space', detail: '' } },
    });
    screen.getByRole('grid').focus();
    await user.keyboard('{Delete}');
    expect(screen.getByRole('alert')).toHaveTextContent('Editing is stopped');
    expect(titles()).toHaveLength(3);
  });

  it('is accessible, in Arabic too', async () => {
    const { container, user } = await renderInApp(<Library />, threeArticles(), {
      language: 'ar',
      openArticleId: 'port',
    });
    await user.click(screen.getByRole('button', { name: 'التصفية والترتيب' }));
    await expectNoAxeViolations(container);
  });
});
