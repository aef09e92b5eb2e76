/** An encoding that files may be read in. `label` is the WHATWG label, stored in the provenance. */
export interface Encoding {
  readonly label: string;
  /** Script whose letter pairs judge it when bytes alone cannot tell; `null`: only by choice. */
  readonly judgedBy: 'arabic' | 'hebrew' | 'latin' | null;
}

/**
 * Everything the analyst can choose, in the order of the list that is offered. The 8-bit ones with
 * `judgedBy` are also tried on their own.
 */
export const encodings: readonly Encoding[] = [
  { label: 'utf-8', judgedBy: null },
  { label: 'utf-16le', judgedBy: null },
  { label: 'utf-16be', judgedBy: null },
  { label: 'windows-1256', judgedBy: 'arabic' },
  { label: 'iso-8859-6', judgedBy: 'arabic' },
  { label: 'windows-1255', judgedBy: 'hebrew' },
  { label: 'windows-1252', judgedBy: 'latin' },
  { label: 'iso-8859-8', judgedBy: null },
  { label: 'windows-1254', judgedBy: null },
  { label: 'windows-1251', judgedBy: null },
  { label: 'windows-1250', judgedBy: null },
];

/** Labels found in files that mean one of {@link encodings}, lower case. */
const aliases: Readonly<Record<string, string>> = {
  utf8: 'utf-8',
  'unicode-1-1-utf-8': 'utf-8',
  'utf-16': 'utf-16le',
  unicode: 'utf-16le',
  cp1256: 'windows-1256',
  'x-cp1256': 'windows-1256',
  'iso8859-6': 'iso-8859-6',
  'iso_8859-6': 'iso-8859-6',
  'iso-8859-6-i': 'iso-8859-6',
  'asmo-708': 'iso-8859-6',
  arabic: 'iso-8859-6',
  'ecma-114': 'iso-8859-6',
  cp1255: 'windows-1255',
  'iso-8859-8-i': 'windows-1255',
  logical: 'windows-1255',
  visual: 'iso-8859-8',
  hebrew: 'iso-8859-8',
  cp1252: 'windows-1252',
  'iso-8859-1': 'windows-1252',
  'iso8859-1': 'windows-1252',
  latin1: 'windows-1252',
  'us-ascii': 'windows-1252',
  ascii: 'windows-1252',
  'iso-8859-9': 'windows-1254',
  cp1251: 'windows-1251',
  cp1250: 'windows-1250',
  'iso-8859-2': 'windows-1250',
};

/**
 * @param label as written in a file or chosen from a list; case and surrounding blanks do not count
 * @returns the label we use for it, or `null` when it is none of {@link encodings}
 */
export function encodingLabel(label: string): string | null {
  const lower = label.trim().toLowerCase();
  if (encodings.some((encoding) => encoding.label === lower)) return lower;
  return Object.hasOwn(aliases, lower) ? (aliases[lower] ?? null) : null;
}
