import type {
  ImportErrorCode,
  ImportWarning,
} from '../../../shared/formats/import/import-format.ts';
import type {
  ReadProblemReason,
  ReadProjectErrorCode,
} from '../../../shared/formats/project-json/read-report.ts';
import type { ReadFileError } from '../../../shared/ipc/file-access.ts';

/** Why a file was refused, what was noticed on the way, and what to do: one sentence each. */
export const importErrors = {
  fileErrors: {
    'unknown-token': 'The file is not open any more. Drop it again.',
    'not-found': 'The file is not there any more. It may have been moved or renamed.',
    'no-permission':
      'You have no permission to read this file. Change it, or copy the file elsewhere.',
    'not-a-regular-file':
      'This is not an ordinary file (a folder link, a device). Choose the file itself.',
    'too-large': 'The file is larger than 20 MB. Split it, or save the text alone.',
    'changed-while-reading': 'The file changed while it was read. Try again when it is written.',
    'read-failed': 'The file could not be read. Check the disk or the network drive.',
  } satisfies Record<ReadFileError, string>,
  formatErrors: {
    empty: 'The file is empty: there is nothing to import.',
    'no-text': 'There is no text in this file. A scan needs text recognition first.',
    'too-large': 'The file is larger than what can be read. Split it, or save the text alone.',
    'text-too-long': 'The text is longer than an article can be. Split it into several files.',
    binary:
      'This is not a text but a program, picture or other binary file, whatever its name says.',
    unsupported: 'This kind of file cannot be read. Save it as text, HTML, DOCX or PDF.',
    'unknown-encoding': 'The encoding could not be recognised. Save the file as UTF-8.',
    undecodable: 'Some bytes fit no encoding. Save the file as UTF-8.',
    'encoding-unsure': 'Several encodings are possible.',
    'encrypted-pdf':
      'This PDF opens only with a password. Open it in a PDF viewer, print it to a new PDF, and import that.',
    encrypted: 'The file is protected by a password. Open it, and save it without one.',
    malformed:
      'The file is damaged and could not be read. Open it in its own program and save it again.',
    bomb: 'The archive unpacks to far more than it should. It was not opened.',
    'too-many-entries': 'The archive holds too many files. Unpack it, and import parts of it.',
    'unsafe-path': 'The archive holds names that point outside of it. It was not opened.',
    doctype:
      'The file brings its own document definitions, which are never followed. Save it again.',
    'too-deep': 'The file is nested too deeply to be read.',
    'archive-in-archive': 'An archive inside an archive is not opened. Unpack the outer one.',
    'unknown-fields': 'The names of its fields are unknown.',
    'timed-out':
      'Reading took too long and was stopped. Save the file as plain text and try again.',
    crashed: 'Reading failed and was stopped. Save the file as plain text and try again.',
    cancelled: 'Reading was stopped.',
  } satisfies Record<ImportErrorCode | 'timed-out' | 'crashed' | 'cancelled', string>,
  projectErrors: {
    empty: 'The project file is empty.',
    'too-large': 'The project file is too large to be read.',
    'not-utf-8': 'The project file is not UTF-8. It was changed by another program.',
    truncated:
      'The project file ends in the middle: the copy or download was cut off. Copy it again.',
    'not-json': 'The project file is damaged: it is not JSON any more.',
    'not-a-project': 'The file names itself a Hashiya project but is none.',
    'newer-version':
      'The project was written by a newer version of Hashiya. Install that to read it.',
    'bad-header': 'The head of the project file is damaged.',
    'too-many-records': 'The project file holds more records than can be read.',
    'too-many-problems': 'Nearly nothing in the project file holds. It was not read further.',
  } satisfies Record<ReadProjectErrorCode, string>,
  recordProblems: {
    'not-a-list': 'is not a list',
    'unknown-field': 'has an unknown field',
    'wrong-value': 'has a value that is not allowed',
    'forbidden-key': 'has a forbidden key',
    'too-deep': 'is nested too deeply',
    'duplicate-id': 'has the id of another record',
    'text-length-differs': 'gives another length than its text has',
    'text-hash-differs': 'has a text that was changed',
    'text-not-clean': 'has characters in its text that no import leaves in',
    'zones-overlap': 'has zones that overlap',
    'span-outside-text': 'lies outside the text',
    'fragments-out-of-order': 'has pieces out of order',
    'span-splits-character': 'splits a character',
    'quote-differs': 'has a quote that differs from the text',
    'context-differs': 'has a context that differs from the text',
    'code-points-differ': 'has offsets that contradict each other',
    'same-claim-on-both-sides': 'has the same claim on both sides',
    'missing-article': 'lies in an article that is missing',
    'missing-entity': 'refers to an entity that is missing',
    'missing-proposition': 'refers to a proposition that is missing',
    'missing-claim': 'refers to a claim that is missing',
    'missing-record': 'refers to a record that is missing',
    'missing-zone': 'refers to a zone that is missing',
    'missing-annotator': 'was made by someone unknown',
  } satisfies Record<ReadProblemReason, string>,
  warnings: {
    'nul-replaced': 'NUL characters were replaced',
    'surrogates-replaced': 'half characters were replaced',
    'damaged-bytes': 'bytes that fit no character were replaced',
    'declared-encoding-ignored': 'the encoding the file names is not the one it has',
    'several-articles': 'several articles in one file',
    'no-article-found': 'no article was found, so the whole page was taken',
    'pdf-check-text': 'the text of the PDF should be checked against the page',
    'pdf-page-without-text': 'pages without text',
    'tracked-changes': 'tracked changes were taken as accepted',
    'records-skipped': 'records without text were left out',
  } satisfies Record<ImportWarning['code'], string>,
};
