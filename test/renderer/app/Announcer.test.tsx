import { act, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Announcer } from '../../../renderer/app/Announcer.tsx';
import { deleteRecords } from '../../../shared/edits/delete-records.ts';
import { setClaim } from '../../../shared/edits/set-claim.ts';
import { setEntity } from '../../../shared/edits/set-entity.ts';
import { trashArticles } from '../../../shared/edits/trash-articles.ts';
import { aCompleteProject, anArticle, aProject } from '../../builders.ts';
import { renderInApp } from '../render-in-app.tsx';

/** What the region says, without the isolates around names. */
const said = () => screen.getByRole('status').textContent.replace(/[\u2068\u2069]/gu, '');

it('says what each edit did, and what undo and redo took back or did again', async () => {
  const { workspace } = await renderInApp(<Announcer />, aCompleteProject());
  expect(said()).toBe('');
  const { perform, undo, redo, settled } = workspace.getState();
  await act(async () => {
    perform((project, context) => setClaim(project, 'claim-1', { polarity: 'negative' }, context));
    await settled();
  });
  await waitFor(() => {
    expect(said()).toMatch(/: Polarity changed from Affirmed to Negated$/u);
  });
  const words = said();
  await act(async () => {
    undo();
    await settled();
  });
  await waitFor(() => {
    expect(said()).toMatch(/^taken back: .*Polarity/u);
  });
  await act(async () => {
    redo();
    await settled();
  });
  await waitFor(() => {
    expect(said()).toBe(`done again: ${words}`);
  });
});

it('speaks Arabic of deleted records, entities and articles', async () => {
  const { workspace } = await renderInApp(<Announcer />, aCompleteProject(), { language: 'ar' });
  const { perform } = workspace.getState();
  act(() => {
    perform((project, context) => setEntity(project, 'entity-1', { name: 'نوال' }, context));
  });
  await waitFor(() => {
    expect(said()).toMatch(/^تغيّر «الاسم» من .* إلى نوال$/u);
  });
  act(() => {
    perform((project, context) => deleteRecords(project, { claims: ['claim-1'] }, context));
  });
  await waitFor(() => {
    expect(said()).toContain('نُقل إلى المهملات: ادعاء');
  });
  act(() => {
    perform((project, context) => trashArticles(project, ['article-1'], context));
  });
  await waitFor(() => {
    expect(said()).toBe('نُقل المقال إلى المهملات');
  });
});

it('says which record a key in the text went to, and nothing of one chosen elsewhere', async () => {
  const { session } = await renderInApp(
    <>
      <div role="region" className="reader-scroll" tabIndex={0} data-testid="text" />
      <Announcer />
    </>,
    aCompleteProject(),
  );
  act(() => {
    session.getState().set({ selectedRecord: { table: 'claims', id: 'claim-1' } });
  });
  expect(said()).toBe('');
  screen.getByTestId('text').focus();
  act(() => {
    session.getState().set({ selectedRecord: { table: 'mentions', id: 'mention-1' } });
  });
  expect(said()).toMatch(/^Mention: ./u);
});

it('counts the articles of one edit, also where undo takes them away', async () => {
  const project = aProject({ articles: [anArticle(), anArticle()] });
  const { workspace } = await renderInApp(<Announcer />, project);
  const { perform, undo } = workspace.getState();
  const ids = [...project.articles.keys()];
  act(() => {
    perform((current, context) => trashArticles(current, ids, context));
  });
  await waitFor(() => {
    expect(said()).toMatch(/^2 articles moved to the trash$/u);
  });
  act(() => {
    undo();
  });
  await waitFor(() => {
    expect(said()).toMatch(/^taken back: .*2 articles/u);
  });
});
