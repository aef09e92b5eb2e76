import { describe, expect, it } from 'vitest';
import { createSession, savedPart } from '../../../renderer/state/session.ts';

describe('session', () => {
  it('starts in the language of the system when nothing was saved', () => {
    expect(createSession(null, 'en').getState().language).toBe('en');
    expect(createSession(undefined, 'ar').getState().language).toBe('ar');
  });

  it('keeps what was saved and lets only a damaged field fall back', () => {
    const saved = { language: 'en', theme: 'dark', textSize: 'huge', openArticleId: 'a' };
    const session = createSession(saved, 'ar').getState();
    expect(session).toMatchObject({
      language: 'en',
      theme: 'dark',
      textSize: 20,
      openArticleId: 'a',
    });
  });

  it('saves settings and places, and nothing that passes', () => {
    const session = createSession(null, 'ar');
    session.getState().set({ textSize: 24, selection: { articleId: 'a', start: 1, end: 2 } });
    expect(savedPart(session.getState())).toMatchObject({ textSize: 24 });
    expect(savedPart(session.getState())).not.toHaveProperty('selection');
  });

  it('lights words that were looked for, and only those', () => {
    const session = createSession(null, 'ar');
    session.getState().show('first', { start: 40, end: 46 });
    expect(session.getState().reveal).toMatchObject({ offset: 40, end: 46 });
    session.getState().show('first', 40);
    expect(session.getState().reveal).not.toHaveProperty('end');
  });

  it('goes back to where a jump came from', () => {
    const session = createSession({ openArticleId: 'first', positions: { first: 120 } }, 'ar');
    session.getState().show('second', 40, { table: 'claims', id: 'c' });
    expect(session.getState()).toMatchObject({
      openArticleId: 'second',
      panelTab: 'claims',
      reveal: { articleId: 'second', offset: 40, what: 'words' },
    });
    session.getState().goBack();
    expect(session.getState()).toMatchObject({
      openArticleId: 'first',
      selectedRecord: null,
      // Nothing is unfolded for it: no words were asked for.
      reveal: { articleId: 'first', offset: 120, what: 'position' },
    });
  });
});
