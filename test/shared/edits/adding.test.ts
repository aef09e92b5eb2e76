import { describe, expect, it } from 'vitest';
import { addArticles } from '../../../shared/edits/add-articles.ts';
import type { NewArticle } from '../../../shared/edits/add-articles.ts';
import { addClaims } from '../../../shared/edits/add-claim.ts';
import { addContradiction } from '../../../shared/edits/add-contradiction.ts';
import { addEntity } from '../../../shared/edits/add-entity.ts';
import { addMentions } from '../../../shared/edits/add-mentions.ts';
import { addProject } from '../../../shared/edits/add-project.ts';
import { addProposition } from '../../../shared/edits/add-proposition.ts';
import { addComment, deleteComment } from '../../../shared/edits/comments.ts';
import { tableNames } from '../../../shared/model/project.ts';
import {
  aClaim,
  aCompleteProject,
  anAnchor,
  anArticle,
  anchorOn,
  anEntity,
  aProject,
} from '../../builders.ts';
import { context, perform, refusalOf, touchedNow, valueOf } from './apply-in-tests.ts';

const built = anArticle({ id: 'article-1' });
const project = aCompleteProject();
const made = {
  status: 'draft',
  createdBy: context.by,
  createdAt: context.now,
  ...touchedNow,
  custom: {},
};

function aNewArticle(id: string, text: string): NewArticle {
  const { article } = anArticle({ id, text });
  const { title, outlet, author, url, publishedAt, language, direction, zones } = article;
  const { textSha256, provenance } = article;
  return {
    id,
    title,
    outlet,
    author,
    url,
    publishedAt,
    language,
    direction,
    zones,
    textSha256,
    provenance,
    text,
  };
}

describe('addArticles', () => {
  it('adds articles and their texts in one edit, new and not in the trash', () => {
    const edit = addArticles([aNewArticle('a', 'سطر'), aNewArticle('b', 'سطر آخر')], context);
    const after = perform(project, edit);
    expect(edit.type).toBe('add-articles');
    expect(after.texts.get('b')).toEqual({ id: 'b', text: 'سطر آخر' });
    expect(after.articles.get('b')).toMatchObject({
      status: 'new',
      statusBy: context.by,
      statusAt: context.now,
      textLength: 7,
      trashedAt: null,
      createdBy: context.by,
    });
    expect(after.articles.get('b')).not.toHaveProperty('text');
  });

  it('refuses an article that is here', () => {
    expect(refusalOf(project, addArticles([aNewArticle('article-1', 'س')], context))).toBe(
      'record-exists',
    );
  });

  it('refuses zones that overlap or lie outside the text', () => {
    const article = aNewArticle('a', 'عنوان');
    const zone = { ...article.zones[0]!, start: 0, end: 5 };
    const withZones = (...zones: (typeof zone)[]) => addArticles([{ ...article, zones }], context);
    expect(refusalOf(project, withZones(zone, { ...zone, id: 'z', start: 4 }))).toBe(
      'zones-overlap',
    );
    expect(refusalOf(project, withZones({ ...zone, end: 6 }))).toBe('span-outside-text');
    expect(refusalOf(project, withZones({ ...zone, start: 5 }))).toBe('zones-overlap');
  });

  it('adds nothing when there is nothing', () => {
    expect(refusalOf(project, addArticles([], context))).toBe('nothing-to-change');
  });
});

describe('addMentions', () => {
  const anchor = anchorOn(built, 'البلدية');

  it('adds mentions of an entity that exists', () => {
    const mentions = [
      { anchor, level: 'NOM' as const },
      { anchor: anchorOn(built, 'الجسر'), level: 'NAM' as const },
    ];
    const edit = valueOf(addMentions(project, { entityId: 'entity-1' }, mentions, context));
    const after = perform(project, edit);
    expect(edit.changes).toHaveLength(2);
    expect(after.mentions.get(edit.changes[0]!.id)).toEqual({
      ...made,
      id: edit.changes[0]!.id,
      entityId: 'entity-1',
      anchor,
      level: 'NOM',
      role: null,
      note: '',
    });
  });

  it('makes the entity on the way when it is new, in the same edit', () => {
    const target = { name: 'البلدية', type: 'organization' };
    const edit = valueOf(addMentions(project, target, [{ anchor, level: 'NAM' }], context));
    const [entity, mention] = edit.changes;
    const after = perform(project, edit);
    expect(after.entities.get(entity!.id)).toMatchObject({ ...target, ...made, reliability: 'F' });
    expect(after.mentions.get(mention!.id)?.entityId).toBe(entity!.id);
  });

  it.each([
    ['no mention', { entityId: 'entity-1' }, [], 'nothing-to-change'],
    ['a missing entity', { entityId: 'none' }, [{ anchor, level: 'NAM' }], 'record-not-found'],
    [
      'an entity without a name',
      { name: '', type: 'person' },
      [{ anchor, level: 'NAM' }],
      'invalid-record',
    ],
  ] as const)('refuses %s', (_, target, mentions, code) => {
    expect(refusalOf(project, addMentions(project, target, mentions, context))).toBe(code);
  });

  it.each([
    ['another quote', { ...anchor.fragments[0]!, exact: 'البلدبة' }, 'quote-differs'],
    [
      'a place behind the end',
      { start: 5000, end: 5001, exact: 'س', prefix: '', suffix: '' },
      'span-outside-text',
    ],
    ['an empty place', { start: 3, end: 3, exact: '', prefix: '', suffix: '' }, 'invalid-record'],
    [
      'a reversed place',
      { start: 4, end: 3, exact: 'س', prefix: '', suffix: '' },
      'invalid-record',
    ],
  ] as const)('refuses %s', (_, fragment, code) => {
    const wrong = { articleId: 'article-1', fragments: [fragment] };
    const edit = addMentions(
      project,
      { entityId: 'entity-1' },
      [{ anchor: wrong, level: 'NAM' }],
      context,
    );
    expect(refusalOf(project, edit)).toBe(code);
  });

  it('refuses fragments that overlap or are out of order, and an unknown article', () => {
    const add = (anchorOf: ReturnType<typeof anAnchor>) =>
      refusalOf(
        project,
        addMentions(
          project,
          { entityId: 'entity-1' },
          [{ anchor: anchorOf, level: 'NAM' }],
          context,
        ),
      );
    expect(add(anAnchor(built, { start: 5, end: 8 }, { start: 0, end: 2 }))).toBe(
      'span-outside-text',
    );
    expect(add(anAnchor(built, { start: 0, end: 3 }, { start: 2, end: 5 }))).toBe(
      'span-outside-text',
    );
    expect(add(anAnchor(built, { start: 0, end: 3 }, { start: 3, end: 5 }))).toBeNull();
    expect(add({ ...anchor, articleId: 'none' })).toBe('dangling-reference');
    expect(add({ articleId: 'article-1', fragments: [] })).toBe('invalid-record');
  });
});

describe('addEntity', () => {
  it('adds an entity without mentions', () => {
    const edit = addEntity('دمشق', 'gpe', context);
    expect(perform(project, edit).entities.get(edit.changes[0]!.id)).toMatchObject({
      name: 'دمشق',
      type: 'gpe',
    });
  });

  it('refuses an empty name', () => {
    expect(refusalOf(project, addEntity('', 'gpe', context))).toBe('invalid-record');
  });
});

describe('addClaims', () => {
  it('starts at the defaults of the model', () => {
    const content = anchorOn(built, 'الجسر');
    const edit = addClaims([{ content }], context);
    const [id] = edit.changes.map((change) => change.id);
    expect(edit.type).toBe('add-claim');
    expect(perform(project, edit).claims.get(id!)).toEqual({
      ...made,
      id,
      content,
      source: { kind: 'implicit', entityId: null, anchor: null },
      chain: [],
      cue: { anchor: null, class: '', polarity: 'positive' },
      mode: 'indirect',
      polarity: 'positive',
      certainty: 'underspecified',
      claimedAt: { text: '', iso: '' },
      eventTime: { text: '', iso: '' },
      gloss: '',
      checkworthy: null,
      verdict: 'not-checked',
      credibility: 6,
      note: '',
      propositionId: null,
    });
  });

  it('is one edit with a type of its own for many', () => {
    const content = anchorOn(built, 'الجسر');
    expect(addClaims([{ content }, { content }], context).type).toBe('add-claims');
  });

  it('refuses a source or a chain that refers to nothing', () => {
    const content = anchorOn(built, 'الجسر');
    const source = { kind: 'named', entityId: 'none', anchor: null } as const;
    expect(refusalOf(project, addClaims([{ content, source }], context))).toBe(
      'dangling-reference',
    );
    expect(refusalOf(project, addClaims([{ content, chain: [source] }], context))).toBe(
      'dangling-reference',
    );
  });

  it('checks the places of source, cue and chain too', () => {
    const content = anchorOn(built, 'الجسر');
    const anchor = { ...content, articleId: 'none' };
    const source = { kind: 'unnamed', entityId: null, anchor } as const;
    const cue = { anchor, class: 'assertion', polarity: 'positive' } as const;
    for (const wrong of [{ source }, { cue }, { chain: [source] }]) {
      expect(refusalOf(project, addClaims([{ content, ...wrong }], context))).toBe(
        'dangling-reference',
      );
    }
  });
});

describe('addContradiction', () => {
  it('is the judgement of an analyst, so it is confirmed', () => {
    const edit = addContradiction({ sideA: ['claim-1'], sideB: ['claim-2'] }, context);
    expect(perform(project, edit).contradictions.get(edit.changes[0]!.id)).toMatchObject({
      ...made,
      relation: 'contradicts',
      state: 'confirmed',
      sameEvent: 'unsure',
      sideA: { claimIds: ['claim-1'], evidence: [] },
      sideB: { claimIds: ['claim-2'], evidence: [] },
    });
  });

  it.each([
    [
      'the same claim on both sides',
      ['claim-1'],
      ['claim-2', 'claim-1'],
      'same-claim-on-both-sides',
    ],
    ['an empty side', ['claim-1'], [], 'invalid-record'],
    ['a missing claim', ['claim-1'], ['none'], 'dangling-reference'],
  ] as const)('refuses %s', (_, sideA, sideB, code) => {
    expect(refusalOf(project, addContradiction({ sideA, sideB }, context))).toBe(code);
  });
});

describe('addProposition', () => {
  it('takes the claims that say the same, each once', () => {
    const edit = addProposition(project, 'فُتح الجسر.', ['claim-1', 'claim-2', 'claim-1'], context);
    const after = perform(project, edit);
    const [id] = valueOf(edit).changes.map((change) => change.id);
    expect(after.propositions.get(id!)).toMatchObject({ text: 'فُتح الجسر.', ...made });
    for (const claim of ['claim-1', 'claim-2']) {
      expect(after.claims.get(claim)).toMatchObject({ propositionId: id, ...touchedNow });
    }
  });

  it.each([
    ['a missing claim', 'نص', ['none'], 'record-not-found'],
    ['no wording', '', ['claim-1'], 'invalid-record'],
  ] as const)('refuses %s', (_, text, claims, code) => {
    expect(refusalOf(project, addProposition(project, text, claims, context))).toBe(code);
  });
});

describe('comments', () => {
  it('are added and deleted', () => {
    const edit = addComment('claim-2', 'هل هذا نقل مباشر؟', context);
    const after = perform(project, edit);
    const [id] = edit.changes.map((change) => change.id);
    expect(after.comments.get(id!)).toEqual({
      id,
      recordId: 'claim-2',
      text: 'هل هذا نقل مباشر؟',
      createdBy: context.by,
      createdAt: context.now,
    });
    expect(perform(after, deleteComment(after, id!, context)).comments).toEqual(project.comments);
  });

  it.each(['article-1', 'entity-1', 'mention-1', 'claim-1', 'proposition-1', 'contradiction-1'])(
    'belong to %s',
    (recordId) => {
      expect(refusalOf(project, addComment(recordId, 'تعليق', context))).toBeNull();
    },
  );

  it('are refused without words, without a record, and when they are gone', () => {
    expect(refusalOf(project, addComment('claim-1', '', context))).toBe('invalid-record');
    expect(refusalOf(project, addComment('none', 'س', context))).toBe('dangling-reference');
    expect(refusalOf(project, deleteComment(project, 'none', context))).toBe('record-not-found');
  });
});

describe('addProject', () => {
  const add = (
    mine: typeof project,
    theirs: typeof project,
    onDifferent: 'keep-mine' | 'take-theirs',
  ) => addProject(mine, theirs, 'import-project', onDifferent, context);

  it('brings every record into an empty project', () => {
    const empty = aProject({ annotators: [] });
    const after = perform(empty, add(empty, project, 'keep-mine'));
    // The empty project has a codebook of its own, and mine is kept.
    const brought = tableNames.filter((table) => table !== 'codebook');
    expect(brought.map((table) => after[table])).toEqual(brought.map((table) => project[table]));
  });

  it('changes nothing when the same file comes twice', () => {
    expect(refusalOf(project, add(project, aCompleteProject(), 'take-theirs'))).toBe(
      'nothing-to-change',
    );
  });

  it('keeps mine or takes theirs where a record differs', () => {
    const theirs = {
      ...project,
      entities: new Map([['entity-1', anEntity({ id: 'entity-1', name: 'سامر' })]]),
    };
    expect(refusalOf(project, add(project, theirs, 'keep-mine'))).toBe('nothing-to-change');
    const after = perform(project, add(project, theirs, 'take-theirs'));
    expect(after.entities.get('entity-1')?.name).toBe('سامر');
  });

  it('never takes the text of an article that is here, nor what was made for that text', () => {
    const other = anArticle({ id: 'article-1', text: 'نص أقصر' });
    const extra = anEntity({ id: 'entity-9' });
    const theirs = aProject({ articles: [other], entities: [extra] });
    const after = perform(project, add(project, theirs, 'take-theirs'));
    expect(after.texts).toEqual(project.texts);
    expect(after.articles).toEqual(project.articles);
    expect(after.entities.has('entity-9')).toBe(true);
  });

  it('refuses records whose quotes are not in the text that is here', () => {
    const other = anArticle({ id: 'article-1', text: 'نص أقصر' });
    const claim = aClaim({ id: 'claim-9', content: anchorOn(other, 'أقصر') });
    const theirs = aProject({ articles: [other], claims: [claim] });
    expect(refusalOf(project, add(project, theirs, 'take-theirs'))).toBe('quote-differs');
  });
});
