import { expect, it } from 'vitest';
import { rehearsedArticle } from '../../../renderer/app/rehearsed-article.ts';
import { emptyProject } from '../../../shared/model/project.ts';
import { makeApp } from '../render-in-app.tsx';

it('makes an article to read that no storage hears of, in a session of its own', async () => {
  const { app, storage } = await makeApp(emptyProject(), { textSize: 31 });
  const rehearsed = await rehearsedArticle(app);
  const { project } = rehearsed.workspace.getState();
  const article = project.articles.get(rehearsed.articleId);
  const text = project.texts.get(rehearsed.articleId)?.text ?? '';
  // Longer than a window, with a headline and something folded.
  expect(article?.zones.length).toBeGreaterThan(30);
  expect(new Set(article?.zones.map(({ start, end }) => text.slice(start, end))).size).toBe(1);
  expect(article?.zones.some(({ kept }) => !kept)).toBe(true);
  expect(rehearsed.session.getState().textSize).toBe(31);

  rehearsed.session.getState().set({ openArticleId: rehearsed.articleId });
  expect(app.session.getState().openArticleId).toBeNull();
  expect(app.workspace.getState().project.articles.size).toBe(0);
  expect(storage.edits).toHaveLength(0);
});
