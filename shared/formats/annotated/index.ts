import { err, ok } from '../../model/result.ts';
import type { Result } from '../../model/result.ts';
import type {
  AnnotatedDocument,
  AnnotatedError,
  AnnotatedFile,
  AnnotatedFormat,
  AnnotatedProblem,
  FoundDocument,
  OffsetUnit,
} from './annotated-format.ts';
import { brat } from './brat.ts';
import { casJson } from './cas-json.ts';
import { conll } from './conll.ts';
import { decideUnit, readable } from './decide-unit.ts';
import type { ReadableDocument } from './decide-unit.ts';
import { doccano } from './doccano.ts';
import { labelStudio } from './label-studio.ts';
import { isCompanionFile, openFiles } from './open-files.ts';
import type { AnnotatedSource, OpenedFile } from './open-files.ts';
import { placeDocument, unplacedDocument } from './place-documents.ts';
import { prodigy } from './prodigy.ts';
import { webAnnotation } from './web-annotation.ts';
import { webannoTsv } from './webanno-tsv.ts';

/** Every kind of annotated file that is read. The first that recognises a file reads it. */
export const annotatedFormats = [
  webAnnotation,
  casJson,
  labelStudio,
  prodigy,
  doccano,
  brat,
  webannoTsv,
  conll,
] as const satisfies readonly AnnotatedFormat[];

/** Id of a format that is read; the interface has a name for each. */
export type AnnotatedFormatId = (typeof annotatedFormats)[number]['id'];

/** Extensions of annotated files, lower case without dot. */
export const annotatedExtensions: readonly string[] = [
  ...new Set(annotatedFormats.flatMap(({ extensions }) => extensions)),
];

/** More labelled stretches than this are a corpus, not the work of analysts. */
const mostRegions = 100_000;

/** Files that were recognised, ready to be read. */
export interface RecognisedFiles {
  readonly format: AnnotatedFormat;
  readonly files: readonly OpenedFile[];
}

/**
 * The annotated files among those given or in the archive given: all of one format, with nothing
 * beside them but their texts. Null when they are none, and belong to the importers of articles.
 */
export function recogniseAnnotated(sources: readonly AnnotatedSource[]): RecognisedFiles | null {
  const opened = openFiles(sources);
  const formats = opened.map((file) => annotatedFormats.find((format) => format.recognises(file)));
  const format: AnnotatedFormat | undefined = formats.find((found) => found !== undefined);
  if (format === undefined) return null;
  const files = opened.filter((_, i) => formats[i] === format);
  const isPure = opened.every((file, i) => formats[i] === format || isCompanionFile(file));
  return isPure ? { format, files } : null;
}

/**
 * Reads files of another annotation program and finds the place of every region. Fails when a file
 * is not what it seems, or when quotes stand elsewhere than it says.
 *
 * @param unit what the analyst answered when the file could not tell
 */
export function readAnnotated(
  { format, files }: RecognisedFiles,
  unit: OffsetUnit | null,
): Result<AnnotatedFile, AnnotatedError> {
  const found: FoundDocument[] = [];
  const problems: AnnotatedProblem[] = [];
  for (const file of files) {
    const read = format.read(file);
    if (!read.ok) return read;
    const inFile = (path: string) => (files.length > 1 ? `${file.name}: ${path}` : path);
    found.push(
      ...read.value.documents.map((document) => ({
        ...document,
        regions: document.regions.map((region) => ({ ...region, path: inFile(region.path) })),
      })),
    );
    problems.push(...read.value.problems.map((each) => ({ ...each, path: inFile(each.path) })));
  }
  const regions = found.reduce((sum, document) => sum + document.regions.length, 0);
  if (regions === 0) return err({ code: 'no-annotations', detail: '', problems });
  if (regions > mostRegions) return err({ code: 'too-many', detail: String(regions), problems });

  const base = { formatId: format.id, ignoresSpace: format.ignoresSpace ?? false, problems };
  if (format.placesByQuote === true) {
    return ok({ ...base, unit: null, documents: found.map(unplacedDocument) });
  }
  const withText = found.flatMap((document): ReadableDocument[] =>
    document.text === null ? [] : [readable({ ...document, text: document.text })],
  );
  const decided = decideUnit(withText, format, unit);
  if (!decided.ok) {
    return err({ ...decided.error, problems: [...problems, ...decided.error.problems] });
  }
  const documents = withText
    .map((document) => placeDocument(document, format.id, decided.value.unit, problems))
    .filter((document): document is AnnotatedDocument => document !== null);
  return ok({ ...base, unit: decided.value, documents });
}
