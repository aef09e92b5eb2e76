import type {
  AnnotatedErrorCode,
  AnnotatedProblemReason,
  OffsetUnit,
  UnitDecision,
} from '../../../shared/formats/annotated/annotated-format.ts';
import type { AnnotatedFormatId } from '../../../shared/formats/annotated/index.ts';
import { plural } from '../plural.ts';

const records = (n: number) => plural('en', n, { one: '{n} record', other: '{n} records' });

/** Files of other annotation programs: preview, questions, report. */
export const annotated = {
  title: 'Import annotations',
  intro: (name: string, format: string) => `${name} was recognised as ${format}.`,
  contents: (documents: number, regions: number, relations: number) =>
    [
      plural('en', documents, { one: '{n} document', other: '{n} documents' }),
      plural('en', regions, { one: '{n} marked stretch', other: '{n} marked stretches' }),
      plural('en', relations, { one: '{n} relation', other: '{n} relations' }),
    ].join(', '),
  formats: {
    'web-annotation': 'Web Annotation (W3C, Recogito, Hypothesis)',
    'cas-json': 'UIMA CAS JSON (INCEpTION)',
    'label-studio': 'Label Studio',
    spacy: 'Prodigy or spaCy',
    doccano: 'doccano',
    brat: 'brat standoff',
    'webanno-tsv': 'WebAnno TSV',
    conll: 'CoNLL columns',
  } satisfies Record<AnnotatedFormatId, string>,
  units: {
    'code-points': 'characters of Unicode',
    'utf-16': 'UTF-16 units',
    graphemes: 'visible letters',
  } satisfies Record<OffsetUnit, string>,
  unitLabel: 'Positions count',
  unitHow: {
    quotes: (unit: string, quotes: number) =>
      `Positions count ${unit}: with that, all ${quotes} quotes stand where the file says.`,
    format: (unit: string) => `Positions count ${unit}, as the format lays down.`,
    'no-difference': () =>
      'Positions: these texts have no letters that programs count differently.',
    chosen: (unit: string) => `Positions count ${unit}, as you chose.`,
    ask: () =>
      'The file does not say what its positions count, and has no quotes to tell it by. In which column are whole words marked?',
  } satisfies Record<UnitDecision['how'], (unit: string, quotes: number) => string>,
  byQuote: 'Places are found by the quotes in the file.',
  label: 'Label',
  count: 'Count',
  example: 'Example',
  becomes: 'Becomes',
  regions: 'Marked stretches',
  relations: 'Relations',
  targetOf: (label: string) => `What “${label}” becomes`,
  targets: {
    claim: 'Claim',
    source: 'Source of a claim',
    cue: 'Cue of a claim',
    'new-type': 'New entity type',
    'new-relation': 'New relation type',
    'leave-out': 'Leave out',
  },
  entityType: (name: string) => `Entity: ${name}`,
  relationType: (name: string) => `Between claims: ${name}`,
  brings: 'This is what it brings',
  kinds: {
    articles: 'Articles',
    entities: 'Entities',
    mentions: 'Mentions',
    claims: 'Claims',
    contradictions: 'Contradictions',
  },
  knownArticles: (n: number) =>
    plural('en', n, {
      one: 'Goes into {n} article that is here already.',
      other: 'Goes into {n} articles that are here already.',
    }),
  same: (n: number) =>
    plural('en', n, { one: '{n} is here already.', other: '{n} are here already.' }),
  leftOut: (n: number) => plural('en', n, { one: '{n} is left out.', other: '{n} are left out.' }),
  nothingNew: 'Everything in this file is here already, or left out.',
  problemsTitle: (n: number) =>
    plural('en', n, {
      one: '{n} thing in the file could not be taken:',
      other: '{n} things in the file could not be taken:',
    }),
  saveProblems: 'Save this list',
  problemsName: 'Import problems',
  add: 'Import',
  undo: 'Undo takes it all back in one step.',
  done: (articles: number, added: number, same: number, leftOut: number) =>
    [
      ...(articles > 0
        ? [plural('en', articles, { one: '{n} article', other: '{n} articles' })]
        : []),
      `${records(added)} added`,
      ...(same > 0 ? [`${same} were here already`] : []),
      ...(leftOut > 0 ? [`${leftOut} left out`] : []),
    ].join(', '),
  errors: {
    malformed: 'The file is damaged, or is not what it seems to be.',
    'text-missing':
      'A brat file has positions alone. Drop the .ann together with the .txt of the same name.',
    'no-annotations': 'There is nothing marked in this file.',
    'positions-do-not-fit':
      'Its quotes do not stand where the file says, in whatever unit one counts. Nothing was imported: the text was probably changed after it was annotated.',
    'too-many': 'The file holds more annotations than can be taken at once. Split it.',
  } satisfies Record<AnnotatedErrorCode, string>,
  problems: {
    'wrong-value': 'has a value that cannot be read',
    'unknown-line': 'is of an unknown kind',
    'outside-text': 'lies outside the text',
    'splits-character': 'would split a character',
    'quote-differs': 'has other words than the text there',
    'quote-not-found': 'has a quote that is nowhere in the article',
    'quote-ambiguous': 'has a quote that stands in several places, and nothing tells which',
    'missing-end': 'lacks the claim or the other end it belongs to',
    'no-text': 'has no text',
    'no-article': 'is about no article that is here: import that first',
    'rejected-there': 'was rejected or cancelled in the other program',
    'document-label': 'is about the whole document, not about words',
  } satisfies Record<AnnotatedProblemReason, string>,
};
