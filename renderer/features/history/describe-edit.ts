import { differencesOf } from '../../../shared/history/differences.ts';
import { excerpt, quoteOf } from '../../../shared/marks/anchor-quote.ts';
import type { Article } from '../../../shared/model/article.ts';
import type { Change, Edit } from '../../../shared/model/edit.ts';
import type { Id } from '../../../shared/model/id.ts';
import { sameValue } from '../../../shared/model/same-value.ts';
import { fieldWords, valueWords } from './field-words.ts';
import type { Telling } from './field-words.ts';

/**
 * What an edit did, as clauses, to whoever has just made it, or taken it back, and may not see the
 * page: articles, else records in them, else the entities and whatever lies behind them.
 */
export function tellOfEdit(edit: Edit, telling: Telling): string[] {
  const articles = edit.changes.filter((change) => change.table === 'articles');
  const [first] = articles;
  if (first !== undefined && articles.length === 1) {
    return tellOfArticle(edit, first.id, () => false, telling);
  }
  if (first !== undefined) {
    const { added, removed, changedCount } = telling.strings.history;
    const isThere = (article: Article | null) => article !== null && article.trashedAt === null;
    const [was, is] = [isThere(first.before), isThere(first.after)];
    const say = was === is ? changedCount : is ? added : removed;
    return withRole(edit, [say(telling.strings.library.articles(articles.length))], telling);
  }
  const clauses = tellOfArticle(edit, '', () => true, telling);
  const others = edit.changes.flatMap((change) =>
    change.table === 'comments' && clauses.length === 0
      ? tellComment(change, (change.after ?? change.before)?.recordId ?? '', telling)
      : [],
  );
  if (clauses.length > 0) return clauses;
  if (others.length > 0) return withRole(edit, others, telling);
  const [record] = edit.changes.filter(({ table }) => table !== 'trash');
  return record === undefined ? [] : tellOfRecord(edit, record.id, telling);
}

/** What an edit did to one record, as clauses; empty when nothing of it is worth telling. */
export function tellOfRecord(edit: Edit, recordId: Id, telling: Telling): string[] {
  const clauses = edit.changes
    .filter(({ table, id }) => id === recordId && table !== 'trash')
    .flatMap((change) => tellChange(change, telling));
  const comments = edit.changes.flatMap((change) => tellComment(change, recordId, telling));
  return withRole(edit, [...clauses, ...comments], telling);
}

/** What an edit did to an article and to what stands in it, as clauses. */
export function tellOfArticle(
  edit: Edit,
  articleId: Id,
  isInside: (change: Change) => boolean,
  telling: Telling,
): string[] {
  const own = edit.changes
    .filter(({ table, id }) => table === 'articles' && id === articleId)
    .flatMap((change) => tellArticle(change, telling));
  const comments = edit.changes.flatMap((change) => tellComment(change, articleId, telling));
  const inside = edit.changes.filter((change) => toldTables.has(change.table) && isInside(change));
  const [only] = inside;
  const records =
    inside.length === 1 && only !== undefined ? tellOne(only, telling) : tellMany(inside, telling);
  return withRole(edit, [...own, ...records, ...comments], telling);
}

const toldTables: ReadonlySet<string> = new Set(['mentions', 'claims', 'contradictions']);

function withRole(edit: Edit, clauses: readonly string[], telling: Telling): string[] {
  const words = telling.strings.history;
  const name = nameOf(edit, words);
  const told = name === undefined ? [...clauses] : [name, ...clauses];
  if (clauses.length === 0 && name === undefined) return [];
  if (edit.role === 'do') return told;
  const wrap = edit.role === 'undo' ? words.undone : words.redone;
  // The changes of an undo go the other way; its name says what was taken back.
  return told.map((clause, index) => (index === 0 ? wrap(clause) : clause));
}

/** What the edit as a whole was: an edition with the bytes of the one before is another reading of them. */
function nameOf(edit: Edit, words: Telling['strings']['history']): string | undefined {
  if (edit.type !== 'new-edition') return words.types[edit.type];
  const sides = edit.changes.flatMap((change) => (change.table === 'articles' ? [change] : []));
  const isNew = ({ before, after }: (typeof sides)[number]) => before === null || after === null;
  const [added, old] = [sides.find(isNew), sides.find((change) => !isNew(change))].map(
    (change) => (change?.after ?? change?.before)?.provenance,
  );
  return added !== undefined && added.sha256 === old?.sha256 && added.encoding !== old.encoding
    ? words.encodingChanged(old.encoding, added.encoding)
    : words.types[edit.type];
}

function tellChange(change: Change, telling: Telling): string[] {
  const words = telling.strings.history;
  if (change.before === null) {
    return [change.table === 'entities' ? words.madeRecord : words.made];
  }
  if (change.after === null) return [words.deleted];
  return tellDifferences(change, telling);
}

function tellDifferences(change: Change, telling: Telling): string[] {
  const words = telling.strings.history;
  return differencesOf(change).flatMap(({ field, before, after }) => {
    const named = fieldWords(change.table, field, telling);
    if (named === null) return [];
    const [was, is] = [before, after].map((value) => valueWords(value, named.tell, telling));
    if (!was && !is) return [words.changedPlain(named.label)];
    if (!was) return [words.setTo(named.label, is ?? '')];
    if (!is) return [words.cleared(named.label, was)];
    return [was === is ? words.changedPlain(named.label) : words.changed(named.label, was, is)];
  });
}

function tellComment({ table, before, after }: Change, recordId: Id, telling: Telling): string[] {
  if (table !== 'comments') return [];
  const words = telling.strings.history;
  if (before === null && after?.recordId === recordId) {
    return [words.commentAdded(excerpt(after.text, 120))];
  }
  if (after === null && before?.recordId === recordId) {
    return [words.commentDeleted(excerpt(before.text, 120))];
  }
  return [];
}

function tellArticle(change: Change, telling: Telling): string[] {
  const words = telling.strings.history;
  if (change.table !== 'articles') return [];
  const { before, after } = change;
  if (before === null) return [words.articleAdded];
  if (after === null) return [];
  const trash =
    before.trashedAt === after.trashedAt
      ? []
      : [after.trashedAt === null ? words.articleRestored : words.articleTrashed];
  const directed = tellDirections(before, after, telling);
  return [...trash, ...(directed ?? tellDifferences(change, telling))];
}

/** Paragraphs that were set in another direction; null when that is not what a change was about. */
function tellDirections(before: Article, after: Article, telling: Telling): string[] | null {
  const { history, importing, library } = telling.strings;
  const withoutDirections = ({ zones }: Article) =>
    zones.map(({ direction: _direction, ...zone }) => zone);
  if (!sameValue(withoutDirections(before), withoutDirections(after))) return null;
  const turned = after.zones.filter(
    ({ direction }, index) => direction !== before.zones[index]?.direction,
  );
  const [first] = turned;
  if (first === undefined) return null;
  const text = telling.project.texts.get(after.id)?.text ?? '';
  const { direction } = first;
  const clause =
    direction === undefined
      ? importing.zones.automatic
      : history.setTo(library.direction, library.directions[direction]);
  return [
    turned.length === 1
      ? history.of(excerpt(text.slice(first.start, first.end), 60), clause)
      : `${importing.zones.count(turned.length)}: ${clause}`,
  ];
}

/** One record: its words, and what became of it. */
function tellOne(change: Change, telling: Telling): string[] {
  const { kinds, added, removed, of } = telling.strings.history;
  const table = change.table as keyof typeof kinds;
  const name = nameOfRecord(change, telling);
  const clauses =
    change.before === null
      ? [added(kinds[table](1))]
      : change.after === null
        ? [removed(kinds[table](1))]
        : tellDifferences(change, telling);
  const [first, ...rest] = clauses;
  if (first === undefined) return [];
  return [name === '' ? first : of(name, first), ...rest];
}

function tellMany(changes: readonly Change[], telling: Telling): string[] {
  const { kinds, added, removed, changedCount } = telling.strings.history;
  const counts = new Map<string, number>();
  for (const { table, before, after } of changes) {
    const fate = before === null ? 'added' : after === null ? 'removed' : 'changed';
    const key = `${fate} ${table}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const say = { added, removed, changed: changedCount };
  // A claim before the contradictions that go with it, whichever the edit names first.
  const order = Object.keys(kinds);
  return [...counts]
    .map(([key, count]) => {
      const [fate, table] = key.split(' ') as [keyof typeof say, keyof typeof kinds];
      return { fate, table, count };
    })
    .sort((a, b) => order.indexOf(a.table) - order.indexOf(b.table))
    .map(({ fate, table, count }) => say[fate](kinds[table](count)));
}

function nameOfRecord(change: Change, { project, codebook, language }: Telling): string {
  const record = change.after ?? change.before;
  if (record === null) return '';
  if ('content' in record) return excerpt(quoteOf(record.content), 60);
  if ('anchor' in record) return excerpt(quoteOf(record.anchor), 60);
  if ('relation' in record) {
    const claim = project.claims.get(record.sideA.claimIds[0] ?? '');
    const name = codebook.relationTypes.find(({ id }) => id === record.relation)?.name[language];
    return claim === undefined ? (name ?? '') : excerpt(quoteOf(claim.content), 60);
  }
  return '';
}
