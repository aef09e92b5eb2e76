import { describe, expect, it } from 'vitest';
import { writeReport } from '../../../../renderer/features/importing/write-report.ts';
import type { ReportForm } from '../../../../renderer/features/importing/write-report.ts';
import type {
  ImportItem,
  ImportOutcome,
} from '../../../../renderer/state/importing/import-item.ts';
import { stringsOf } from '../../../../renderer/strings/load-strings.ts';

const item = (name: string, outcome: ImportOutcome): ImportItem => ({
  id: name,
  name,
  size: 12,
  source: { kind: 'bytes', bytes: new Uint8Array() },
  choices: {},
  companions: [],
  editions: [],
  related: [],
  outcome,
});
const items = [
  item('=a.txt', { kind: 'imported', articles: ['1', '2'], warnings: [{ code: 'nul-replaced' }] }),
  item('ب.txt', { kind: 'refused', refusal: { kind: 'format', error: { code: 'binary' } } }),
  item('c.txt', { kind: 'refused', refusal: { kind: 'file', code: 'too-large' } }),
  item('d.txt', { kind: 'cancelled' }),
  {
    ...item('f.txt', { kind: 'imported', articles: ['3', '4', '5'], warnings: [] }),
    editions: [
      { articleId: '3', previousId: 'known', by: 'url' },
      { articleId: '4', previousId: 'taken', by: 'title' },
    ],
    related: [{ articleId: '5', relatedId: 'known', share: 0.734 }],
  } as const,
  item('e.txt', {
    kind: 'duplicate',
    by: 'text',
    existing: 'known',
    articles: [],
    imported: [],
    bytes: new Uint8Array(),
  }),
];
const written = (form: ReportForm) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(
    writeReport(items, form, stringsOf('en'), {
      titleOf: (id) => (id === 'known' ? 'عودة القطار' : 'طبعة أولى'),
      isAccepted: (previousId) => previousId === 'taken',
    }),
  );

describe('writeReport', () => {
  it('writes one line for each file', () => {
    const lines = written('txt').trimEnd().split('\n');
    expect(lines).toHaveLength(6);
    expect(lines[1]).toMatch(/^ب\.txt\tNot imported\t\S/u);
  });

  it('names the article that a copy is a copy of', () => {
    expect(written('txt')).toContain('is here already, as \u2068عودة القطار\u2069\n');
    expect(written('csv')).toContain(
      'same-text,"The same text is here already, as \u2068عودة القطار\u2069"',
    );
  });

  it('names the articles that others are newer editions of, or say nearly the same as', () => {
    expect(written('txt')).toContain(
      'Looks like a newer edition (same address) of \u2068عودة القطار\u2069 · ' +
        'Accepted as a newer edition of \u2068طبعة أولى\u2069 · ' +
        'Related: about 73 % of the words run as in \u2068عودة القطار\u2069\n',
    );
  });

  it('writes a table without formulas', () => {
    const [head, first, second] = written('csv').split('\r\n');
    expect(head).toBe('\uFEFFfile,size,outcome,articles,code,sentence');
    expect(first).toMatch(/^'=a\.txt,12,imported,2,nul-replaced,/u);
    expect(second).toMatch(/^ب\.txt,12,refused,0,binary,/u);
  });

  it('writes codes and sentences as JSON', () => {
    const { files } = JSON.parse(written('json')) as { files: { code: string; file: string }[] };
    expect(files.map(({ code }) => code)).toEqual([
      'nul-replaced',
      'binary',
      'too-large',
      '',
      'newer-edition newer-edition-accepted related',
      'same-text',
    ]);
  });
});
