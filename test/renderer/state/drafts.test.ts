import { describe, expect, it } from 'vitest';
import { draftsOf } from '../../../renderer/state/drafts.ts';
import { keptDraftUnits } from '../../../renderer/state/kept-drafts.ts';
import { createSession, savedPart } from '../../../renderer/state/session.ts';

describe('drafts', () => {
  it('are saved with the session, the newest last, and gone once they are sent', () => {
    const session = createSession(null, 'ar');
    const drafts = draftsOf(session);
    drafts.set('comment on a', 'أولى');
    drafts.set('comment on b', 'ثانية');
    drafts.set('comment on a', 'أولى معدلة');
    const saved = savedPart(session.getState());
    expect(Object.entries(saved.drafts)).toEqual([
      ['comment on b', 'ثانية'],
      ['comment on a', 'أولى معدلة'],
    ]);
    const next = createSession(saved, 'ar');
    expect(draftsOf(next).get('comment on a')).toBe('أولى معدلة');
    draftsOf(next).set('comment on a', '');
    expect(savedPart(next.getState()).drafts).toEqual({ 'comment on b': 'ثانية' });
    expect(draftsOf(next).get('comment on a')).toBe('');
  });

  it('outlive the window up to a bound: the newest, and none is lost in the window itself', () => {
    const session = createSession(null, 'ar');
    const drafts = draftsOf(session);
    const half = 'ن'.repeat(keptDraftUnits / 2);
    drafts.set('oldest', half);
    drafts.set('too large', half + half);
    drafts.set('older', half.slice(5));
    drafts.set('newest', 'سطر');
    expect(Object.keys(savedPart(session.getState()).drafts)).toEqual(['older', 'newest']);
    expect(drafts.get('too large')).toHaveLength(keptDraftUnits);
    expect(drafts.get('oldest')).toBe(half);
  });

  it('that are damaged on disk are as none', () => {
    const session = createSession({ language: 'en', drafts: { a: 5 } }, 'ar');
    expect(draftsOf(session).get('a')).toBe('');
    expect(session.getState().language).toBe('en');
  });
});
