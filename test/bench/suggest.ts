import { defaultCodebook } from '../../shared/model/default-codebook.ts';
import { createClaimIndex } from '../../shared/suggest/contradictions/claim-index.ts';
import { suggestClaims } from '../../shared/suggest/suggest-claims.ts';
import { suggestContradictions } from '../../shared/suggest/suggest-contradictions.ts';
import { suggestMentions } from '../../shared/suggest/suggest-mentions.ts';
import { longArticle, manyClaims, timeOf } from './suggest-projects.ts';

/** What suggestions take, in milliseconds of processor time. */
export interface SuggestTimes {
  readonly articleBytes: number;
  readonly mentionsMs: number;
  readonly claimsMs: number;
  readonly candidatesMs: number;
  /** One claim changed, and its pairs. */
  readonly oneClaimAgainMs: number;
  /** One claim changed, and the list of the whole project. */
  readonly listAgainMs: number;
}

/** Suggests for an article of 100 KB, and goes through 20,000 claims: whole, and after one changed. */
export function measureSuggest(): SuggestTimes {
  const article = longArticle();
  const mentionsMs = timeOf(() => suggestMentions(article, defaultCodebook, 'a'));
  const claimsMs = timeOf(() => suggestClaims(article, defaultCodebook, 'a'));
  const project = manyClaims();
  let index = createClaimIndex(project, defaultCodebook);
  const candidatesMs = timeOf(() => {
    index = createClaimIndex(project, defaultCodebook);
    suggestContradictions(project, defaultCodebook, { limit: 200, index });
  });
  const oneClaimAgainMs = timeOf(() => {
    index.update(project, 'a7-1');
    index.candidatesFor('a7-1', 20);
  });
  const listAgainMs = timeOf(() => {
    index.update(project, 'a9-1');
    suggestContradictions(project, defaultCodebook, { limit: 200, index });
  });
  if (index.size() !== 20_000) throw new Error(`The index holds ${index.size()} claims.`);
  const articleBytes = Buffer.byteLength(article.texts.get('a')?.text ?? '');
  return { articleBytes, mentionsMs, claimsMs, candidatesMs, oneClaimAgainMs, listAgainMs };
}
