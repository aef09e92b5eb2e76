import { unzipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotatedArticles } from '../../../../shared/formats/export/annotated-articles.ts';
import { brat } from '../../../../shared/formats/export/brat.ts';
import { casJson } from '../../../../shared/formats/export/cas-json.ts';
import { doccano } from '../../../../shared/formats/export/doccano.ts';
import { labelStudio } from '../../../../shared/formats/export/label-studio.ts';
import { spacy } from '../../../../shared/formats/export/spacy.ts';
import { webAnnotation } from '../../../../shared/formats/export/web-annotation.ts';
import type { Project } from '../../../../shared/model/project.ts';
import { arbitraryProject } from '../../../property/arbitrary-project.ts';
import { all, context, hardProject, sliceCodePoints } from './hard-project.ts';

/** What a format says of a mention: its label and the words that its own offsets give. */
type Sliced = readonly [label: string, words: string];

/** The mentions of a project, in text order, each with the words of all its pieces. */
function expected(project: Project, isCarried = (_pieces: number): boolean => true): Sliced[] {
  return annotatedArticles(project).flatMap(({ mentions }) =>
    mentions
      .filter(({ mention }) => isCarried(mention.anchor.fragments.length))
      .map(({ mention, entity }) => [
        entity.type,
        mention.anchor.fragments.map(({ exact }) => exact).join('|'),
      ]),
  );
}

const files = (archive: Uint8Array): Map<string, string> =>
  new Map(
    Object.entries(unzipSync(archive)).map(([name, bytes]) => [
      name,
      new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
    ]),
  );

const readers: Record<string, (project: Project) => Sliced[]> = {
  'Web Annotation': (project) => {
    interface Piece {
      readonly selector: readonly [{ exact: string }, { start: number; end: number }];
    }
    const { items } = JSON.parse(webAnnotation.write(project, all, context)) as {
      items: {
        motivation: string;
        body: { value: string }[];
        target: Piece & { type: string; items: Piece[] };
        record: { anchor: { articleId: string } };
      }[];
    };
    return items
      .filter(({ motivation }) => motivation === 'identifying')
      .map(({ body, target, record }) => {
        const text = project.texts.get(record.anchor.articleId)!.text;
        const pieces = target.type === 'List' ? target.items : [target];
        const words = pieces.map(({ selector: [{ exact }, { start, end }] }) => {
          expect(sliceCodePoints(text, start, end)).toBe(exact);
          return exact;
        });
        return [body[1]!.value, words.join('|')];
      });
  },
  'Label Studio': (project) => {
    const tasks = JSON.parse(labelStudio.write(project, all)) as {
      data: { text: string };
      annotations: {
        result: {
          id: string;
          type: string;
          to_id: string;
          from_id: string;
          labels: string[];
          value: { start: number; end: number; text: string; labels: string[] };
        }[];
      }[];
    }[];
    return tasks.flatMap(({ data, annotations }) => {
      const { result } = annotations[0]!;
      const words = new Map<string, string>();
      const rootOf = new Map<string, string>();
      for (const { type, from_id, to_id, labels } of result) {
        if (type === 'relation' && labels[0] === 'continues') {
          rootOf.set(to_id, rootOf.get(from_id) ?? from_id);
        }
      }
      const labels = new Map<string, string>();
      for (const { id, type, value } of result) {
        if (type !== 'labels' || ['claim', 'source', 'cue'].includes(value.labels[0]!)) continue;
        const found = sliceCodePoints(data.text, value.start, value.end);
        expect(found).toBe(value.text);
        const root = rootOf.get(id) ?? id;
        labels.set(root, value.labels[0]!);
        words.set(root, words.has(root) ? `${words.get(root)}|${found}` : found);
      }
      return [...labels].map(([id, label]): Sliced => [label, words.get(id)!]);
    });
  },
  brat: (project) => {
    const all_ = files(brat.write(project, all));
    return [...all_].flatMap(([name, annotations]): Sliced[] => {
      if (!name.endsWith('.ann')) return [];
      const text = all_.get(name.replace('.ann', '.txt'))!;
      return annotations
        .split('\n')
        .filter((line) => line.startsWith('T'))
        .flatMap((line): Sliced[] => {
          const [, where = '', words] = line.split('\t');
          const label = where.split(' ')[0]!;
          const pieces = where
            .slice(label.length + 1)
            .split(';')
            .map((piece) => piece.split(' ').map(Number) as [number, number])
            .map(([start, end]) => sliceCodePoints(text, start, end));
          expect(pieces.join(' ').replaceAll('\t', ' ')).toBe((words ?? '').replaceAll('\t', ' '));
          return ['claim', 'source', 'cue'].includes(label) ? [] : [[label, pieces.join('|')]];
        });
    });
  },
};

describe('offsets in the unit of the reader', { timeout: 60_000 }, () => {
  it.each(Object.entries(readers))('%s, over random projects', (name, read) => {
    fc.assert(
      fc.property(arbitraryProject, (project) => {
        // brat splits pieces at line ends and so has none for a mention of line ends alone.
        const bare = ([label, words]: Sliced): Sliced =>
          name === 'brat' ? [label, words.replace(/[|\n]/g, '')] : [label, words];
        const carried = expected(project).map(bare);
        expect(read(project).map(bare)).toEqual(carried.filter(([, words]) => words !== ''));
      }),
      { numRuns: 60 },
    );
  });

  it('doccano, in UTF-16 units', () => {
    fc.assert(
      fc.property(arbitraryProject, (project) => {
        const lines = doccano.write(project, all).trimEnd().split('\n');
        const found = lines.flatMap((line): Sliced[] => {
          const { text, entities } = JSON.parse(line) as {
            text: string;
            entities: { label: string; start_offset: number; end_offset: number }[];
          };
          return entities
            .filter(({ label }) => !['claim', 'source', 'cue'].includes(label))
            .map(({ label, start_offset, end_offset }) => [
              label,
              text.slice(start_offset, end_offset),
            ]);
        });
        expect(found).toEqual(expected(project, (pieces) => pieces === 1));
      }),
      { numRuns: 40 },
    );
  });

  it('CAS, in UTF-16 units, with references that lead to annotations', () => {
    const [cas] = [...files(casJson.write(hardProject, all)).values()].map(
      (json) => JSON.parse(json) as { '%FEATURE_STRUCTURES': Record<string, unknown>[] },
    );
    const structures = cas!['%FEATURE_STRUCTURES'];
    const text = structures[0]!.sofaString as string;
    const quoted = structures
      .filter((fs) => String(fs['%TYPE']).endsWith('NamedEntity'))
      .map((fs) => [fs.value, text.slice(Number(fs.begin), Number(fs.end))]);
    expect(quoted).toEqual([
      ['ORG', 'أعلنت'],
      ['ORG', 'آمن'],
      ['ORG', 'وزارة النَّقل'],
      ['ORG', 'وزارة'],
      ['GPE', 'بغداد'],
    ]);
    structures.forEach((fs, i) => expect(fs['%ID']).toBe(i + 1));
    const denial = structures.find((fs) => fs.label === 'denies')!;
    const words = (reference: unknown) => {
      const { begin, end } = structures[Number(reference) - 1]!;
      return text.slice(Number(begin), Number(end));
    };
    expect([words(denial['@from']), words(denial['@to'])]).toEqual(['ذلك', '«الجسر» آمن']);
  });

  it('spaCy, in code points, with the last token included', () => {
    fc.assert(
      fc.property(arbitraryProject, (project) => {
        const lines = spacy.write(project, all).trimEnd().split('\n');
        for (const line of lines) {
          const { text, tokens, spans } = JSON.parse(line) as {
            text: string;
            tokens: { text: string; start: number; end: number; id: number }[];
            spans: { start: number; end: number; token_start: number; token_end: number }[];
          };
          for (const { text: words, start, end, id } of tokens) {
            expect(sliceCodePoints(text, start, end)).toBe(words);
            expect(tokens[id]?.start).toBe(start);
          }
          for (const span of spans) {
            const inTokens = tokens
              .slice(span.token_start, span.token_end + 1)
              .map((token) => token.text)
              .join('');
            expect(inTokens).toBe(
              tokens
                .filter(({ start, end }) => start >= span.start && end <= span.end)
                .map((token) => token.text)
                .join(''),
            );
          }
        }
      }),
      { numRuns: 40 },
    );
    const { spans, tokens } = JSON.parse(spacy.write(hardProject, all)) as {
      tokens: { text: string }[];
      spans: { token_start: number; token_end: number; label: string }[];
    };
    expect(
      spans.map(({ token_start, token_end, label }) => [
        label,
        tokens.slice(token_start, token_end + 1).map(({ text }) => text),
      ]),
    ).toEqual([
      ['ORG', ['وزارة', 'النَّقل']],
      ['ORG', ['وزارة']],
      ['GPE', ['بغداد']],
    ]);
  });
});
