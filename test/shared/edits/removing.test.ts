import { describe, expect, it } from 'vitest';
import { deleteArticles } from '../../../shared/edits/delete-articles.ts';
import { deleteEntity } from '../../../shared/edits/delete-entity.ts';
import { deleteProposition } from '../../../shared/edits/delete-proposition.ts';
import { deleteRecords } from '../../../shared/edits/delete-records.ts';
import { restoreArticles, trashArticles } from '../../../shared/edits/trash-articles.ts';
import {
  aClaim,
  aComment,
  aCompleteProject,
  aContradiction,
  aMention,
  anArticle,
  anchorOn,
  anEntity,
  aProject,
} from '../../builders.ts';
import { context, perform, refusalOf, touchedNow, valueOf } from './apply-in-tests.ts';

const project = aCompleteProject();

/** Two articles about one event, with records that cross from one to the other. */
const first = anArticle({ id: 'first', text: 'قال الوزير إن الجسر افتُتح.' });
const second = anArticle({ id: 'second', text: 'نفت البلدية افتتاح الجسر.' });
const across = aProject({
  articles: [first, second],
  entities: [anEntity({ id: 'minister' })],
  mentions: [
    aMention({ id: 'm1', entityId: 'minister', anchor: anchorOn(first, 'الوزير') }),
    aMention({ id: 'm2', entityId: 'minister', anchor: anchorOn(second, 'البلدية') }),
  ],
  claims: [
    aClaim({ id: 'c1', content: anchorOn(first, 'الجسر افتُتح') }),
    aClaim({
      id: 'c2',
      content: anchorOn(second, 'افتتاح الجسر'),
      source: { kind: 'unnamed', entityId: null, anchor: anchorOn(first, 'الوزير') },
      chain: [{ kind: 'unnamed', entityId: null, anchor: anchorOn(first, 'قال') }],
      cue: { anchor: anchorOn(first, 'قال'), class: 'assertion', polarity: 'positive' },
    }),
    aClaim({ id: 'c3', content: anchorOn(second, 'نفت') }),
  ],
  contradictions: [
    aContradiction('c2', 'c3', {
      id: 'stays',
      sideA: { claimIds: ['c2', 'c1'], evidence: [anchorOn(first, 'الجسر')] },
      sideB: { claimIds: ['c3'], evidence: [anchorOn(second, 'نفت'), anchorOn(first, 'قال')] },
    }),
    aContradiction('c1', 'c3', { id: 'goes' }),
    aContradiction('c2', 'c3', {
      id: 'quotes',
      sideB: { claimIds: ['c3'], evidence: [anchorOn(first, 'الوزير')] },
    }),
  ],
  comments: [
    aComment('c1', { id: 'on-claim' }),
    aComment('goes', { id: 'on-contradiction' }),
    aComment('first', { id: 'on-article' }),
    aComment('c3', { id: 'kept' }),
  ],
});

describe('trashArticles and restoreArticles', () => {
  it('put articles into the trash with their records, and back', () => {
    const edit = valueOf(trashArticles(across, ['first', 'second', 'first'], context));
    expect(edit.type).toBe('trash-articles');
    expect(edit.changes).toHaveLength(2);
    const trashed = perform(across, edit);
    expect(trashed.articles.get('first')).toMatchObject({ trashedAt: context.now, ...touchedNow });
    expect(trashed.claims).toEqual(across.claims);
    const restored = perform(trashed, restoreArticles(trashed, ['first'], context));
    expect(restored.articles.get('first')?.trashedAt).toBeNull();
    expect(restored.articles.get('second')?.trashedAt).toBe(context.now);
  });

  it('refuse what is so already and what is missing', () => {
    expect(refusalOf(across, restoreArticles(across, ['first'], context))).toBe(
      'nothing-to-change',
    );
    expect(refusalOf(across, trashArticles(across, ['none'], context))).toBe('record-not-found');
  });
});

describe('deleteArticles', () => {
  const after = perform(across, deleteArticles(across, ['first', 'first'], context));

  it('removes the article, its text and every record that stands in it', () => {
    expect([...after.articles.keys()]).toEqual(['second']);
    expect([...after.texts.keys()]).toEqual(['second']);
    expect([...after.mentions.keys()]).toEqual(['m2']);
    expect([...after.claims.keys()].sort()).toEqual(['c2', 'c3']);
    expect([...after.comments.keys()]).toEqual(['kept']);
    expect([...after.entities.keys()]).toEqual(['minister']);
  });

  it('keeps claims of other articles without the places they quoted there', () => {
    const before = across.claims.get('c2')!;
    expect(after.claims.get('c2')).toEqual({
      ...before,
      source: { ...before.source, anchor: null },
      chain: [{ ...before.chain[0], anchor: null }],
      cue: { ...before.cue, anchor: null },
      ...touchedNow,
    });
    expect(after.claims.get('c3')).toBe(across.claims.get('c3'));
  });

  it('keeps contradictions that still have two sides, without evidence from there', () => {
    expect([...after.contradictions.keys()].sort()).toEqual(['quotes', 'stays']);
    expect(after.contradictions.get('stays')).toMatchObject({
      sideA: { claimIds: ['c2'], evidence: [] },
      sideB: { claimIds: ['c3'], evidence: [anchorOn(second, 'نفت')] },
      ...touchedNow,
    });
    expect(after.contradictions.get('quotes')?.sideB.evidence).toEqual([]);
  });

  it('refuses a missing article', () => {
    expect(refusalOf(across, deleteArticles(across, ['none'], context))).toBe('record-not-found');
  });
});

describe('deleteRecords', () => {
  it('removes a contradiction with its side, and comments with their records', () => {
    const after = perform(across, deleteRecords(across, { claims: ['c1'] }, context));
    expect([...after.contradictions.keys()].sort()).toEqual(['quotes', 'stays']);
    expect(after.contradictions.get('stays')).toMatchObject({
      sideA: { claimIds: ['c2'] },
      ...touchedNow,
    });
    expect([...after.comments.keys()].sort()).toEqual(['kept', 'on-article']);
  });

  it('removes several kinds at once, each once', () => {
    const ids = {
      claims: ['c3', 'c3'],
      mentions: ['m1'],
      contradictions: ['goes', 'stays', 'quotes'],
      comments: ['kept'],
    };
    const after = perform(across, deleteRecords(across, ids, context));
    expect(after.contradictions.size).toBe(0);
    expect([...after.mentions.keys()]).toEqual(['m2']);
    expect([...after.claims.keys()]).toEqual(['c1', 'c2']);
  });

  it('refuses to remove nothing', () => {
    expect(refusalOf(across, deleteRecords(across, { claims: ['none'] }, context))).toBe(
      'nothing-to-change',
    );
  });
});

describe('deleteEntity', () => {
  it('takes its mentions along and leaves the words of sources', () => {
    const after = perform(project, deleteEntity(project, 'entity-1', context));
    expect(after.entities.size).toBe(0);
    expect(after.mentions.size).toBe(0);
    const { source } = project.claims.get('claim-1')!;
    expect(after.claims.get('claim-1')).toMatchObject({
      source: { ...source, entityId: null },
      ...touchedNow,
    });
  });

  it('takes comments on it and on its mentions along', () => {
    const commented = {
      ...project,
      comments: new Map(
        [
          aComment('entity-1', { id: 'k1' }),
          aComment('mention-1', { id: 'k2' }),
          aComment('claim-1', { id: 'k3' }),
        ].map((comment) => [comment.id, comment]),
      ),
    };
    const after = perform(commented, deleteEntity(commented, 'entity-1', context));
    expect([...after.comments.keys()]).toEqual(['k3']);
  });

  it('refuses a missing entity', () => {
    expect(refusalOf(project, deleteEntity(project, 'none', context))).toBe('record-not-found');
  });
});

describe('deleteProposition', () => {
  it('leaves its claims and takes its comments', () => {
    const comment = aComment('proposition-1', { id: 'k' });
    const commented = { ...project, comments: new Map([['k', comment]]) };
    const after = perform(commented, deleteProposition(commented, 'proposition-1', context));
    expect(after.propositions.size).toBe(0);
    expect(after.comments.size).toBe(0);
    expect(after.claims.get('claim-1')).toMatchObject({ propositionId: null, ...touchedNow });
    expect(after.claims.get('claim-2')).toBe(project.claims.get('claim-2'));
  });

  it('refuses a missing proposition', () => {
    expect(refusalOf(project, deleteProposition(project, 'none', context))).toBe(
      'record-not-found',
    );
  });
});
