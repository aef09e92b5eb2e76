import type { Change, Edit, EditType } from '../../shared/model/edit.ts';
import { addition, replacement } from '../../shared/edits/changes.ts';
import type { Claim } from '../../shared/model/claim.ts';
import type { Mention } from '../../shared/model/mention.ts';
import {
  aClaim,
  aCodebook,
  aContradiction,
  aMention,
  anAnchor,
  anAnnotator,
  anArticle,
  anEntity,
  builtAt,
  builtBy,
} from '../builders.ts';
import type { BuiltArticle } from '../builders.ts';

/** How much work a history holds. */
export interface HistorySize {
  readonly articles: number;
  /** Letters of each article, about. */
  readonly letters: number;
  /** Mentions, claims and contradictions together, each made by an edit of its own. */
  readonly annotations: number;
  /** Mentions that one last edit adds at once. */
  readonly bulk: number;
}

const line =
  'قال المتحدث باسم الوزارة إن أعمال الجسر انتهت قبل أسبوع، ونفت البلدية ذلك في بيان لها مساء الأحد.\n';

/**
 * The edits of a long life, one at a time: articles, then annotations of all kinds over them, every
 * second one changed afterwards, then one bulk edit. The same arguments give the same edits.
 */
export function* largeHistory(size: HistorySize): Generator<Edit> {
  let count = 0;
  const edit = (type: EditType, changes: readonly Change[]): Edit => {
    count += 1;
    const id = `edit-${String(count)}`;
    return { id, type, role: 'do', target: null, at: builtAt, by: builtBy, changes };
  };
  const articles: BuiltArticle[] = [];
  yield edit('set-annotator', [addition('annotators', anAnnotator())]);
  yield edit('set-codebook', [addition('codebook', aCodebook())]);
  for (let index = 0; index < size.articles; index += 1) {
    const text = `خبر رقم ${String(index)}\n${line.repeat(Math.ceil(size.letters / line.length))}`;
    const built = anArticle({ id: `article-${String(index)}`, text });
    articles.push(built);
    yield edit('add-articles', [
      addition('articles', built.article),
      addition('texts', built.text),
    ]);
  }
  const entity = anEntity({ id: 'entity-everyone' });
  yield edit('add-entity', [addition('entities', entity)]);
  const mentionAt = (index: number): Mention =>
    // In the order in which they were made, as the ids of the program are.
    aMention({
      id: `mention-${String(index).padStart(6, '0')}`,
      entityId: entity.id,
      anchor: anchorAt(index),
    });
  const anchorAt = (index: number) => {
    const article = articles[index % articles.length];
    if (article === undefined) throw new Error('no article');
    const start = 20 + ((index * 37) % Math.max(1, article.text.text.length - 120));
    return anAnchor(article, { start, end: start + 40 });
  };

  let earlier: Claim | null = null;
  for (let index = 0; index < size.annotations; index += 1) {
    const kind = index % 10;
    if (kind < 6) {
      const mention = mentionAt(index);
      yield edit('add-mentions', [addition('mentions', mention)]);
      if (index % 2 === 0) {
        yield edit('set-mention', [
          replacement('mentions', mention, { ...mention, note: 'يُراجَع' }),
        ]);
      }
    } else if (kind < 9 || earlier === null) {
      const claim = aClaim({ id: `claim-${String(index)}`, content: anchorAt(index) });
      yield edit('add-claim', [addition('claims', claim)]);
      if (index % 2 === 0) {
        const changed: Claim = { ...claim, polarity: 'negative' };
        yield edit('set-claim', [replacement('claims', claim, changed)]);
      } else {
        earlier ??= claim;
      }
    } else {
      const claimId = `claim-${String(index - 1)}`;
      const added = aContradiction(earlier.id, claimId, { id: `contradiction-${String(index)}` });
      if (earlier.id !== claimId)
        yield edit('add-contradiction', [addition('contradictions', added)]);
    }
  }
  if (size.bulk > 0) {
    const from = size.annotations;
    yield edit(
      'add-mentions',
      Array.from({ length: size.bulk }, (_, index) =>
        addition('mentions', mentionAt(from + index)),
      ),
    );
  }
}
