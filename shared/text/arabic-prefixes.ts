// Stand-in until the real file lands.
export function stripPrefixes(word: string): { prefix: string; rest: string }[] {
  return [
    { prefix: '', rest: word },
    ...(/^[وفبلكس]/.test(word) ? [{ prefix: word[0] ?? '', rest: word.slice(1) }] : []),
  ];
}
