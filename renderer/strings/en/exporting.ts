import type { LossCode } from '../../../shared/formats/export/export-format.ts';
import type { ExportFormatId } from '../../../shared/formats/export/index.ts';
import type { WriteFileError } from '../../../shared/ipc/file-access.ts';
import { plural } from '../plural.ts';

const articles = (n: number) => plural('en', n, { one: '{n} article', other: '{n} articles' });

/** Name of a format, and when to choose it. */
interface FormatWords {
  readonly name: string;
  readonly hint: string;
}

/** Export: what, as what, what is lost, where. */
export const exporting = {
  title: 'Export',
  what: 'What',
  thisArticle: 'This article',
  selectedArticles: (n: number) =>
    plural('en', n, { one: '{n} selected article', other: '{n} selected articles' }),
  wholeProject: (n: number) => `Whole project (${articles(n)})`,
  format: 'Format',
  formats: {
    'hashiya-json': {
      name: 'Hashiya project (JSON)',
      hint: 'Everything, offsets in both units. Can be read back without loss.',
    },
    'web-annotation': {
      name: 'W3C Web Annotation (JSON-LD)',
      hint: 'Quotes and positions in code points.',
    },
    'label-studio': { name: 'Label Studio (JSON)', hint: 'Tasks with regions and relations.' },
    doccano: { name: 'doccano (JSONL)', hint: 'One article a line, with entities and relations.' },
    brat: {
      name: 'brat (ZIP of .txt and .ann)',
      hint: 'Text and stand-off annotations side by side.',
    },
    conll: { name: 'CoNLL (IOB2)', hint: 'One token a line; names only.' },
    spacy: { name: 'spaCy / Prodigy (JSONL)', hint: 'Texts with spans, for training.' },
    'cas-json': {
      name: 'UIMA CAS (JSON 0.4)',
      hint: 'Typed annotations, one file for each article.',
    },
    'refi-qda': {
      name: 'REFI-QDA project (.qdpx)',
      hint: 'Codes and codings for NVivo, ATLAS.ti, MAXQDA.',
    },
    'claim-review': {
      name: 'ClaimReview (JSON-LD)',
      hint: 'schema.org entries for claims with a verdict.',
    },
    'csv-mentions': {
      name: 'Table of mentions (CSV)',
      hint: 'One row for each mention, for a spreadsheet.',
    },
    'csv-claims': {
      name: 'Table of claims (CSV)',
      hint: 'One row for each claim, for a spreadsheet.',
    },
    'csv-contradictions': {
      name: 'Table of contradictions (CSV)',
      hint: 'One row for each contradiction, for a spreadsheet.',
    },
    'html-report': { name: 'Report (HTML)', hint: 'For reading and printing.' },
  } satisfies Record<ExportFormatId, FormatWords>,
  history: 'With the history of all changes',
  losses: 'Left out of the file:',
  saveLosses: 'Save this list',
  lossesName: (name: string) => `${name}: left out`,
  listForm: 'Text',
  noLosses: 'Nothing is left out.',
  lossCodes: {
    texts: 'texts of articles',
    zones: 'zones',
    'unmentioned-entities': 'entities that are not mentioned in these articles',
    'entity-details': 'details of entities',
    mentions: 'mentions',
    'mention-details': 'details of mentions',
    'overlapping-mentions': 'mentions that overlap others',
    'discontinuous-mentions': 'mentions made of several pieces',
    'discontinuous-spans': 'places made of several pieces',
    claims: 'claims',
    'claims-without-verdict': 'claims without a verdict',
    'claim-details': 'details of claims',
    'claim-times': 'times of claims',
    propositions: 'propositions',
    contradictions: 'contradictions',
    'contradictions-reaching-out': 'contradictions with articles outside of the selection',
    'contradictions-across-articles': 'contradictions between two articles',
    'contradiction-details': 'details of contradictions',
    comments: 'comments',
    review: 'review states',
  } satisfies Record<LossCode, string>,
  fileName: 'File name',
  projectName: 'Hashiya project',
  selectionName: (n: number) => `Hashiya – ${articles(n)}`,
  export: 'Export…',
  writing: 'Writing…',
  stop: 'Stop',
  done: (name: string) => `Exported as ${name}`,
  cancelled: 'No file was written.',
  nothing: 'There is nothing to export yet.',
  writeErrors: {
    'history-failed': 'The history could not be read. Export without it, or try again.',
    crashed: 'The file could not be made. Nothing was written; try again.',
    'no-permission': 'You have no permission to write there. Choose another folder.',
    'no-space': 'There is no space left on that disk. The earlier file, if any, is as it was.',
    'read-only': 'That disk is read-only. Choose another folder.',
    'name-not-allowed': 'The system does not allow this file name. Change it.',
    'is-a-folder': 'A folder has this name. Change it.',
    'verify-failed': 'What was written did not read back the same. Choose another disk.',
    'write-failed': 'The file could not be written. The earlier file, if any, is as it was.',
  } satisfies Record<WriteFileError | 'history-failed' | 'crashed', string>,
};
