import type { Claim } from '../../model/claim.ts';
import type { Id } from '../../model/id.ts';
import type { Project } from '../../model/project.ts';
import type { Candidate } from './candidate.ts';
import type { ClaimIndex } from './claim-index.ts';
import { namesByArticle } from './claim-features.ts';

/** Words of an article that tells of a meeting. */
const meeting = /لقاء|اجتماع|محادثات|مباحثات|اتصال هاتفي|التقى|بحثا|تباحث|readout|talks|met with/u;
/** Two accounts of one meeting name at least so many of the same entities. */
const fewestShared = 2;
/** News says in its first lines that there was a meeting; UTF-16 units. */
const headLength = 600;
/** A theme is missing when nothing in the other account is as similar as this. */
const sameTheme = 0.14;
/** At most so many themes for two accounts. */
const mostThemes = 3;

/**
 * Omissions between two accounts of one meeting: a claim in one article to which nothing in the other
 * corresponds, paired with the claim there that comes nearest in place (the first). From the account
 * with the gap to the claim that it leaves out.
 */
export function missingThemes(project: Project, index: ClaimIndex): Candidate[] {
  const accounts = accountsOf(project);
  const found: Candidate[] = [];
  for (const account of accounts) {
    for (const other of accounts) {
      if (account === other || countShared(account.entities, other.entities) < fewestShared)
        continue;
      const first = other.claims[0];
      if (first === undefined) continue;
      const missing = account.claims.filter(({ id }) =>
        index
          .related(id, 40)
          .every(
            ({ claimId, similarity }) =>
              similarity < sameTheme ||
              project.claims.get(claimId)?.content.articleId !== other.articleId,
          ),
      );
      for (const claim of missing.slice(0, mostThemes)) {
        found.push({
          claimA: first.id,
          claimB: claim.id,
          relation: 'omits',
          types: ['omission'],
          strictness: 'omission',
          reasons: [
            {
              code: 'theme-missing',
              words: [claim.content.fragments[0]?.exact.slice(0, 80) ?? ''],
            },
          ],
          score: 0.3,
        });
      }
    }
  }
  return found;
}

interface Account {
  readonly articleId: Id;
  readonly entities: ReadonlySet<Id>;
  readonly claims: readonly Claim[];
}

/** Articles that tell of a meeting, at most as many as can be compared in pairs. */
function accountsOf(project: Project): Account[] {
  const isAccount = new Map<Id, boolean>();
  for (const [articleId, { text }] of project.texts) {
    const title = project.articles.get(articleId)?.title ?? '';
    isAccount.set(articleId, meeting.test(title) || meeting.test(text.slice(0, headLength)));
  }
  const byArticle = new Map<Id, Claim[]>();
  for (const claim of project.claims.values()) {
    if (isAccount.get(claim.content.articleId) !== true) continue;
    const list = byArticle.get(claim.content.articleId);
    if (list === undefined) byArticle.set(claim.content.articleId, [claim]);
    else list.push(claim);
  }
  if (byArticle.size < 2) return [];
  const names = namesByArticle(project);
  const accounts: Account[] = [];
  for (const [articleId, claims] of byArticle) {
    const entities = names.get(articleId)?.entities ?? new Set<Id>();
    claims.sort(
      (a, b) => (a.content.fragments[0]?.start ?? 0) - (b.content.fragments[0]?.start ?? 0),
    );
    accounts.push({ articleId, entities, claims });
  }
  return accounts.slice(-mostAccounts);
}

/** The latest accounts; comparing more in pairs would cost too much. */
const mostAccounts = 60;

function countShared(a: ReadonlySet<Id>, b: ReadonlySet<Id>): number {
  let count = 0;
  for (const id of a) if (b.has(id)) count += 1;
  return count;
}
