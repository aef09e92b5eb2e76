import { describe, expect, it } from 'vitest';
import { changeZones } from '../../../shared/edits/change-zones.ts';
import { linkMentions } from '../../../shared/edits/link-mentions.ts';
import { mergeEntities } from '../../../shared/edits/merge-entities.ts';
import { moveSpan } from '../../../shared/edits/move-span.ts';
import { setAnnotator } from '../../../shared/edits/set-annotator.ts';
import { setArticle } from '../../../shared/edits/set-article.ts';
import { setClaim } from '../../../shared/edits/set-claim.ts';
import { setCodebook } from '../../../shared/edits/set-codebook.ts';
import { setContradiction } from '../../../shared/edits/set-contradiction.ts';
import { setEntity } from '../../../shared/edits/set-entity.ts';
import { setMention } from '../../../shared/edits/set-mention.ts';
import { setProposition } from '../../../shared/edits/set-proposition.ts';
import { setReview } from '../../../shared/edits/set-review.ts';
import {
  aClaim,
  aCodebook,
  aComment,
  aCompleteProject,
  aMention,
  anAnnotator,
  anArticle,
  anchorOn,
  anEntity,
  aProject,
  builtBy,
} from '../../builders.ts';
import { context, perform, refusalOf, touchedNow, valueOf } from './apply-in-tests.ts';

const built = anArticle({ id: 'article-1' });
const project = aCompleteProject();

describe('the set-… edits', () => {
  it.each([
    ['set-entity', 'entities', setEntity(project, 'entity-1', { note: 'وزير' }, context)],
    ['set-mention', 'mentions', setMention(project, 'mention-1', { level: 'NOM' }, context)],
    ['set-claim', 'claims', setClaim(project, 'claim-1', { credibility: 2 }, context)],
    [
      'set-proposition',
      'propositions',
      setProposition(project, 'proposition-1', { note: 'س' }, context),
    ],
    [
      'set-contradiction',
      'contradictions',
      setContradiction(project, 'contradiction-1', { state: 'rejected' }, context),
    ],
    ['set-article', 'articles', setArticle(project, 'article-1', { title: 'عنوان' }, context)],
  ] as const)('%s changes one record and says who and when', (type, table, made) => {
    const edit = valueOf(made);
    const [change] = edit.changes;
    expect(edit).toMatchObject({ type, role: 'do', target: null, by: context.by });
    expect(edit.changes).toHaveLength(1);
    const after = perform(project, edit)[table].get(change!.id);
    expect(after).toMatchObject(touchedNow);
    expect(after).not.toEqual({ ...change!.before, ...touchedNow });
    // Creation stays as it was.
    expect(after).toMatchObject({ createdBy: builtBy });
  });

  it.each([
    ['a missing record', setClaim(project, 'none', { note: 'س' }, context), 'record-not-found'],
    [
      'the values it has',
      setClaim(project, 'claim-1', { note: '', chain: [] }, context),
      'nothing-to-change',
    ],
    ['an empty name', setEntity(project, 'entity-1', { name: '' }, context), 'invalid-record'],
    [
      'a missing proposition',
      setClaim(project, 'claim-1', { propositionId: 'none' }, context),
      'dangling-reference',
    ],
  ] as const)('refuse %s', (_, made, code) => {
    expect(refusalOf(project, made)).toBe(code);
  });

  it('note who changed the status of an article and when, and only then', () => {
    const done = perform(project, setArticle(project, 'article-1', { status: 'done' }, context));
    expect(done.articles.get('article-1')).toMatchObject({
      status: 'done',
      statusBy: context.by,
      statusAt: context.now,
    });
    const titled = perform(
      project,
      setArticle(project, 'article-1', { title: 'عنوان', status: 'new' }, context),
    );
    expect(titled.articles.get('article-1')).toMatchObject({ title: 'عنوان', statusBy: builtBy });
  });
});

describe('moveSpan', () => {
  const anchor = anchorOn(built, 'الجسر', 1);

  it.each([
    [{ table: 'mentions', id: 'mention-1', part: 'mention' }, 'anchor'],
    [{ table: 'claims', id: 'claim-1', part: 'content' }, 'content'],
  ] as const)('moves %o', (ref, field) => {
    const after = perform(project, moveSpan(project, ref, anchor, context))[ref.table];
    expect(after.get(ref.id)).toMatchObject({ [field]: anchor, ...touchedNow });
  });

  it.each(['source', 'cue'] as const)(
    'moves the %s of a claim and keeps the rest of it',
    (part) => {
      const ref = { table: 'claims', id: 'claim-1', part } as const;
      const after = perform(project, moveSpan(project, ref, anchor, context));
      const before = project.claims.get('claim-1')!;
      expect(after.claims.get('claim-1')).toEqual({
        ...before,
        [part]: { ...before[part], anchor },
        ...touchedNow,
      });
    },
  );

  it('refuses a place that is not in the text, the same place, and a missing record', () => {
    const ref = { table: 'mentions', id: 'mention-1', part: 'mention' } as const;
    const move = (id: string, to: typeof anchor) =>
      refusalOf(project, moveSpan(project, { ...ref, id }, to, context));
    const fragment = { ...anchor.fragments[0]!, start: 1, end: 6 };
    expect(move('mention-1', { ...anchor, fragments: [fragment] })).toBe('quote-differs');
    expect(move('mention-1', project.mentions.get('mention-1')!.anchor)).toBe('nothing-to-change');
    expect(move('none', anchor)).toBe('record-not-found');
    const claim = { table: 'claims', id: 'none', part: 'cue' } as const;
    expect(refusalOf(project, moveSpan(project, claim, anchor, context))).toBe('record-not-found');
  });
});

describe('changeZones', () => {
  it('replaces the zones and nothing else', () => {
    const [headline, paragraph] = built.article.zones;
    const zones = [{ ...headline!, kept: false, reason: 'analyst' }, paragraph!];
    const after = perform(project, changeZones(project, 'article-1', zones, context));
    expect(after.articles.get('article-1')).toEqual({
      ...project.articles.get('article-1'),
      zones,
      ...touchedNow,
    });
  });

  it('refuses zones that overlap', () => {
    const [headline, paragraph] = built.article.zones;
    const zones = [headline!, { ...paragraph!, start: headline!.end - 1 }];
    expect(refusalOf(project, changeZones(project, 'article-1', zones, context))).toBe(
      'zones-overlap',
    );
  });
});

describe('setReview', () => {
  it('sets many records of several kinds in one edit, those already so left alone', () => {
    const records = [
      { table: 'claims', id: 'claim-1' },
      { table: 'claims', id: 'claim-1' },
      { table: 'mentions', id: 'mention-1' },
      { table: 'entities', id: 'entity-1' },
      { table: 'contradictions', id: 'contradiction-1' },
    ] as const;
    const edit = valueOf(setReview(project, records, 'accepted', context));
    expect(edit.changes).toHaveLength(4);
    const after = perform(project, edit);
    for (const { table, id } of records) {
      expect(after[table].get(id)).toMatchObject({ status: 'accepted', ...touchedNow });
    }
    const again = [...records, { table: 'claims', id: 'claim-2' } as const];
    expect(valueOf(setReview(after, again, 'accepted', context)).changes).toHaveLength(1);
    expect(refusalOf(after, setReview(after, records, 'accepted', context))).toBe(
      'nothing-to-change',
    );
  });

  it('refuses a missing record', () => {
    const records = [{ table: 'claims', id: 'none' } as const];
    expect(refusalOf(project, setReview(project, records, 'accepted', context))).toBe(
      'record-not-found',
    );
  });
});

describe('linkMentions', () => {
  const other = anEntity({ id: 'entity-2', name: 'البلدية', type: 'organization' });
  const two = { ...project, entities: new Map(project.entities).set('entity-2', other) };

  it('points mentions to another entity', () => {
    const made = linkMentions(two, ['mention-1', 'mention-1'], { entityId: 'entity-2' }, context);
    expect(valueOf(made).type).toBe('link-mentions');
    expect(perform(two, made).mentions.get('mention-1')).toMatchObject({
      entityId: 'entity-2',
      ...touchedNow,
    });
  });

  it('splits an entity: the mentions go to a new one', () => {
    const made = linkMentions(project, ['mention-1'], { name: 'سامر', type: 'person' }, context);
    const edit = valueOf(made);
    expect(edit.type).toBe('split-entity');
    const after = perform(project, edit);
    expect(after.entities.size).toBe(2);
    expect(after.mentions.get('mention-1')?.entityId).toBe(edit.changes[0]!.id);
  });

  it.each([
    ['a missing mention', ['none'], { entityId: 'entity-1' }, 'record-not-found'],
    ['mentions that are linked so', ['mention-1'], { entityId: 'entity-1' }, 'nothing-to-change'],
    ['a new entity for no mention', [], { name: 'س', type: 'person' }, 'nothing-to-change'],
    ['a missing entity', ['mention-1'], { entityId: 'none' }, 'dangling-reference'],
  ] as const)('refuses %s', (_, ids, target, code) => {
    expect(refusalOf(project, linkMentions(project, ids, target, context))).toBe(code);
  });
});

describe('mergeEntities', () => {
  const kept = anEntity({ id: 'kept', name: 'بغداد', aliases: ['دار السلام'], note: 'مدينة' });
  const merged = anEntity({
    id: 'merged',
    name: 'مدينة بغداد',
    aliases: ['بغداد', 'الزوراء'],
    note: 'العاصمة',
    externalId: 'Q1530',
    reliability: 'B',
    custom: { field: 'قيمة' },
  });
  const anchor = anchorOn(built, 'الجسر');
  const source = { kind: 'named', entityId: 'merged', anchor: null } as const;
  const both = aProject({
    articles: [built],
    entities: [kept, merged],
    mentions: [aMention({ id: 'm', entityId: 'merged', anchor })],
    claims: [aClaim({ id: 'c', content: anchor, source, chain: [source] })],
    comments: [aComment('merged', { id: 'k' })],
  });

  it('keeps its own fields and takes over what it lacks', () => {
    const after = perform(both, mergeEntities(both, 'kept', ['merged', 'kept'], context));
    expect(after.entities.get('kept')).toEqual({
      ...kept,
      aliases: ['دار السلام', 'مدينة بغداد', 'الزوراء'],
      note: 'مدينة\nالعاصمة',
      externalId: 'Q1530',
      reliability: 'B',
      custom: { field: 'قيمة' },
      ...touchedNow,
    });
    expect(after.entities.has('merged')).toBe(false);
  });

  it('brings mentions, sources, chains and comments along', () => {
    const after = perform(both, mergeEntities(both, 'kept', ['merged'], context));
    expect(after.mentions.get('m')?.entityId).toBe('kept');
    expect(after.claims.get('c')?.source.entityId).toBe('kept');
    expect(after.claims.get('c')?.chain[0]?.entityId).toBe('kept');
    expect(after.comments.get('k')?.recordId).toBe('kept');
  });

  it('refuses a merge with itself and missing entities', () => {
    const merge = (id: string, ids: string[]) =>
      refusalOf(both, mergeEntities(both, id, ids, context));
    expect(merge('kept', ['kept'])).toBe('nothing-to-change');
    expect(merge('none', ['merged'])).toBe('record-not-found');
    expect(merge('kept', ['none'])).toBe('record-not-found');
  });
});

describe('setAnnotator and setCodebook', () => {
  it('add what is missing and replace what is there', () => {
    const empty = { ...aProject({ annotators: [] }), codebook: new Map() };
    const added = perform(empty, setAnnotator(empty, anAnnotator(), context));
    const renamed = anAnnotator({ name: 'المحللة' });
    expect(perform(added, setAnnotator(added, renamed, context)).annotators).toEqual(
      new Map([[renamed.id, renamed]]),
    );
    const withBook = perform(added, setCodebook(added, aCodebook(), context));
    const book = aCodebook({ guideline: { ar: 'دليل', en: '' } });
    expect(perform(withBook, setCodebook(withBook, book, context)).codebook.get('codebook')).toBe(
      book,
    );
  });

  it('do not fill the history when nothing differs', () => {
    const same = anAnnotator({ ...project.annotators.get(builtBy) });
    expect(refusalOf(project, setAnnotator(project, same, context))).toBe('nothing-to-change');
  });
});
