import type { Id } from '../../model/id.ts';
import type { Project } from '../../model/project.ts';
import { anchorsOfClaim, anchorsOfContradiction } from '../export/record-anchors.ts';
import type { PlacedAnchor } from '../export/record-anchors.ts';
import { checkAnchor } from './check-written.ts';
import type {
  ListName,
  WrittenAnchor,
  WrittenClaim,
  WrittenContradiction,
} from './project-json-schema.ts';
import type { ReadArticle } from './read-articles.ts';
import { readList } from './read-list.ts';
import type { Written } from './read-list.ts';
import type { Finding, ReadProblemReason, ReadReportBuilder } from './read-report.ts';
import {
  storedArticle,
  storedClaim,
  storedContradiction,
  storedMention,
} from './stored-records.ts';

/** Anything with ids to look up. */
type Known = ReadonlyMap<Id, unknown>;

/** So many records are read before others get their turn: a few milliseconds. */
const recordsAtOnce = 200;

/** How the records are read, see `ReadProjectContext`. */
interface ReadingOptions {
  readonly mayDiffer: boolean;
  readonly breathe: (() => Promise<unknown>) | undefined;
}

/**
 * The records of a file whose references all lead to records that passed before them. Lists are
 * read in the order in which they refer to each other, so one that fails takes along what needs it.
 */
export async function readRecords(
  file: Readonly<Record<string, unknown>>,
  articles: ReadonlyMap<Id, ReadArticle>,
  report: ReadReportBuilder,
  { mayDiffer, breathe }: ReadingOptions,
): Promise<Omit<Project, 'codebook'>> {
  let looked = 0;
  const take = async <N extends ListName>(
    name: N,
    check: (record: Written<N>) => Finding | null,
  ): Promise<Map<Id, Written<N>>> => {
    const taken = new Map<Id, Written<N>>();
    for (const { base, record } of readList(file, name, report)) {
      looked += 1;
      if (breathe !== undefined && looked % recordsAtOnce === 0) await breathe();
      const finding = check(record);
      if (finding?.isKept === true) {
        report.remark(base + finding.path, record.id, finding.reason, finding.words);
      } else if (finding !== null) {
        report.refuse(name, base, record.id, finding);
        continue;
      }
      report.countRead(name);
      taken.set(record.id, record);
      if (name !== 'annotators') remarkAuthors(base, record);
    }
    return taken;
  };

  const unknownAuthors = new Set<Id>();
  /** One remark for each unknown annotator, at the first record that names them. */
  const remarkAuthors = (base: string, record: { readonly id: Id }): void => {
    for (const field of ['createdBy', 'updatedBy', 'statusBy'] as const) {
      const author = (record as Partial<Record<typeof field, Id>>)[field];
      if (author === undefined || annotators.has(author) || unknownAuthors.has(author)) continue;
      unknownAuthors.add(author);
      report.remark(`${base}/${field}`, record.id, 'missing-annotator');
    }
  };

  const checkAnchors = (anchors: readonly PlacedAnchor<WrittenAnchor>[]): Finding | null =>
    firstFinding(anchors, ([path, anchor]) => {
      const article = articles.get(anchor.articleId);
      if (article === undefined) return { path: `${path}/articleId`, reason: 'missing-article' };
      const finding = checkAnchor(anchor, article.written.text, article.offsets, mayDiffer);
      return finding && { ...finding, path: path + finding.path };
    });

  const annotators = await take('annotators', () => null);
  for (const { base, written } of articles.values()) {
    report.countRead('articles');
    remarkAuthors(base, written);
  }
  const entities = await take('entities', () => null);
  const propositions = await take('propositions', () => null);
  const mentions = await take(
    'mentions',
    ({ entityId, anchor }) =>
      checkReference(entities, entityId, '/entityId', 'missing-entity') ??
      checkAnchors([['/anchor', anchor]]),
  );
  const claims = await take(
    'claims',
    (claim) =>
      checkClaimReferences(claim, entities, propositions) ?? checkAnchors(anchorsOfClaim(claim)),
  );
  const contradictions = await take(
    'contradictions',
    (contradiction) =>
      checkSides(contradiction, claims) ?? checkAnchors(anchorsOfContradiction(contradiction)),
  );
  const commentable = [articles, entities, propositions, mentions, claims, contradictions];
  const comments = await take('comments', ({ recordId }) =>
    commentable.some((table) => table.has(recordId))
      ? null
      : { path: '/recordId', reason: 'missing-record' },
  );

  // Where it belongs is looked up when it comes back: it may refer to what is deleted, too.
  const trash = await take('trash', () => null);
  const comparisons = await take(
    'comparisons',
    ({ mentions: theirMentions, claims: theirClaims }) => {
      const anchors = [
        ...theirMentions.map(({ anchor }) => anchor),
        ...theirClaims.flatMap((claim) => anchorsOfClaim(claim).map(([, anchor]) => anchor)),
      ];
      const isWrong = anchors.some(({ articleId, fragments }) => {
        const text = articles.get(articleId)?.written.text;
        // An article that the project no longer has takes its part of a comparison out of sight.
        return (
          text !== undefined &&
          fragments.some(({ start, end, exact }) => text.slice(start, end) !== exact)
        );
      });
      return isWrong ? { path: '', reason: 'quote-differs', isKept: mayDiffer } : null;
    },
  );
  const decisions = await take('decisions', ({ comparisonId }) =>
    comparisons.has(comparisonId) ? null : { path: '/comparisonId', reason: 'missing-record' },
  );

  return {
    articles: mapValues(articles, ({ written }) => storedArticle(written)),
    texts: mapValues(articles, ({ written: { id, text } }) => ({ id, text })),
    annotators,
    entities,
    propositions,
    mentions: mapValues(mentions, storedMention),
    claims: mapValues(claims, storedClaim),
    contradictions: mapValues(contradictions, storedContradiction),
    comments,
    trash,
    comparisons,
    decisions,
  };
}

function checkReference(
  table: Known,
  id: Id | null,
  path: string,
  reason: ReadProblemReason,
): Finding | null {
  return id === null || table.has(id) ? null : { path, reason };
}

function checkClaimReferences(
  { source, chain, propositionId }: WrittenClaim,
  entities: Known,
  propositions: Known,
): Finding | null {
  return (
    checkReference(propositions, propositionId, '/propositionId', 'missing-proposition') ??
    checkReference(entities, source.entityId, '/source/entityId', 'missing-entity') ??
    firstFinding([...chain.entries()], ([i, { entityId }]) =>
      checkReference(entities, entityId, `/chain/${i}/entityId`, 'missing-entity'),
    )
  );
}

function checkSides({ sideA, sideB }: WrittenContradiction, claims: Known): Finding | null {
  const onA = new Set(sideA.claimIds);
  return (
    firstFinding([...sideA.claimIds.entries()], ([i, id]) =>
      checkReference(claims, id, `/sideA/claimIds/${i}`, 'missing-claim'),
    ) ??
    firstFinding([...sideB.claimIds.entries()], ([i, id]) =>
      onA.has(id)
        ? { path: `/sideB/claimIds/${i}`, reason: 'same-claim-on-both-sides' }
        : checkReference(claims, id, `/sideB/claimIds/${i}`, 'missing-claim'),
    )
  );
}

/** The first that keeps the record out; where there is none, the first at all. */
function firstFinding<T>(items: readonly T[], check: (item: T) => Finding | null): Finding | null {
  let remark: Finding | null = null;
  for (const item of items) {
    const finding = check(item);
    if (finding !== null && finding.isKept !== true) return finding;
    remark ??= finding;
  }
  return remark;
}

function mapValues<A, B>(table: ReadonlyMap<Id, A>, convert: (value: A) => B): Map<Id, B> {
  return new Map([...table].map(([id, value]) => [id, convert(value)]));
}
