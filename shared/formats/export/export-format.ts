import type { Edit } from '../../model/edit.ts';
import type { Timestamp } from '../../model/id.ts';
import type { Project } from '../../model/project.ts';
import type { ExportSelection } from './export-selection.ts';

/** What a writer cannot know itself. */
export interface ExportContext {
  /** Time of the export. */
  readonly now: Timestamp;
  /** Program and version, e.g. `Hashiya 0.1.0`. */
  readonly generator: string;
  /** The edits to write along, oldest first, where the format carries them; none unless given. */
  readonly history?: readonly Edit[];
}

/** What formats cannot carry; `count-losses.ts` says what each counts. */
export const lossCodes = [
  'texts',
  'zones',
  'unmentioned-entities',
  'entity-details',
  'mentions',
  'mention-details',
  'overlapping-mentions',
  'discontinuous-mentions',
  'discontinuous-spans',
  'claims',
  'claims-without-verdict',
  'claim-details',
  'claim-times',
  'propositions',
  'contradictions',
  'contradictions-reaching-out',
  'contradictions-across-articles',
  'contradiction-details',
  'comments',
  'review',
] as const;
/** See {@link lossCodes}. */
export type LossCode = (typeof lossCodes)[number];

/** So many records, or fields of records, that the file will not hold. */
export interface Loss {
  readonly code: LossCode;
  /** Always above zero. */
  readonly count: number;
}

/** A kind of file that a project can be written to. Each is one file and one line in `index.ts`. */
export interface ExportFormat {
  readonly id: string;
  /** Without the dot. */
  readonly extension: string;
  /** Endings that the user may give the file instead, without the dot. */
  readonly otherExtensions?: readonly string[];
  readonly mimeType: string;
  /** The whole file; text is meant to be stored as UTF-8. */
  readonly write: (
    project: Project,
    selection: ExportSelection,
    context: ExportContext,
  ) => string | Uint8Array;
  /** The same text in pieces, each made when it is asked for, where that tells how far it is. */
  readonly pieces?: (
    project: Project,
    selection: ExportSelection,
    context: ExportContext,
  ) => Iterable<string>;
  /** What the file would not hold, said before it is written. Empty when it holds everything. */
  readonly losses: (project: Project, selection: ExportSelection) => readonly Loss[];
}
