import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ArticleHistory } from '../../../../renderer/features/history/ArticleHistory.tsx';
import RecordHistory from '../../../../renderer/features/history/RecordHistory.tsx';
import { setZoneDirection } from '../../../../renderer/features/zones/edit-zones.ts';
import { changeZones } from '../../../../shared/edits/change-zones.ts';
import { addComment } from '../../../../shared/edits/comments.ts';
import { deleteRecords } from '../../../../shared/edits/delete-records.ts';
import { newEdition } from '../../../../shared/edits/new-edition.ts';
import { setArticle } from '../../../../shared/edits/set-article.ts';
import { setClaim } from '../../../../shared/edits/set-claim.ts';
import { setReview } from '../../../../shared/edits/set-review.ts';
import { excerpt } from '../../../../shared/marks/anchor-quote.ts';
import { aCompleteProject } from '../../../builders.ts';
import { makeApp, renderWith } from '../../render-in-app.tsx';

const claim = { table: 'claims', id: 'claim-1' } as const;

/** Sentences without the isolates around names. */
const plain = (element: Element): string => element.textContent.replace(/[\u2068\u2069]/gu, '');

async function workedOn(language: 'ar' | 'en') {
  const made = await makeApp(aCompleteProject(), { language, openArticleId: 'article-1' });
  const { perform } = made.workspace.getState();
  perform((project, context) => setClaim(project, 'claim-1', { polarity: 'negative' }, context));
  perform((project, context) => setReview(project, [claim], 'accepted', context));
  perform((_, context) => addComment('claim-1', 'يُراجَع', context));
  await made.workspace.getState().settled();
  return made;
}

describe('the history of a record', () => {
  it('is told in sentences with the words of the form, the newest first', async () => {
    const { app } = await workedOn('en');
    renderWith(<RecordHistory record={claim} />, app);
    const entries = await screen.findAllByRole('listitem');
    expect(entries.map((entry) => plain(entry).replace(/^\d\d:\d\d — /u, ''))).toEqual([
      'comment: “يُراجَع”, by المحلل',
      'Review status changed from Draft to Accepted, by المحلل',
      'Polarity changed from Affirmed to Negated, by المحلل',
    ]);
  });

  it.each([
    ['same bytes', 'encoding changed from utf-8 to windows-1256', {}],
    ['other bytes', 'taken over to another edition', { sha256: 'f'.repeat(64) }],
  ])('tells a changed encoding from another edition: %s', async (_, words, file) => {
    const { app, workspace } = await makeApp(aCompleteProject(), { language: 'en' });
    const { articles, texts } = workspace.getState().project;
    const article = articles.get('article-1')!;
    const next = {
      ...article,
      id: 'reading-2',
      text: texts.get('article-1')!.text,
      provenance: { ...article.provenance, ...file, encoding: 'windows-1256' },
    };
    const edition = {
      previousId: 'article-1',
      next,
      moves: [],
      previousNote: '',
      trashPrevious: true,
    };
    const done = workspace
      .getState()
      .perform((project, context) => newEdition(project, edition, context));
    expect(done.ok).toBe(true);
    await workspace.getState().settled();
    app.session.getState().set({ openArticleId: 'reading-2' });
    renderWith(<ArticleHistory articleId="reading-2" />, app);
    const entries = await screen.findAllByRole('listitem');
    expect(entries.map(plain).join(' ')).toContain(words);
  });

  it('speaks Arabic', async () => {
    const { app } = await workedOn('ar');
    renderWith(<RecordHistory record={claim} />, app);
    const entries = await screen.findAllByRole('listitem');
    expect(plain(entries.at(-1)!)).toMatch(/^\d\d:\d\d — تغيّر «القطبية» من .* إلى .* \(المحلل\)$/u);
  });

  it('gives an earlier state back in one step that undo takes back', async () => {
    const { app, workspace } = await workedOn('en');
    const { user } = renderWith(<RecordHistory record={claim} />, app);
    const entries = await screen.findAllByRole('listitem');
    await user.click(within(entries.at(-1)!).getByRole('button', { name: 'Restore this state' }));
    expect(workspace.getState().project.claims.get('claim-1')).toMatchObject({
      polarity: 'negative',
      status: 'draft',
    });
    workspace.getState().undo();
    expect(workspace.getState().project.claims.get('claim-1')?.status).toBe('accepted');
  });
});

describe('the history of an article', () => {
  it.each([
    [
      'en',
      [
        '“…”: Direction: automatic',
        '“…”: Direction set to Left to right',
        '2 zones: Direction set',
      ],
    ],
    ['ar', ['«…»: الاتجاه: تلقائي', '«…»: صار «اتجاه النص»: من', 'منطقتان: صار «اتجاه النص»']],
  ] as const)('tells which paragraphs were turned, in %s', async (language, expected) => {
    const { app, workspace } = await makeApp(aCompleteProject(), { language });
    const { zones } = workspace.getState().project.articles.get('article-1')!;
    const turn = (indices: readonly number[], direction: 'ltr' | null) =>
      workspace.getState().perform((project, context) => {
        const ids = new Set(indices.map((index) => zones[index]!.id));
        const now = project.articles.get('article-1')!.zones;
        return changeZones(project, 'article-1', setZoneDirection(now, ids, direction), context);
      });
    turn([0, 1], 'ltr');
    turn([1], null);
    turn([1], 'ltr');
    await workspace.getState().settled();
    renderWith(<ArticleHistory articleId="article-1" />, app);
    const entries = (await screen.findAllByRole('listitem')).map(plain);
    const words = excerpt(
      workspace
        .getState()
        .project.texts.get('article-1')!
        .text.slice(zones[1]!.start, zones[1]!.end),
      60,
    );
    const [automatic, turned, both] = expected;
    expect(entries[0]).toContain(turned.replace('…', words));
    expect(entries[1]).toContain(automatic.replace('…', words));
    expect(entries[2]).toContain(both);
  });

  it('tells what was done in it and goes back to before a step', async () => {
    const { app, workspace } = await workedOn('en');
    const { perform } = workspace.getState();
    perform((project, context) => setArticle(project, 'article-1', { status: 'done' }, context));
    perform((project, context) => deleteRecords(project, { claims: ['claim-1'] }, context));
    await workspace.getState().settled();
    const { user } = renderWith(<ArticleHistory articleId="article-1" />, app);
    const entries = await screen.findAllByRole('listitem');
    expect(plain(entries[0]!)).toContain('a claim moved to the trash');
    expect(plain(entries[1]!)).toContain('Status changed from New to Done');
    await user.click(within(entries[1]!).getByRole('button', { name: 'Back to before this' }));
    await screen.findByText(/The earlier state is back/u);
    const { project } = workspace.getState();
    expect(project.articles.get('article-1')?.status).toBe('new');
    expect(project.claims.get('claim-1')?.status).toBe('accepted');
    expect(project.contradictions.has('contradiction-1')).toBe(true);
    expect(project.trash.size).toBe(0);
  });
});
