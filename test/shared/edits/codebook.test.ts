import { describe, expect, it } from 'vitest';
import { adoptCodebook } from '../../../shared/edits/adopt-codebook.ts';
import { codebookLists, countUses } from '../../../shared/edits/codebook-uses.ts';
import {
  removeCodebookEntry,
  removeCodebookField,
} from '../../../shared/edits/remove-codebook-entry.ts';
import { setCodebook } from '../../../shared/edits/set-codebook.ts';
import type { Codebook } from '../../../shared/model/codebook.ts';
import { defaultCodebook } from '../../../shared/model/default-codebook.ts';
import type { Project } from '../../../shared/model/project.ts';
import {
  aClaim,
  aCodebook,
  aContradiction,
  aMention,
  anArticle,
  anchorOn,
  anEntity,
  aProject,
} from '../../builders.ts';
import { context, perform, refusalOf, touchedNow } from './apply-in-tests.ts';

const built = anArticle({ id: 'a' });
const note = {
  id: 'note',
  on: 'claim',
  kind: 'text',
  name: { ar: 'ملاحظة', en: 'Note' },
  choices: [],
} as const;
const beat = { ...note, id: 'beat', kind: 'choice', choices: ['سياسة'] } as const;
const codebook = aCodebook({
  gazetteers: [
    { entityType: 'gpe', names: ['دمشق', 'حلب'] },
    { entityType: 'organization', names: ['دمشق'] },
  ],
  fields: [note, beat].map((field) => ({ ...field, choices: [...field.choices] })),
});
const project = aProject({
  codebook,
  articles: [built],
  entities: [anEntity({ id: 'e1', type: 'gpe' }), anEntity({ id: 'e2', type: 'person' })],
  mentions: [
    aMention({ id: 'm1', entityId: 'e2', anchor: anchorOn(built, 'البلدية'), role: 'gpe' }),
  ],
  claims: [
    aClaim({
      id: 'c1',
      content: anchorOn(built, 'ذلك'),
      cue: { anchor: null, class: 'denial', polarity: 'negative' },
      verdict: 'false',
      custom: { beat: 'سياسة', note: 'مهم' },
    }),
    aClaim({ id: 'c2', content: anchorOn(built, 'البلدية'), custom: { beat: 'سياسة' } }),
  ],
  contradictions: [
    aContradiction('c1', 'c2', { id: 'x1', relation: 'denies', types: ['numeric', 'negation'] }),
  ],
});
const bookOf = (after: Project): Codebook => after.codebook.get('codebook')!;
const remove = (list: (typeof codebookLists)[number], id: string, to: string | null) =>
  removeCodebookEntry(project, codebook, { list, id, to }, context);

describe('removeCodebookEntry', () => {
  it('moves entities, roles and known names of an entity type in one edit', () => {
    const after = perform(project, remove('entityTypes', 'gpe', 'organization'));
    expect(bookOf(after).entityTypes.map(({ id }) => id)).not.toContain('gpe');
    expect(bookOf(after).gazetteers).toEqual([
      { entityType: 'organization', names: ['دمشق', 'حلب'] },
    ]);
    expect(after.entities.get('e1')).toMatchObject({ type: 'organization', ...touchedNow });
    expect(after.entities.get('e2')).toBe(project.entities.get('e2'));
    expect(after.mentions.get('m1')).toMatchObject({ role: 'organization', ...touchedNow });
  });

  it('moves cue classes, and leaves the polarity that was judged', () => {
    const after = perform(project, remove('cueClasses', 'denial', 'assertion'));
    expect(after.claims.get('c1')!.cue).toEqual({
      anchor: null,
      class: 'assertion',
      polarity: 'negative',
    });
  });

  it('moves verdicts, relations and contradiction types, none of them twice', () => {
    expect(
      perform(project, remove('verdicts', 'false', 'not-checked')).claims.get('c1')!.verdict,
    ).toBe('not-checked');
    expect(
      perform(project, remove('relationTypes', 'denies', 'contradicts')).contradictions.get('x1')!
        .relation,
    ).toBe('contradicts');
    expect(
      perform(project, remove('contradictionTypes', 'numeric', 'negation')).contradictions.get(
        'x1',
      )!.types,
    ).toEqual(['negation']);
  });

  it('removes what nothing uses without a place to go', () => {
    const after = perform(project, remove('entityTypes', 'date', null));
    expect(bookOf(after).entityTypes).toHaveLength(codebook.entityTypes.length - 1);
    expect(after.entities).toBe(project.entities);
  });

  it.each(codebookLists)('never leaves a record of %s without its entry', (list) => {
    for (const id of countUses(project, list).keys()) {
      expect(refusalOf(project, remove(list, id, null))).toBe('still-referred-to');
    }
  });

  it('keeps what new records start with, and the last of a list', () => {
    expect(refusalOf(project, remove('verdicts', 'not-checked', 'false'))).toBe(
      'still-referred-to',
    );
    const short = aCodebook({ contradictionTypes: codebook.contradictionTypes.slice(0, 1) });
    const only = { list: 'contradictionTypes', id: 'negation', to: null } as const;
    expect(refusalOf(aProject(), removeCodebookEntry(aProject(), short, only, context))).toBe(
      'still-referred-to',
    );
  });

  it('refuses entries that are not there, and itself as the place to go', () => {
    expect(refusalOf(project, remove('verdicts', 'nothing', null))).toBe('record-not-found');
    expect(refusalOf(project, remove('verdicts', 'false', 'nothing'))).toBe('record-not-found');
    expect(refusalOf(project, remove('verdicts', 'false', 'false'))).toBe('record-not-found');
  });

  it('stores the codebook of the application when the project has none of its own yet', () => {
    const bare = { ...aProject(), codebook: new Map() };
    const removal = { list: 'entityTypes', id: 'unit', to: null } as const;
    const after = perform(bare, removeCodebookEntry(bare, defaultCodebook, removal, context));
    expect(bookOf(after).entityTypes).toHaveLength(defaultCodebook.entityTypes.length - 1);
  });
});

describe('removeCodebookField', () => {
  it('moves values into a text field, behind what stands there', () => {
    const made = removeCodebookField(project, codebook, 'beat', { to: 'note' }, context);
    const after = perform(project, made);
    expect(bookOf(after).fields.map(({ id }) => id)).toEqual(['note']);
    expect(after.claims.get('c1')!.custom).toEqual({ note: 'مهم · سياسة' });
    expect(after.claims.get('c2')!.custom).toEqual({ note: 'سياسة' });
  });

  it('deletes values only when told so, and undo brings them back', () => {
    const made = removeCodebookField(project, codebook, 'beat', 'delete', context);
    // `perform` checks that taking it back gives the project as it was.
    expect(perform(project, made).claims.get('c2')!.custom).toEqual({});
  });

  it('refuses a field that cannot hold every value', () => {
    const into = (id: string, to: string) =>
      refusalOf(project, removeCodebookField(project, codebook, id, { to }, context));
    expect(into('note', 'beat')).toBe('record-not-found');
    expect(into('note', 'note')).toBe('record-not-found');
    expect(into('nothing', 'note')).toBe('record-not-found');
  });
});

describe('adoptCodebook', () => {
  const bare = aCodebook({
    entityTypes: codebook.entityTypes.slice(0, 1),
    verdicts: [codebook.verdicts[1]!],
  });

  it('keeps entries and fields in use that the new codebook lacks, and says so', () => {
    const adopted = adoptCodebook(project, codebook, bare);
    expect(adopted.kept.map(({ id }) => id)).toEqual(['gpe', 'not-checked', 'note', 'beat']);
    expect(adopted.codebook.entityTypes.map(({ id }) => id)).toEqual(['person', 'gpe']);
    const after = perform(project, setCodebook(project, adopted.codebook, context));
    for (const list of codebookLists) {
      const ids = new Set(bookOf(after)[list].map(({ id }) => id));
      expect([...countUses(after, list).keys()].filter((id) => !ids.has(id))).toEqual([]);
    }
  });

  it('takes the words of the new codebook for what both know', () => {
    const renamed = { ...codebook.entityTypes[0]!, name: { ar: 'إنسان', en: 'Human' } };
    const adopted = adoptCodebook(project, codebook, { ...bare, entityTypes: [renamed] });
    expect(adopted.codebook.entityTypes[0]).toBe(renamed);
  });

  it('lets a kept entry give up a key that the new codebook uses', () => {
    const taking = [{ ...codebook.entityTypes[0]!, shortcut: 'Digit3' }];
    const adopted = adoptCodebook(project, codebook, { ...bare, entityTypes: taking });
    expect(adopted.codebook.entityTypes.map(({ shortcut }) => shortcut)).toEqual(['Digit3', '']);
  });
});
