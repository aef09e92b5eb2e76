// Random user actions. An action is a kind and a few numbers; against a project it becomes an edit
// of records that are there at that moment, so a sequence of them stays meaningful while earlier
// ones are taken out in shrinking.
import fc from 'fast-check';
import { addArticles } from '../../shared/edits/add-articles.ts';
import { addClaims } from '../../shared/edits/add-claim.ts';
import { addContradiction } from '../../shared/edits/add-contradiction.ts';
import { addEntity } from '../../shared/edits/add-entity.ts';
import { addMentions } from '../../shared/edits/add-mentions.ts';
import { addProject } from '../../shared/edits/add-project.ts';
import { addProposition } from '../../shared/edits/add-proposition.ts';
import { directions } from '../../shared/model/direction.ts';
import { changeZones } from '../../shared/edits/change-zones.ts';
import { addComment, deleteComment } from '../../shared/edits/comments.ts';
import { deleteArticles } from '../../shared/edits/delete-articles.ts';
import { deleteEntity } from '../../shared/edits/delete-entity.ts';
import { deleteProposition } from '../../shared/edits/delete-proposition.ts';
import { deleteRecords } from '../../shared/edits/delete-records.ts';
import type { EditContext } from '../../shared/edits/edit-context.ts';
import { emptyTrash, restoreRecords } from '../../shared/edits/restore-records.ts';
import type { EditError } from '../../shared/edits/edit-error.ts';
import { linkMentions } from '../../shared/edits/link-mentions.ts';
import { mergeEntities } from '../../shared/edits/merge-entities.ts';
import { moveSpan } from '../../shared/edits/move-span.ts';
import { setAnnotator } from '../../shared/edits/set-annotator.ts';
import { setArticle } from '../../shared/edits/set-article.ts';
import { setClaim } from '../../shared/edits/set-claim.ts';
import { setCodebook } from '../../shared/edits/set-codebook.ts';
import { setContradiction } from '../../shared/edits/set-contradiction.ts';
import { setEntity } from '../../shared/edits/set-entity.ts';
import { setMention } from '../../shared/edits/set-mention.ts';
import { setProposition } from '../../shared/edits/set-proposition.ts';
import { reviewedTables, setReview } from '../../shared/edits/set-review.ts';
import { restoreArticles, trashArticles } from '../../shared/edits/trash-articles.ts';
import type { Anchor } from '../../shared/model/anchor.ts';
import { articleStatuses } from '../../shared/model/article.ts';
import type { Edit } from '../../shared/model/edit.ts';
import type { Id } from '../../shared/model/id.ts';
import type { Project, TableName } from '../../shared/model/project.ts';
import type { Result } from '../../shared/model/result.ts';
import { reviewStatuses } from '../../shared/model/review.ts';
import { aCodebook, aFragment, anArticle, anAnnotator, anEntity, aProject } from '../builders.ts';
import { codePointBorders } from './arbitrary-project.ts';

/** What an action can draw on: numbers that stand for choices. */
interface Draw {
  /** A number below `limit`. */
  below(limit: number): number;
  /** One of the values; undefined when there is none. */
  one<T>(values: readonly T[]): T | undefined;
  /** The id of a record, or one that no record has. */
  id(table: TableName): Id;
  /** Up to three ids of a table, possibly the same twice. */
  ids(table: TableName): Id[];
  /** A place in a random article; null when there is no article with text. */
  anchor(): Anchor | null;
}

type Made = Edit | Result<Edit, EditError> | null;
type Action = (project: Project, draw: Draw, context: EditContext) => Made;

/** Every kind of user action. */
export const actions: Readonly<Record<string, Action>> = {
  'add articles': (_project, draw, context) => {
    const text = `خبر جديد ${'س'.repeat(draw.below(4))}\nسطر`;
    const { article } = anArticle({ id: context.newId(), text });
    return addArticles([{ ...article, text }], context);
  },
  'add mentions': (project, draw, context) => {
    const [one, other] = [draw.anchor(), draw.anchor()];
    if (one === null || other === null) return null;
    const target =
      draw.below(2) === 0 ? { name: 'كيان', type: 'gpe' } : { entityId: draw.id('entities') };
    const mentions = [one, other].map((anchor) => ({ anchor, level: 'NAM' as const }));
    return addMentions(project, target, mentions, context);
  },
  'add entity': (_project, draw, context) =>
    addEntity(['بغداد', 'دمشق', ''][draw.below(3)]!, 'gpe', context),
  'add claims': (_project, draw, context) => {
    const content = draw.anchor();
    if (content === null) return null;
    const source = {
      kind: 'named',
      entityId: draw.below(2) === 0 ? null : draw.id('entities'),
      anchor: draw.anchor(),
    } as const;
    const cue = { anchor: draw.anchor(), class: 'denial', polarity: 'negative' } as const;
    return addClaims([{ content, source, chain: [source], cue }, { content }], context);
  },
  'add contradiction': (_project, draw, context) =>
    addContradiction({ sideA: draw.ids('claims'), sideB: draw.ids('claims') }, context),
  'add proposition': (project, draw, context) =>
    addProposition(project, 'قضية', draw.ids('claims'), context),
  'add comment': (_project, draw, context) => {
    const table = draw.one([
      'articles',
      'entities',
      'mentions',
      'claims',
      'contradictions',
    ] as const);
    return addComment(draw.id(table!), 'تعليق', context);
  },
  'add project': (project, draw, context) => {
    const shared = draw.one([...project.entities.values()]);
    const entities = [anEntity({ id: context.newId() })];
    if (shared !== undefined) entities.push({ ...shared, note: 'من الملف' });
    const incoming = aProject({ entities });
    const onDifferent = draw.below(2) === 0 ? 'keep-mine' : 'take-theirs';
    return addProject(project, incoming, 'import-project', onDifferent, context);
  },
  'set article': (project, draw, context) => {
    const patch = { status: draw.one(articleStatuses)!, notes: `ملاحظة ${draw.below(3)}` };
    return setArticle(project, draw.id('articles'), patch, context);
  },
  'set entity': (project, draw, context) =>
    setEntity(project, draw.id('entities'), { aliases: ['أ', 'ب'].slice(draw.below(3)) }, context),
  'set mention': (project, draw, context) =>
    setMention(project, draw.id('mentions'), { level: draw.one(['NAM', 'NOM', 'PRO'])! }, context),
  'set claim': (project, draw, context) => {
    const propositionId = draw.below(2) === 0 ? null : draw.id('propositions');
    const patch = { propositionId, gloss: `صياغة ${draw.below(3)}` };
    return setClaim(project, draw.id('claims'), patch, context);
  },
  'set proposition': (project, draw, context) =>
    setProposition(project, draw.id('propositions'), { note: `${draw.below(3)}` }, context),
  'set contradiction': (project, draw, context) => {
    const evidence = [draw.anchor(), draw.anchor()].filter((anchor) => anchor !== null);
    const sideA = { claimIds: draw.ids('claims'), evidence };
    return setContradiction(project, draw.id('contradictions'), { sideA }, context);
  },
  'set review': (project, draw, context) => {
    const records = reviewedTables.flatMap((table) => draw.ids(table).map((id) => ({ table, id })));
    const there = records.filter(({ table, id }) => project[table].has(id));
    return setReview(project, there, draw.one(reviewStatuses)!, context);
  },
  'set annotator': (project, draw, context) =>
    setAnnotator(project, anAnnotator({ id: `annotator-${draw.below(3)}`, name: 'س' }), context),
  'set codebook': (project, draw, context) =>
    setCodebook(project, aCodebook({ guideline: { ar: `${draw.below(3)}`, en: '' } }), context),
  'move span': (project, draw, context) => {
    const anchor = draw.anchor();
    if (anchor === null) return null;
    if (draw.below(2) === 0) {
      const ref = { table: 'mentions', id: draw.id('mentions'), part: 'mention' } as const;
      return moveSpan(project, ref, anchor, context);
    }
    const part = draw.one(['content', 'source', 'cue'] as const)!;
    const ref = { table: 'claims', id: draw.id('claims'), part } as const;
    return moveSpan(project, ref, anchor, context);
  },
  'change zones': (project, draw, context) => {
    const article = project.articles.get(draw.id('articles'));
    if (article === undefined) return null;
    const direction = draw.one(directions)!;
    const zones = article.zones.map((zone) => ({
      ...zone,
      kept: draw.below(2) === 0,
      ...(draw.below(2) === 0 ? { direction } : {}),
    }));
    return changeZones(project, article.id, zones, context);
  },
  'link mentions': (project, draw, context) => {
    const target =
      draw.below(2) === 0 ? { name: 'آخر', type: 'person' } : { entityId: draw.id('entities') };
    return linkMentions(project, draw.ids('mentions'), target, context);
  },
  'merge entities': (project, draw, context) =>
    mergeEntities(project, draw.id('entities'), draw.ids('entities'), context),
  'trash articles': (project, draw, context) =>
    trashArticles(project, draw.ids('articles'), context),
  'restore articles': (project, draw, context) =>
    restoreArticles(project, draw.ids('articles'), context),
  'delete articles': (project, draw, context) =>
    deleteArticles(project, [draw.id('articles')], context),
  'delete entity': (project, draw, context) => deleteEntity(project, draw.id('entities'), context),
  'delete proposition': (project, draw, context) =>
    deleteProposition(project, draw.id('propositions'), context),
  'delete comment': (project, draw, context) =>
    deleteComment(project, draw.id('comments'), context),
  'restore records': (project, draw, context) =>
    restoreRecords(project, draw.ids('trash'), context),
  'empty trash': (project, draw, context) => emptyTrash(project, [draw.id('trash')], context),
  'delete records': (project, draw, context) => {
    const ids = {
      mentions: draw.below(2) === 0 ? draw.ids('mentions') : [],
      claims: draw.below(2) === 0 ? draw.ids('claims') : [],
      contradictions: draw.ids('contradictions').slice(1),
    };
    return deleteRecords(project, ids, context);
  },
};

/** An action as data, for fast-check to make and to shrink. */
export interface Step {
  readonly kind: string;
  readonly numbers: readonly number[];
}

/** A random step; `undo` and `redo` are steps too. */
export const arbitraryStep: fc.Arbitrary<Step> = fc.record({
  kind: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...Object.keys(actions)) },
    { weight: 1, arbitrary: fc.constantFrom('undo', 'redo') },
  ),
  numbers: fc.array(fc.nat({ max: 1000 }), { minLength: 12, maxLength: 12 }),
});

/** The edit that a step makes of the project; null when it has nothing to act on. */
export function editOf(project: Project, { kind, numbers }: Step, context: EditContext): Made {
  const action = actions[kind];
  return action === undefined ? null : action(project, drawFrom(project, numbers), context);
}

function drawFrom(project: Project, numbers: readonly number[]): Draw {
  let next = 0;
  const below = (limit: number): number => numbers[next++ % numbers.length]! % limit;
  const one = <T>(values: readonly T[]): T | undefined =>
    values.length === 0 ? undefined : values[below(values.length)];
  // Sorted, so that the choice does not hang on the order of a map.
  const id = (table: TableName): Id => one([...project[table].keys()].sort()) ?? 'none';
  const ids = (table: TableName): Id[] => Array.from({ length: 1 + below(3) }, () => id(table));
  const anchor = (): Anchor | null => {
    const text = project.texts.get(id('texts'));
    if (text === undefined) return null;
    const borders = codePointBorders(text.text);
    const start = below(borders.length - 1);
    const end = start + 1 + below(borders.length - 1 - start);
    const span = { start: borders[start]!, end: borders[end]! };
    return { articleId: text.id, fragments: [aFragment(text.text, span)] };
  };
  return { below, one, id, ids, anchor };
}
