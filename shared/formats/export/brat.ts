import type { Entity } from '../../model/entity.ts';
import type { Span } from '../../model/span.ts';
import type { OffsetConverter } from '../../text/code-points.ts';
import { annotatedArticles } from './annotated-articles.ts';
import type { AnnotatedArticle } from './annotated-articles.ts';
import { articleFileName } from './article-file-name.ts';
import { createArticleOffsets } from './article-offsets.ts';
import { countLosses } from './count-losses.ts';
import { bratConfiguration } from './brat-configuration.ts';
import { asIdentifier } from './entity-tag.ts';
import type { ExportFormat } from './export-format.ts';
import { selectRecords } from './export-selection.ts';
import { regionsOf } from './regions.ts';
import type { Region } from './regions.ts';
import { zipFiles } from './zip-files.ts';

/** brat standoff: a `.txt` and an `.ann` for each article, zipped. Offsets in code points. */
export const brat = {
  id: 'brat',
  extension: 'zip',
  mimeType: 'application/zip',
  write(project, selection) {
    const { project: selected } = selectRecords(project, selection);
    const offsets = createArticleOffsets(selected);
    const files = new Map<string, string>();
    annotatedArticles(selected).forEach((annotated, i) => {
      const name = articleFileName(i, annotated.article);
      files.set(`${name}.txt`, annotated.text);
      const { regions, relations } = regionsOf(annotated, selected);
      files.set(
        `${name}.ann`,
        writeAnnotations(annotated, regions, relations, offsets(annotated.article.id)),
      );
    });
    files.set('annotation.conf', bratConfiguration([...files.values()].join('')));
    return zipFiles(files);
  },
  losses: (project, selection) =>
    countLosses(project, selection, [
      'zones',
      'unmentioned-entities',
      'entity-details',
      'claim-times',
      'propositions',
      'contradictions-across-articles',
      'contradictions-reaching-out',
      'contradiction-details',
      'comments',
      'review',
    ]),
} as const satisfies ExportFormat;

function writeAnnotations(
  { text }: AnnotatedArticle,
  regions: ReturnType<typeof regionsOf>['regions'],
  relations: ReturnType<typeof regionsOf>['relations'],
  converter: OffsetConverter,
): string {
  const lines: string[] = [];
  const names = new Map<string, string>();
  let noteCount = 0;
  let attributeCount = 0;
  let referenceCount = 0;
  const placed = new Map(
    regions.map(({ id, fragments }) => [
      id,
      fragments.flatMap((fragment) => splitAtLineEnds(text, fragment)),
    ]),
  );
  const isPlaced = (id: string): boolean => (placed.get(id)?.length ?? 0) > 0;
  const linked = new Set(
    relations
      .filter(({ from, to }) => isPlaced(from) && isPlaced(to))
      .flatMap(({ from, to }) => [from, to]),
  );
  for (const { id, label, kind, note, attributes, entity } of regions) {
    const pieces = placed.get(id) ?? [];
    // Without their claim a source and a cue would be taken for those of the claim beside them.
    const isOrphan = kind === 'claim-part' && label !== 'claim' && !linked.has(id);
    if (pieces.length === 0 || isOrphan) continue;
    const number = names.size + 1;
    names.set(id, `T${number}`);
    const place = pieces
      .map(({ start, end }) => `${converter.toCodePoint(start)} ${converter.toCodePoint(end)}`)
      .join(';');
    const words = pieces.map(({ start, end }) => text.slice(start, end)).join(' ');
    lines.push(`T${number}\t${asIdentifier(label)} ${place}\t${words.replaceAll('\t', ' ')}`);
    for (const [type, words] of notesOf(kind, note, attributes)) {
      noteCount += 1;
      lines.push(`#${noteCount}\t${type} T${number}\t${oneLine(words)}`);
    }
    for (const name of bratAttributes) {
      const value = attributes[name] ?? '';
      if (!/^\S+$/u.test(value)) continue;
      attributeCount += 1;
      lines.push(`A${attributeCount}\t${name} T${number} ${value}`);
    }
    for (const reference of entity === null ? [] : referencesOf(entity)) {
      referenceCount += 1;
      lines.push(
        `N${referenceCount}\tReference T${number} ${reference}\t${oneLine(entity?.name ?? '')}`,
      );
    }
  }
  let relationCount = 0;
  for (const { from, to, label } of relations) {
    const [first, second] = [names.get(from), names.get(to)];
    if (first === undefined || second === undefined) continue;
    relationCount += 1;
    lines.push(`R${relationCount}\t${asIdentifier(label)} Arg1:${first} Arg2:${second}`);
  }
  return lines.map((line) => `${line}\n`).join('');
}

/** A mention has one note, a claim its gloss and its note, both own fields; brat shows notes of any type. */
function notesOf(
  kind: Region['kind'],
  note: string,
  attributes: Region['attributes'],
): (readonly [type: string, words: string])[] {
  const notes = [
    [kind === 'mention' ? 'AnnotatorNotes' : 'Gloss', note],
    ['AnnotatorNotes', kind === 'mention' ? '' : (attributes.note ?? '')],
    // Own fields hold any words, which brat's attributes do not.
    ...Object.entries(attributes).filter(([name]) => /^custom:[^\s]+$/u.test(name)),
  ] as const;
  return notes.filter(([, words]) => words.trim() !== '');
}

/** Values from short lists: brat's attributes have no others. */
const bratAttributes =
  'level role status mode polarity certainty checkworthy verdict credibility kind place class sourceKind cueClass cuePolarity'.split(
    ' ',
  );

/** The entity as brat names things outside of a text: a resource and the id in it. */
function referencesOf({ id, externalId }: Entity): string[] {
  const elsewhere = /^Q\d+$/u.test(externalId)
    ? [`Wikidata:${externalId}`]
    : externalId === '' || /\s/u.test(externalId)
      ? []
      : [`URI:${externalId}`];
  return [`Hashiya:${encodeURIComponent(id)}`, ...elsewhere];
}

function oneLine(note: string): string {
  return note.replace(/\s+/gu, ' ').trim();
}

/** brat keeps one line a record, so no piece holds a line end; one of line ends alone has none. */
function splitAtLineEnds(text: string, { start, end }: Span): Span[] {
  const pieces: Span[] = [];
  let from = start;
  for (const line of text.slice(start, end).split('\n')) {
    if (line !== '') pieces.push({ start: from, end: from + line.length });
    from += line.length + 1;
  }
  return pieces;
}
