import type { NewArticle } from '../../../shared/edits/add-articles.ts';
import type { OnDifferent } from '../../../shared/edits/add-project.ts';
import type { EditErrorCode } from '../../../shared/edits/edit-error.ts';
import type {
  AnnotatedError,
  AnnotatedFile,
  AnnotatedProblem,
  OffsetUnit,
} from '../../../shared/formats/annotated/annotated-format.ts';
import type { ReadCodebookError } from '../../../shared/formats/codebook-json.ts';
import type { LabelTargets } from '../../../shared/formats/annotated/label-targets.ts';
import type {
  EncodingCandidate,
  FieldMapping,
  ImportError,
  ImportReport,
  ImportWarning,
} from '../../../shared/formats/import/import-format.ts';
import type {
  ReadProjectError,
  ReadReport,
} from '../../../shared/formats/project-json/read-report.ts';
import type { ReadFileError } from '../../../shared/ipc/file-access.ts';
import type { Id, Timestamp } from '../../../shared/model/id.ts';
import type { Project } from '../../../shared/model/project.ts';
import type { Result } from '../../../shared/model/result.ts';
import type { ImportFailure } from '../../import/import-client.ts';
import type { StorageErrorCode } from '../storage.ts';
import type { ProjectComparison } from './compare-projects.ts';
import type { EditionHint } from './find-edition.ts';
import type { Proposal } from './proposals.ts';
import type { RelatedArticles } from './relate-articles.ts';

/** Where the bytes of a file come from. */
export type ImportSource =
  | { readonly kind: 'picked'; readonly token: string }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  /** A file of an archive, read together with it. */
  | {
      readonly kind: 'read';
      readonly bytes: Uint8Array;
      readonly result: Result<ImportReport, ImportError>;
    };

/** What the analyst decided or wrote about a file before it was read (again). */
export interface ImportChoices {
  readonly encoding?: string;
  readonly acceptDamage?: boolean;
  readonly fields?: FieldMapping;
  /** What the offsets of an annotated file count. */
  readonly unit?: OffsetUnit;
  /** Given with pasted text. */
  readonly title?: string;
  readonly outlet?: string;
}

/** Why nothing of a file was imported, by who refused it. */
export type ImportRefusal =
  | { readonly kind: 'file'; readonly code: ReadFileError }
  | { readonly kind: 'format'; readonly error: ImportFailure }
  | { readonly kind: 'project'; readonly error: ReadProjectError }
  | {
      readonly kind: 'annotations';
      readonly formatId: string;
      readonly error: AnnotatedError;
    }
  | { readonly kind: 'codebook'; readonly error: { readonly code: ReadCodebookError } }
  | { readonly kind: 'storage'; readonly code: StorageErrorCode }
  | { readonly kind: 'edit'; readonly code: EditErrorCode };

/** How far a file is: on its way, asking ({@link isAsking}), or done with. */
export type ImportOutcome =
  | { readonly kind: 'waiting' }
  /** `share` of the file is read, from 0 to 1. */
  | { readonly kind: 'reading'; readonly share: number }
  /** Read, and about to be stored together with others. */
  | { readonly kind: 'ready' }
  /** Waits to be looked at and accepted: nothing of it is in the project. */
  | {
      readonly kind: 'proposed';
      readonly proposals: readonly Proposal[];
      readonly bytes: Uint8Array;
      /** What becomes of the file once it is accepted. */
      readonly becomes: ImportOutcome;
    }
  /** The same file (`bytes`) or the same text is here; `articles` are kept ready. */
  | {
      readonly kind: 'duplicate';
      readonly by: 'bytes' | 'text';
      readonly existing: Id;
      readonly articles: readonly NewArticle[];
      /** Articles of the same file that were new, and are imported. */
      readonly imported: readonly Id[];
      readonly bytes: Uint8Array;
    }
  | {
      readonly kind: 'encoding';
      readonly bytes: Uint8Array;
      readonly candidates: readonly EncodingCandidate[];
      /** Position of the first byte that does not fit the expected encoding, when known. */
      readonly offset: number | null;
    }
  | {
      readonly kind: 'fields';
      readonly bytes: Uint8Array;
      readonly fieldNames: readonly string[];
      /** Beginning of a value of each field; empty where there is none. */
      readonly fieldExamples: readonly string[];
      /** What the fields seem to be. */
      readonly proposed: FieldMapping;
    }
  | {
      readonly kind: 'project';
      /** The file itself, to know it again. */
      readonly file: {
        readonly fileName: string;
        readonly sha256: string;
        readonly exportedAt: Timestamp;
      };
      readonly incoming: Project;
      readonly report: ReadReport;
      readonly comparison: ProjectComparison;
    }
  /** Annotations of another program; `articles` has what each document would become. */
  | {
      readonly kind: 'annotations';
      readonly file: AnnotatedFile;
      readonly articles: readonly (NewArticle | null)[];
      readonly bytes: Uint8Array;
    }
  | {
      readonly kind: 'annotated';
      readonly articles: number;
      readonly records: number;
      readonly same: number;
      readonly leftOut: number;
      readonly problems: readonly AnnotatedProblem[];
    }
  | {
      readonly kind: 'imported';
      readonly articles: readonly Id[];
      readonly warnings: readonly ImportWarning[];
    }
  | { readonly kind: 'archive'; readonly files: number }
  | { readonly kind: 'merged'; readonly added: number; readonly replaced: number }
  /** A colleague's work, kept to compare with: so many differences, or null when it was here. */
  | { readonly kind: 'compared'; readonly open: number | null }
  /** A codebook that was taken over; so many entries of the former one were kept, for records use them. */
  | { readonly kind: 'codebook'; readonly kept: number; readonly isSame: boolean }
  | { readonly kind: 'refused'; readonly refusal: ImportRefusal }
  | { readonly kind: 'skipped' }
  | { readonly kind: 'cancelled' };

/** A file that is read together with another one. */
export interface CompanionFile {
  readonly name: string;
  readonly source: ImportSource;
}

/** One file on its way into the project. */
export interface ImportItem {
  readonly id: Id;
  readonly name: string;
  /** Size in bytes. */
  readonly size: number;
  readonly source: ImportSource;
  /** Files that belong to it: the text of a brat file. */
  readonly companions: readonly CompanionFile[];
  readonly choices: ImportChoices;
  readonly outcome: ImportOutcome;
  /** Articles of the file that look like newer editions of known ones. */
  readonly editions: readonly EditionHint[];
  /** Articles of the file that say nearly the same as others; known when the whole drop is read. */
  readonly related: readonly RelatedArticles[];
}

/** An answer to a file that asks. */
export type ImportDecision =
  | { readonly kind: 'open-existing' }
  | { readonly kind: 'import-copy' }
  | { readonly kind: 'accept' }
  | { readonly kind: 'leave-out'; readonly articleId: Id }
  | { readonly kind: 'skip' }
  | { readonly kind: 'read-as'; readonly choices: ImportChoices }
  | { readonly kind: 'add-project'; readonly onDifferent: OnDifferent }
  | { readonly kind: 'add-annotations'; readonly targets: LabelTargets }
  | { readonly kind: 'compare' };

const asking: ReadonlySet<ImportOutcome['kind']> = new Set([
  'duplicate',
  'encoding',
  'fields',
  'project',
  'proposed',
  'annotations',
]);

/** Whether the file waits for an answer of the analyst. */
export function isAsking({ outcome }: ImportItem): boolean {
  return asking.has(outcome.kind);
}

/** Whether the file still has to be read. */
export function isPending({ outcome }: ImportItem): boolean {
  return outcome.kind === 'waiting' || outcome.kind === 'reading';
}

/** The articles that a file has brought into the project. */
export function importedArticles({ outcome }: ImportItem): readonly Id[] {
  if (outcome.kind === 'imported') return outcome.articles;
  return outcome.kind === 'duplicate' ? outcome.imported : [];
}

/** The articles of these files that wait to be looked at. */
export function proposedArticles(items: readonly ImportItem[]): readonly NewArticle[] {
  return items.flatMap(({ outcome }) =>
    outcome.kind === 'proposed' ? outcome.proposals.map(({ article }) => article) : [],
  );
}
