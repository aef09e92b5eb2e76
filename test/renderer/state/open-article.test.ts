import { describe, expect, it } from 'vitest';
import { openArticle } from '../../../renderer/state/open-article.ts';
import { aCompleteProject } from '../../builders.ts';
import { makeApp } from '../render-in-app.tsx';

async function withSelectedClaim() {
  const { app, session, workspace } = await makeApp(aCompleteProject());
  const [claim] = workspace.getState().project.claims.values();
  if (claim === undefined) throw new Error('no claim');
  const selectedRecord = { table: 'claims', id: claim.id } as const;
  session.getState().set({ openArticleId: claim.content.articleId, selectedRecord });
  return { app, session, selectedRecord, home: claim.content.articleId };
}

describe('opening an article by its name', () => {
  it('lets go of a record of the one that is left', async () => {
    const { app, session, selectedRecord, home } = await withSelectedClaim();
    openArticle(app, home);
    expect(session.getState()).toMatchObject({ openArticleId: home, selectedRecord });
    openArticle(app, 'another');
    expect(session.getState()).toMatchObject({ openArticleId: 'another', selectedRecord: null });
  });

  it('keeps the record that waits for its other side, and an entity', async () => {
    const { app, session, selectedRecord } = await withSelectedClaim();
    session.getState().set({ pointing: { kind: 'contradiction', claimId: selectedRecord.id } });
    openArticle(app, 'another');
    expect(session.getState()).toMatchObject({ openArticleId: 'another', selectedRecord });

    const entity = { table: 'entities', id: 'entity-1' } as const;
    session.getState().set({ pointing: null, selectedRecord: entity });
    openArticle(app, 'a third');
    expect(session.getState().selectedRecord).toEqual(entity);
  });
});
