import { describe, expect, it } from 'vitest';
import { projectJsonVersion } from '../../../../shared/formats/project-json/project-json-schema.ts';
import { writeProjectJson } from '../../../../shared/formats/project-json/write-project-json.ts';
import type { Edit } from '../../../../shared/model/edit.ts';
import {
  aClaim,
  aComment,
  aCompleteProject,
  aContradiction,
  aMention,
  anArticle,
  anchorOn,
  anAnnotator,
  anEntity,
  aProject,
  aProposition,
  builtAt,
} from '../../../builders.ts';

const context = { now: '2026-03-07T10:00:00.000Z', generator: 'Hashiya 0.1.0' };
const all = { kind: 'project' } as const;

type Written = Readonly<Record<string, { readonly id: string }[]>>;
const parse = (json: string): Written => JSON.parse(json) as Written;
const ids = (records: readonly { readonly id: string }[] | undefined) => records?.map((r) => r.id);

describe('writeProjectJson', () => {
  it('says in the header what a reader must know', () => {
    const file = JSON.parse(writeProjectJson(aCompleteProject(), all, context)) as object;
    expect(Object.entries(file).slice(0, 8)).toEqual([
      ['format', 'hashiya-project'],
      ['schemaVersion', projectJsonVersion],
      ['exportedAt', '2026-03-07T10:00:00.000Z'],
      ['generator', 'Hashiya 0.1.0'],
      ['offsetUnit', 'utf16'],
      ['newline', 'lf'],
      ['scope', 'project'],
      ['leftOut', { contradictions: 0, edits: 0 }],
    ]);
  });

  it('gives both units beyond the basic plane', () => {
    const built = anArticle({ text: '🇮🇶 أعلن 😀 العراق' });
    const entity = anEntity({ type: 'gpe', name: 'العراق' });
    const mention = aMention({ entityId: entity.id, anchor: anchorOn(built, 'العراق') });
    const project = aProject({ articles: [built], entities: [entity], mentions: [mention] });
    expect(JSON.parse(writeProjectJson(project, all, context))).toMatchObject({
      mentions: [
        {
          anchor: {
            fragments: [
              { start: 13, end: 19, startCodePoint: 10, endCodePoint: 16, exact: 'العراق' },
            ],
          },
        },
      ],
      articles: [{ zones: [{ start: 0, end: 19, startCodePoint: 0, endCodePoint: 16 }] }],
    });
  });

  it('writes zeros, nulls and empty lists', () => {
    const json = writeProjectJson(aCompleteProject(), all, context);
    for (const written of ['"start":0', '"role":null', '"chain":[]', '"history": []'])
      expect(json).toContain(written);
  });

  it('gives equal bytes whatever the order of records and keys', () => {
    const project = aCompleteProject();
    const shuffled = Object.fromEntries(
      Object.entries(project).map(([table, records]) => [
        table,
        new Map(
          [...(records as ReadonlyMap<string, object>)]
            .reverse()
            .map(([id, record]) => [id, Object.fromEntries(Object.entries(record).reverse())]),
        ),
      ]),
    ) as unknown as typeof project;
    expect(writeProjectJson(shuffled, all, context)).toBe(writeProjectJson(project, all, context));
  });

  it('sorts the keys of free records', () => {
    const entity = anEntity({ custom: { b: '2', a: '1' } });
    expect(writeProjectJson(aProject({ entities: [entity] }), all, context)).toContain(
      '"custom":{"a":"1","b":"2"}',
    );
  });

  it('puts each record on a line of its own and ends with a line feed', () => {
    const lines = writeProjectJson(aCompleteProject(), all, context).split('\n');
    expect(lines.filter((line) => line.includes('"id":"claim-'))).toHaveLength(2);
    expect(lines.at(-1)).toBe('');
    expect(lines.join('')).not.toContain('\r');
  });

  describe('of selected articles', () => {
    const one = anArticle({ id: 'one' });
    const two = anArticle({ id: 'two' });
    const person = anEntity({ id: 'person' });
    const source = anEntity({ id: 'source' });
    const elsewhere = anEntity({ id: 'elsewhere' });
    const proposition = aProposition({ id: 'proposition' });
    const content = (built = one) => anchorOn(built, 'الجسر افتُتح يوم الأحد');
    const claims = [
      aClaim({
        id: 'a',
        content: content(),
        source: { kind: 'named', entityId: 'source', anchor: null },
        propositionId: 'proposition',
      }),
      aClaim({ id: 'b', content: anchorOn(one, 'ذلك'), createdBy: 'annotator-2' }),
      aClaim({ id: 'c', content: content(two) }),
    ];
    const edit = (id: string, record: string): Edit => ({
      id,
      type: 'set-claim',
      role: 'do',
      target: null,
      at: builtAt,
      by: 'annotator-1',
      changes: [{ table: 'claims', id: record, before: null, after: null }],
    });
    const project = aProject({
      articles: [one, two],
      entities: [person, source, elsewhere],
      propositions: [proposition],
      mentions: [
        aMention({ id: 'm1', entityId: 'person', anchor: anchorOn(one, 'سامر الحلبي') }),
        aMention({ id: 'm2', entityId: 'elsewhere', anchor: anchorOn(two, 'سامر الحلبي') }),
      ],
      claims,
      contradictions: [
        aContradiction('a', 'b', { id: 'inside' }),
        aContradiction('b', 'c', { id: 'reaching-out' }),
      ],
      comments: [
        aComment('a', { id: 'on-a' }),
        aComment('c', { id: 'on-c' }),
        aComment('one', { id: 'on-one', createdBy: 'annotator-3' }),
      ],
      annotators: ['annotator-1', 'annotator-2', 'annotator-3', 'annotator-4'].map((id) =>
        anAnnotator({ id }),
      ),
    });
    const written = parse(
      writeProjectJson(
        project,
        { kind: 'articles', ids: ['one', 'unknown'] },
        { ...context, history: [edit('e1', 'a'), edit('e2', 'c')] },
      ),
    );

    it('takes what they need and nothing else', () => {
      expect(ids(written.articles)).toEqual(['one']);
      expect(ids(written.mentions)).toEqual(['m1']);
      expect(ids(written.claims)).toEqual(['a', 'b']);
      expect(ids(written.entities)).toEqual(['person', 'source']);
      expect(ids(written.propositions)).toEqual(['proposition']);
      expect(ids(written.comments)).toEqual(['on-a', 'on-one']);
      expect(ids(written.annotators)).toEqual(['annotator-1', 'annotator-2', 'annotator-3']);
    });

    it('leaves out and counts what reaches out of them', () => {
      expect(ids(written.contradictions)).toEqual(['inside']);
      expect(ids(written.history)).toEqual(['e1']);
      expect(written.scope).toBe('articles');
      expect(written.leftOut).toEqual({ contradictions: 1, edits: 1 });
    });
  });
});
