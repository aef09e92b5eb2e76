/*
 * Names of glyphs in fonts that have no table of their own: the Latin ones of Adobe's standard list
 * that are not their own character, and the Arabic and Hebrew ones (afii…).
 */

const named: Readonly<Record<string, string>> = {
  space: ' ',
  exclam: '!',
  quotedbl: '"',
  numbersign: '#',
  dollar: '$',
  percent: '%',
  ampersand: '&',
  quotesingle: "'",
  parenleft: '(',
  parenright: ')',
  asterisk: '*',
  plus: '+',
  comma: ',',
  hyphen: '-',
  period: '.',
  slash: '/',
  zero: '0',
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  colon: ':',
  semicolon: ';',
  less: '<',
  equal: '=',
  greater: '>',
  question: '?',
  at: '@',
  bracketleft: '[',
  backslash: '\\',
  bracketright: ']',
  asciicircum: '^',
  underscore: '_',
  grave: '`',
  braceleft: '{',
  bar: '|',
  braceright: '}',
  asciitilde: '~',
  quoteleft: '‘',
  quoteright: '’',
  quotedblleft: '“',
  quotedblright: '”',
  guillemotleft: '«',
  guillemotright: '»',
  guilsinglleft: '‹',
  guilsinglright: '›',
  endash: '–',
  emdash: '—',
  bullet: '•',
  ellipsis: '…',
  fi: 'fi',
  fl: 'fl',
  ff: 'ff',
  ffi: 'ffi',
  ffl: 'ffl',
  Euro: '€',
  copyright: '©',
  registered: '®',
  trademark: '™',
  degree: '°',
  section: '§',
  eacute: 'é',
  egrave: 'è',
  ecircumflex: 'ê',
  edieresis: 'ë',
  agrave: 'à',
  aacute: 'á',
  acircumflex: 'â',
  adieresis: 'ä',
  ccedilla: 'ç',
  igrave: 'ì',
  iacute: 'í',
  icircumflex: 'î',
  idieresis: 'ï',
  ograve: 'ò',
  oacute: 'ó',
  ocircumflex: 'ô',
  odieresis: 'ö',
  ugrave: 'ù',
  uacute: 'ú',
  ucircumflex: 'û',
  udieresis: 'ü',
  ntilde: 'ñ',
  Eacute: 'É',
  Agrave: 'À',
  Ccedilla: 'Ç',
  oe: 'œ',
  OE: 'Œ',
  ae: 'æ',
  AE: 'Æ',
  germandbls: 'ß',
  nbspace: '\u00a0',
  minus: '−',
};

/** @returns the text of a glyph by its name, or empty when the name says nothing */
export function textOfGlyph(name: string): string {
  const base = name.replace(/\..*$/, '');
  const known = Object.hasOwn(named, base) ? named[base] : undefined;
  if (known !== undefined) return known;
  if (/^[A-Za-z]$/.test(base)) return base;
  const unicode = /^(?:uni([\dA-F]{4})+|u([\dA-F]{4,6}))$/.exec(base);
  if (unicode !== null) {
    const digits = base.startsWith('uni') ? (base.slice(3).match(/.{4}/g) ?? []) : [base.slice(1)];
    return digits
      .map((hex) => String.fromCodePoint(Math.min(parseInt(hex, 16), 0x10ffff)))
      .join('');
  }
  const arabic = Number(/^afii57(\d{3})$/.exec(base)?.[1] ?? 0);
  if (arabic >= 409 && arabic <= 434) return String.fromCharCode(0x621 + arabic - 409);
  if (arabic >= 440 && arabic <= 457) return String.fromCharCode(0x640 + arabic - 440);
  if (arabic >= 392 && arabic <= 401) return String.fromCharCode(0x660 + arabic - 392);
  if (arabic >= 664 && arabic <= 690) return String.fromCharCode(0x5d0 + arabic - 664);
  return '';
}
