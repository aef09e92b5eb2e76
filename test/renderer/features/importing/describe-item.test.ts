import { describe, expect, it } from 'vitest';
import { describeItem } from '../../../../renderer/features/importing/describe-item.ts';
import type {
  ImportItem,
  ImportOutcome,
} from '../../../../renderer/state/importing/import-item.ts';
import { stringsOf } from '../../../../renderer/strings/load-strings.ts';
import { importErrorCodes } from '../../../../shared/formats/import/import-format.ts';

const item = (outcome: ImportOutcome): ImportItem => ({
  id: 'i',
  name: 'a.txt',
  size: 1,
  source: { kind: 'bytes', bytes: new Uint8Array() },
  choices: {},
  companions: [],
  editions: [],
  related: [],
  outcome,
});

describe('describeItem', () => {
  it.each(['ar', 'en'] as const)('has a whole sentence for every refusal in %s', (language) => {
    const sentences = importErrorCodes.map((code) =>
      describeItem(
        item({ kind: 'refused', refusal: { kind: 'format', error: { code } } }),
        stringsOf(language),
      ),
    );
    for (const sentence of sentences) expect(sentence).toMatch(/^.{10,}\.$/u);
    expect(new Set(sentences).size).toBe(importErrorCodes.length);
  });

  it('says once how many articles a file has, and counts other remarks', () => {
    const outcome = {
      kind: 'imported',
      articles: ['1', '2'],
      warnings: [
        { code: 'several-articles', count: 2 },
        { code: 'nul-replaced', count: 3 },
      ],
    } as const;
    expect(describeItem(item(outcome), stringsOf('en'))).toMatch(
      /^2 articles · several articles in one file · [^()]+ \(3\)$/u,
    );
  });

  it('adds what exactly was wrong', () => {
    const error = { code: 'malformed', detail: 'word/document.xml' } as const;
    const refused = item({ kind: 'refused', refusal: { kind: 'format', error } });
    expect(describeItem(refused, stringsOf('en'))).toContain('word/document.xml');
  });
});
