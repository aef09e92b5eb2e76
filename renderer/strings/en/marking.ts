/** Marking in the text. */
export const marking = {
  toolbar: 'Mark the selected words',
  isKnown: 'Known entity: mark as a mention of it',
  chooseEntity: 'Mention of…',
  findEntity: 'Whom or what do these words mean?',
  claim: 'Claim',
  source: 'Source',
  cue: 'Cue',
  contradiction: 'Contradiction',
  addToSpan: 'Add to the record',
  guideline: 'Guideline',
  acceptGhost: 'Accept',
  dismissGhost: 'Dismiss',
  useForPointing: 'Use these words',
  pointAtClaim:
    'Choose the claim on the other side: in the text, in the margin or in the list; or select words to make one. Esc leaves.',
  pointAtWords: 'Select the words in the text, then press Enter. Esc leaves.',
};
