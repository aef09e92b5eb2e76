import { annotated } from './annotated.ts';
import { isolate } from '../isolate.ts';
import { plural } from '../plural.ts';
import { editions } from './editions.ts';
import { importErrors } from './import-errors.ts';
import { zones } from './zones.ts';

const files = (n: number) => plural('en', n, { one: '{n} file', other: '{n} files' });
const articles = (n: number) => plural('en', n, { one: '{n} article', other: '{n} articles' });

/** Import: drop, queue, questions, report, paste. */
export const importing = {
  ...importErrors,
  zones,
  editions,
  annotated,
  chooseTitle: 'Open articles',
  chooseFolderTitle: 'Open a folder of articles',
  openFolder: 'Open a folder',
  articleFiles: 'Articles and projects',
  allFiles: 'All files',
  dropFiles: (n: number) =>
    plural('en', n, { one: 'Drop to import this file', other: 'Drop to import {n} files' }),
  /** What has no type may be a folder: the browser does not tell before the drop. */
  dropItems: (n: number) =>
    plural('en', n, {
      one: 'Drop to import this file or folder',
      other: 'Drop to import {n} files or folders',
    }),
  dropUnknown: 'Drop to import',
  dropText: 'Drop to import this text',
  dropHint: 'The files themselves stay as they are.',
  dropLink:
    'That was a link. Hashiya never goes to the network: save the page in your browser and drop the file.',
  dropNothing: 'There was no file in that drop.',
  space: {
    title: 'Little room on the disk',
    little: (free: string) =>
      `Only ${free} are free. With less than that work may not be saved any more. Free some space first, or go on.`,
    tooLittle: (free: string) =>
      `Only ${free} are free, which may be too little for these files with their copies. Free some space first, or take fewer at once.`,
    cancel: 'Do not import',
    goOn: 'Import anyway',
  },
  progressTitle: 'Importing',
  progress: (done: number, total: number) => `${done} of ${total}`,
  reading: (name: string) => `Reading ${name}`,
  cancel: 'Stop',
  cancelHint: 'What is finished stays.',
  reportTitle: 'Import',
  foldReport: 'Fold the report to one line',
  summaryImported: (n: number) => `${articles(n)} imported`,
  summaryAsking: (n: number) =>
    plural('en', n, { one: '{n} needs a decision', other: '{n} need a decision' }),
  summaryRefused: (n: number) =>
    plural('en', n, { one: '{n} not imported', other: '{n} not imported' }),
  summaryCancelled: (n: number) => plural('en', n, { one: '{n} stopped', other: '{n} stopped' }),
  showAll: (n: number) => plural('en', n, { one: 'Show the file', other: 'Show all {n} files' }),
  onlyOpen: 'Show only what needs attention',
  saveReport: 'Save the report',
  reportName: 'Import report',
  reportForms: { txt: 'Text', csv: 'Table (CSV)', json: 'JSON' },
  outcomes: {
    waiting: 'Waiting',
    reading: 'Reading',
    ready: 'Read',
    proposed: 'Waits for you',
    duplicate: 'Is here already',
    encoding: 'Encoding unsure',
    fields: 'Field names unknown',
    project: 'Project',
    annotations: 'Annotations',
    annotated: 'Imported',
    imported: 'Imported',
    archive: 'Archive',
    merged: 'Added',
    compared: 'Compared',
    codebook: 'Codebook',
    refused: 'Not imported',
    skipped: 'Skipped',
    cancelled: 'Stopped',
  },
  importedArticles: articles,
  archiveFiles: (n: number) => `${files(n)} inside`,
  mergedRecords: (added: number, replaced: number) =>
    `${plural('en', added, { one: '{n} record added', other: '{n} records added' })}${replaced === 0 ? '' : `, ${replaced} replaced`}`,
  codebookSame: 'This is the codebook that is in use.',
  codebookTaken: (kept: number) =>
    kept === 0
      ? 'The codebook is in use from now on.'
      : `The codebook is in use from now on; ${plural('en', kept, { one: '{n} entry', other: '{n} entries' })} of the former one stayed, because records use them.`,
  duplicateBytes: 'The very same file was imported before, as',
  duplicateText: 'The same text is here already, as',
  openExisting: 'Open the existing one',
  importCopy: 'Import as a new copy',
  skip: 'Skip',
  encodingQuestion: 'In which encoding does this read as it should?',
  encodingDamage: (n: number) =>
    plural('en', n, {
      one: '{n} byte does not fit and would become a replacement character.',
      other: '{n} bytes do not fit and would become replacement characters.',
    }),
  readAs: 'Import like this',
  fieldsQuestion: 'Which field of the records holds what?',
  fieldNone: 'None',
  /** «name · beginning of a value», each in its own direction. */
  fieldWithExample: (name: string, example: string) =>
    example === '' ? isolate(name) : `${isolate(name)} · ${isolate(example)}`,
  recordFields: {
    title: 'Title',
    text: 'Text',
    outlet: 'Outlet',
    author: 'Author',
    url: 'Address',
    publishedAt: 'Published',
    language: 'Language',
  },
  readFields: 'Import with these fields',
  project: {
    title: 'Add a project',
    intro: (name: string) => `${name} is an exported project. This is what it would bring:`,
    kind: 'Records',
    added: 'New',
    same: 'Same',
    different: 'Different',
    tables: {
      articles: 'Articles',
      entities: 'Entities',
      mentions: 'Mentions',
      claims: 'Claims',
      propositions: 'Propositions',
      contradictions: 'Contradictions',
      comments: 'Comments',
      annotators: 'Annotators',
      codebook: 'Codebook',
      trash: 'Trash',
      comparisons: 'Comparisons',
      decisions: 'Decisions in comparisons',
    },
    question: 'Where a record is here already with other contents:',
    keepMine: 'Keep mine',
    takeTheirs: 'Take theirs',
    problems: (n: number) =>
      plural('en', n, {
        one: '{n} record of the file does not hold and is left out:',
        other: '{n} records of the file do not hold and are left out:',
      }),
    remarks: (n: number) =>
      plural('en', n, {
        one: '{n} remark on records that are taken all the same:',
        other: '{n} remarks on records that are taken all the same:',
      }),
    moreProblems: (n: number) => `and ${n} more`,
    standsAt: (start: number, end: number) =>
      `The quoted words stand once in the text, from ${start} to ${end} (UTF-16).`,
    add: 'Add to my project',
    undo: 'Undo takes it all back in one step.',
  },
  check: {
    title: 'Look before accepting',
    setting: 'Imported articles are accepted',
    settings: { now: 'At once', look: 'After a look' },
    waiting: (n: number) =>
      plural('en', n, { one: '{n} article waits', other: '{n} articles wait' }),
    look: 'Look',
    list: 'Articles that wait',
    accept: 'Accept',
    acceptAll: (n: number) => `Accept all ${n}`,
    acceptFile: (n: number) =>
      plural('en', n, { one: 'Accept', other: 'Accept the {n} of this file' }),
    leaveOut: 'Leave out',
    notYet: 'Not in your project yet.',
    nothing: 'No article waits to be looked at.',
    back: 'Back to reading',
    dropHint: 'You will look at it before it is accepted.',
    inspect: 'Check the zones',
  },
  paste: {
    title: 'Paste text',
    text: 'Text of the article',
    placeholder: 'Paste or type the article here',
    articleTitle: 'Title',
    titleHint: 'Left empty, it is taken from the text.',
    outlet: 'Outlet',
    fileName: 'Pasted text',
    add: 'Add article',
    structure: 'The headings and paragraphs of the page are kept',
    empty: 'There is no text yet.',
    letters: (n: number) => plural('en', n, { one: '{n} character', other: '{n} characters' }),
  },
};
