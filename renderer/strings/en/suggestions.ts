import type {
  AttributionReason,
  CandidateReasonCode,
  MentionReason,
} from '../../../shared/suggest/suggestion-reasons.ts';
import { isolate } from '../isolate.ts';
import { plural } from '../plural.ts';

const listed = (words: readonly string[]): string =>
  words.map((word) => `“${isolate(word)}”`).join(', ');
const against = (words: readonly string[]): string =>
  words.map((word) => `“${isolate(word)}”`).join(' against ');

/** What the rules offer: mentions, claims, pairs of claims worth comparing. */
export const suggestions = {
  list: 'Suggestions',
  filter: 'Filter suggestions',
  details: 'Selected suggestion',
  mentions: 'Mentions',
  claims: 'Claims',
  candidates: 'Claims worth comparing',
  whoElse: 'Who else said something about this?',
  working: 'Reading the article…',
  empty: 'Nothing to suggest here. Mark entities and claims, and pairs worth comparing appear.',
  failed:
    'The suggestions could not be made. Your work is not affected; open the tab again to retry.',
  sureness: 'How sure',
  surenesses: { sure: 'Likely ones', all: 'All' },
  newEntity: 'new entity',
  confidence: 'Confidence',
  accept: 'Accept',
  acceptSame: (n: number) => `All ${n} of this name`,
  acceptSameName: 'Accept all of this name',
  acceptAs: 'Accept as',
  confirm: 'Confirm',
  keep: 'Keep as suggestion',
  reject: 'Reject',
  rejectCandidate: 'Not a contradiction…',
  reasons: 'Why these two',
  acceptAll: {
    mention: (n: number) =>
      `Accept ${plural('en', n, { one: '{n} mention', other: '{n} mentions' })}`,
    claim: (n: number) => `Accept ${plural('en', n, { one: '{n} claim', other: '{n} claims' })}`,
    candidate: (n: number) =>
      `Keep ${plural('en', n, { one: '{n} pair', other: '{n} pairs' })} as suggestions`,
  },
  quickReasons: [
    'They speak of different events',
    'They speak of different times',
    'They count different things',
    'Both can be true',
    'They say the same',
  ],
  mentionReasons: {
    'same-name': 'a known name',
    alias: 'another known name',
    'part-of-name': 'part of a known name',
    'inside-longer-name': 'stands in a longer name',
    'overlaps-mark': 'touches another mark',
    gazetteer: 'in a word list of the codebook',
    'title-before-name': 'a title or office stands before it',
    'body-word': 'begins with a word for a body or building',
    'place-word': 'begins with a word for a place',
    'in-quotation-marks': 'in quotation marks behind what it is',
    byline: 'in the line of author or place',
    'made-as-a-name': 'made as names are',
    'named-in-full': 'named in full elsewhere in the article',
    'outlet-or-author': 'outlet or author of the article',
    'agency-credit': 'credit of an agency',
    date: 'a date',
    money: 'a sum of money',
    percent: 'a percentage',
    quantity: 'a number with its unit',
    number: 'a number',
  } satisfies Record<MentionReason, string>,
  claimReasons: {
    'verb-complement': 'a verb of reporting with what is said',
    'verb-quotation': 'a verb of reporting with a quotation',
    'verb-object': 'denial, urging or accusation with a noun',
    'quotation-then-speaker': 'a quotation with its speaker after it',
    'source-phrase': '“according to”',
    'headline-colon': 'speaker and colon in a headline',
    'points-back': 'the cue points back at what was said before',
    'nearest-speaker': 'only the nearest speaker',
    'no-cue': 'neither cue nor speaker near',
  } satisfies Record<AttributionReason, string>,
  candidateReasons: {
    'same-proposition': () => 'Both belong to one proposition.',
    'same-words': (words) =>
      words.length === 0 ? 'They share telling words.' : `They share ${listed(words)}.`,
    'opposite-polarity': () => 'One affirms what the other denies.',
    'denial-cue': (words) =>
      words.join('') === ''
        ? 'One is introduced by a denial.'
        : `One is introduced by a denial: ${listed(words)}.`,
    'number-differs': (words) => `Counted differently: ${against(words)}.`,
    'date-differs': (words) => `Dated differently: ${against(words)}.`,
    antonyms: (words) => `Words of opposite meaning: ${against(words)}.`,
    'certainty-differs': () => 'A fact to one, a possibility to the other.',
    'headline-body': () => 'One stands in the headline, the other in the body.',
    'name-spelled-differently': (words) => `A name is spelled differently: ${against(words)}.`,
    'theme-missing': (words) => `One account of the meeting leaves this out: ${listed(words)}.`,
  } satisfies Record<CandidateReasonCode, (words: readonly string[]) => string>,
};
