import { describe, expect, it } from 'vitest';
import { ArticleMarks } from '../../../shared/marks/article-marks.ts';
import { marksOfArticle } from '../../../shared/marks/marks-of-article.ts';
import type { Mark } from '../../../shared/marks/marks-of-article.ts';
import type { Project } from '../../../shared/model/project.ts';
import { aCodebook, aCompleteProject, aMention, anAnchor, anArticle } from '../../builders.ts';

const codebook = aCodebook();
const whole = aCompleteProject();
const built = anArticle({ id: 'article-1' });

const sorted = (marks: readonly Mark[]): string[] =>
  marks.map((mark) => JSON.stringify(mark)).sort();

/** Goes through the versions of a project and compares each with a fresh reading. */
function follow(versions: readonly Project[]): void {
  const marks = new ArticleMarks('article-1');
  for (const project of versions) {
    const { index } = marks.update(project, codebook);
    expect(sorted(index.within(0, 1e6))).toEqual(
      sorted(marksOfArticle(project, codebook, 'article-1')),
    );
  }
}

const without = (table: 'mentions' | 'claims' | 'contradictions', id: string): Project => ({
  ...whole,
  [table]: new Map([...whole[table]].filter(([other]) => other !== id) as [string, never][]),
});
const mention = aMention({
  id: 'mention-new',
  entityId: 'entity-1',
  anchor: anAnchor(built, { start: 0, end: 7 }),
});
const withMention: Project = {
  ...whole,
  mentions: new Map([...whole.mentions, [mention.id, mention]]),
};

describe('ArticleMarks', () => {
  it('follows records that come, go and come back', () => {
    follow([whole, withMention, whole, without('mentions', 'mention-1'), whole]);
    follow([whole, without('contradictions', 'contradiction-1'), whole]);
  });

  it('follows a moved claim with the contradiction on it', () => {
    const claim = whole.claims.get('claim-2')!;
    const moved = { ...claim, content: anAnchor(built, { start: 0, end: 7 }) };
    follow([whole, { ...whole, claims: new Map([...whole.claims, ['claim-2', moved]]) }, whole]);
  });

  it('follows the type of an entity and a rejected record', () => {
    const entity = whole.entities.get('entity-1')!;
    const place = { ...entity, type: 'location' };
    const rejected = { ...mention, status: 'rejected' as const };
    follow([
      whole,
      { ...whole, entities: new Map([['entity-1', place]]) },
      { ...withMention, mentions: new Map([...whole.mentions, [mention.id, rejected]]) },
    ]);
  });

  it('says what changed, and gives the same state when no mark did', () => {
    const marks = new ArticleMarks('article-1');
    const first = marks.update(whole, codebook);
    expect(first.changed).toBeNull();
    expect(marks.update({ ...whole, comments: new Map() }, codebook)).toBe(first);
    const second = marks.update(withMention, codebook);
    expect(second.version).toBe(first.version + 1);
    expect(second.changed).toMatchObject([{ start: 0, end: 7 }]);
    expect(marks.update(withMention, { ...codebook }).changed).toBeNull();
  });
});
