import type { Span } from '../../model/span.ts';
import type { OffsetConverter } from '../../text/code-points.ts';
import { annotatedArticles } from './annotated-articles.ts';
import type { AnnotatedArticle } from './annotated-articles.ts';
import { articleFileName } from './article-file-name.ts';
import { createArticleOffsets } from './article-offsets.ts';
import { countLosses } from './count-losses.ts';
import { asIdentifier } from './entity-tag.ts';
import type { ExportFormat } from './export-format.ts';
import { selectRecords } from './export-selection.ts';
import { regionsOf } from './regions.ts';
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
    return zipFiles(files);
  },
  losses: (project, selection) =>
    countLosses(project, selection, [
      'zones',
      'unmentioned-entities',
      'entity-details',
      'mention-details',
      'claim-details',
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
  for (const { id, label, fragments, note } of regions) {
    const pieces = fragments.flatMap((fragment) => splitAtLineEnds(text, fragment));
    if (pieces.length === 0) continue;
    const number = names.size + 1;
    names.set(id, `T${number}`);
    const place = pieces
      .map(({ start, end }) => `${converter.toCodePoint(start)} ${converter.toCodePoint(end)}`)
      .join(';');
    const words = pieces.map(({ start, end }) => text.slice(start, end)).join(' ');
    lines.push(`T${number}\t${asIdentifier(label)} ${place}\t${words.replaceAll('\t', ' ')}`);
    if (note !== '') lines.push(`#${number}\tAnnotatorNotes T${number}\t${oneLine(note)}`);
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

function oneLine(note: string): string {
  return note.replace(/\s+/gu, ' ');
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
