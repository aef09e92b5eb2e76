import { describe, expect, it } from 'vitest';
import { newEdition } from '../../../shared/edits/new-edition.ts';
import type { NewEdition } from '../../../shared/edits/new-edition.ts';
import { findInEdition, moveOf } from '../../../shared/marks/find-in-edition.ts';
import type { Project } from '../../../shared/model/project.ts';
import {
  aClaim,
  aContradiction,
  aMention,
  anArticle,
  anchorOn,
  anEntity,
  aProject,
} from '../../builders.ts';
import { context, perform, refusalOf } from './apply-in-tests.ts';

const previousText = [
  'الميناء يستأنف العمل بعد أسبوع من توقف الرافعات عن الدوران',
  'قال المدير طارق المنسي إن الرصيف الثالث جاهز منذ مساء الخميس.',
  'وأضافت النقابة أن العمال لم يتسلموا رواتبهم بعد.',
  'ويصل أول قارب صيد فجر الغد إلى الحوض الجنوبي.',
].join('\n');
const nextText = [
  'الميناء يستأنف العمل بعد أسبوع من توقف الرافعات عن الدوران',
  'تحديث: أكدت الإدارة الخبر.',
  'قال المدير طارق المنسي إن الرصيف الثالث جاهز منذ مساء الخميس.',
  'ويصل أول قارب صيد فجر الغد إلى الحوض الجنوبي.',
].join('\n');

function twoEditions() {
  const previous = anArticle({ id: 'old', text: previousText });
  const next = anArticle({ id: 'new', text: nextText });
  const project = aProject({
    articles: [previous],
    entities: [anEntity({ id: 'entity-1' })],
    mentions: [
      aMention({ id: 'headline', entityId: 'entity-1', anchor: anchorOn(previous, 'الميناء') }),
      aMention({ id: 'boss', entityId: 'entity-1', anchor: anchorOn(previous, 'طارق المنسي') }),
      aMention({ id: 'union', entityId: 'entity-1', anchor: anchorOn(previous, 'النقابة') }),
    ],
    claims: [
      aClaim({
        id: 'ready',
        content: anchorOn(previous, 'الرصيف الثالث جاهز منذ مساء الخميس'),
        source: { kind: 'named', entityId: 'entity-1', anchor: anchorOn(previous, 'طارق المنسي') },
        cue: {
          anchor: anchorOn(previous, 'لم يتسلموا رواتبهم'),
          class: 'assertion',
          polarity: 'positive',
        },
      }),
      aClaim({ id: 'boat', content: anchorOn(previous, 'أول قارب صيد فجر الغد') }),
    ],
    contradictions: [
      aContradiction('ready', 'boat', {
        id: 'clash',
        sideA: { claimIds: ['ready'], evidence: [anchorOn(previous, 'الحوض الجنوبي')] },
      }),
    ],
  });
  const { article, text } = next;
  return { project, next: { ...article, text: text.text } };
}

const accepted = (project: Project, next: { readonly id: string; readonly text: string }) =>
  findInEdition(project, 'old', next)
    .filter(({ fate }) => fate !== 'orphaned')
    .map((record) => moveOf(record, () => 0));

const edition = (patch: Partial<NewEdition> & Pick<NewEdition, 'next'>): NewEdition => ({
  previousId: 'old',
  moves: [],
  previousNote: '',
  trashPrevious: false,
  ...patch,
});

describe('findInEdition', () => {
  it('says of each record whether it is as it was, moved or gone', () => {
    const { project, next } = twoEditions();
    const fates = findInEdition(project, 'old', next).map(({ id, fate }) => [id, fate]);
    expect(Object.fromEntries(fates)).toEqual({
      headline: 'unchanged',
      boss: 'moved',
      ready: 'moved',
      union: 'orphaned',
      boat: 'moved',
      clash: 'moved',
    });
  });

  it('changes nothing in the project and finds the very words', () => {
    const { project, next } = twoEditions();
    for (const { parts } of findInEdition(project, 'old', next)) {
      for (const { places } of parts) {
        for (const { articleId, fragments } of places) {
          expect(articleId).toBe('new');
          for (const { start, end, exact } of fragments) {
            expect(next.text.slice(start, end)).toBe(exact);
          }
        }
      }
    }
  });

  it('knows of no record that lies in other articles', () => {
    const { project, next } = twoEditions();
    expect(findInEdition(project, 'elsewhere', next)).toEqual([]);
  });
});

describe('newEdition', () => {
  it('adds the edition and moves what was accepted, with ids and links, in one edit', () => {
    const { project, next } = twoEditions();
    const after = perform(
      project,
      newEdition(project, edition({ next, moves: accepted(project, next) }), context),
    );
    expect(after.texts.get('new')?.text).toBe(nextText);
    expect(after.texts.get('old')?.text).toBe(previousText);
    expect(after.mentions.get('headline')?.anchor.articleId).toBe('new');
    expect(after.mentions.get('union')?.anchor.articleId).toBe('old');
    const claim = after.claims.get('ready');
    expect(claim?.content.fragments[0]?.exact).toBe('الرصيف الثالث جاهز منذ مساء الخميس');
    expect(claim?.content.articleId).toBe('new');
    expect(claim?.source).toMatchObject({ entityId: 'entity-1', anchor: { articleId: 'new' } });
    // The words of the cue are gone from the text; its class stays.
    expect(claim?.cue).toMatchObject({ anchor: null, class: 'assertion' });
    expect(after.contradictions.get('clash')?.sideA).toMatchObject({
      claimIds: ['ready'],
      evidence: [{ articleId: 'new' }],
    });
  });

  it('marks the previous edition in notes and trash as chosen', () => {
    const { project, next } = twoEditions();
    const made = newEdition(
      project,
      edition({ next, previousNote: 'صدرت طبعة أحدث', trashPrevious: true }),
      context,
    );
    const old = perform(project, made).articles.get('old');
    expect(old).toMatchObject({ notes: 'صدرت طبعة أحدث', trashedAt: context.now });
  });

  it('takes over to an article that is here already', () => {
    const { project, next } = twoEditions();
    const both = perform(project, newEdition(project, edition({ next }), context));
    const moves = accepted(both, next);
    const after = perform(both, newEdition(both, edition({ next: 'new', moves }), context));
    expect(after.articles.size).toBe(2);
    expect(after.claims.get('boat')?.content.articleId).toBe('new');
  });

  it('refuses what is not there, itself, and places in other articles', () => {
    const { project, next } = twoEditions();
    const refused = (patch: Partial<NewEdition>) =>
      refusalOf(project, newEdition(project, edition({ next, ...patch }), context));
    expect(refused({ previousId: 'nobody' })).toBe('record-not-found');
    expect(refused({ next: 'nobody' })).toBe('record-not-found');
    expect(refused({ next: 'old' })).toBe('nothing-to-change');
    expect(refused({ moves: [{ table: 'claims', id: 'nobody', places: {} }] })).toBe(
      'record-not-found',
    );
    const inOld = project.mentions.get('boss')!.anchor;
    expect(
      refused({ moves: [{ table: 'mentions', id: 'boss', places: { mention: inOld } }] }),
    ).toBe('dangling-reference');
  });
});
