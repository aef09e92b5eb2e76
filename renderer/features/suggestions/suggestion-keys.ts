/** Single keys of the list of suggestions, by `KeyboardEvent.code`. Enter accepts, too. */
export const suggestionKeys = {
  accept: 'KeyA',
  acceptAll: 'Shift+KeyA',
  reject: 'KeyR',
  /** Candidates only: neither confirmed nor rejected yet. */
  keep: 'KeyK',
} as const;
