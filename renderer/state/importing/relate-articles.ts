import { nearFrom, signatureSimilarity } from '../../../shared/formats/import/find-duplicates.ts';
import type { ContentSignature } from '../../../shared/formats/import/find-duplicates.ts';
import type { Article } from '../../../shared/model/article.ts';
import type { Id } from '../../../shared/model/id.ts';
import type { Project } from '../../../shared/model/project.ts';
import type { SignTexts } from '../../import/sign-texts.ts';
import { nextTurn } from '../../turns.ts';

/** Two articles that say nearly the same; both are kept, for a paper may print what another has. */
export interface RelatedArticles {
  readonly articleId: Id;
  readonly relatedId: Id;
  /** Share of common word triples, 0 … 1. */
  readonly share: number;
}

/** Finds, for new articles, the most alike among those that were here or came before them. */
export type RelateArticles = (
  project: () => Project,
  newIds: readonly Id[],
) => Promise<readonly RelatedArticles[]>;

/** So many comparisons are made before the interface gets its turn. */
const comparisonsAtOnce = 2000;

/** Makes a relater that remembers the signatures of texts, which never change. */
export function createRelater(sign: SignTexts): RelateArticles {
  const signatures = new Map<string, ContentSignature>();

  async function signAll(project: Project, articles: readonly Article[]): Promise<void> {
    const unsigned = articles.filter(({ textSha256 }) => !signatures.has(textSha256));
    const made = await sign(unsigned.map((article) => keptText(project, article)));
    unsigned.forEach(({ textSha256 }, index) => {
      const signature = made?.[index];
      if (signature !== undefined) signatures.set(textSha256, signature);
    });
  }

  return async (project, newIds) => {
    const articles = [...project().articles.values()].filter(({ trashedAt }) => trashedAt === null);
    if (newIds.length === 0 || articles.length < 2) return [];
    await signAll(project(), articles);
    const fresh = new Set(newIds);
    const earlier = articles.filter(({ id }) => !fresh.has(id));
    const found: RelatedArticles[] = [];
    let compared = 0;
    for (const id of newIds) {
      const article = articles.find((each) => each.id === id);
      if (article === undefined) continue;
      let best: RelatedArticles | null = null;
      for (const other of earlier) {
        compared += 1;
        if (compared % comparisonsAtOnce === 0) await nextTurn();
        const share = likeness(article, other);
        if (share >= nearFrom && share > (best?.share ?? 0)) {
          best = { articleId: id, relatedId: other.id, share };
        }
      }
      if (best !== null) found.push(best);
      earlier.push(article);
    }
    return found;
  };

  function likeness(one: Article, other: Article): number {
    const [first, second] = [signatures.get(one.textSha256), signatures.get(other.textSha256)];
    return first === undefined || second === undefined ? 0 : signatureSimilarity(first, second);
  }
}

function keptText(project: Project, { id, zones }: Article): string {
  const text = project.texts.get(id)?.text ?? '';
  return zones
    .filter(({ kept }) => kept)
    .map(({ start, end }) => text.slice(start, end))
    .join('\n');
}
