import type { LineHint } from '../../../cleaning/block.ts';
import { MetadataCollector, type Metadata } from '../metadata.ts';
import { DocumentWriter } from '../office/document-writer.ts';
import { readTokens, type RtfToken } from './tokens.ts';

/** An RTF document as text. */
export interface ReadRtf {
  readonly text: string;
  readonly lines: readonly LineHint[] | undefined;
  readonly metadata: Metadata;
  /** WHATWG label of the document's code page. */
  readonly encoding: string;
  /** Bytes that fit no character of their code page, each read as U+FFFD. */
  readonly damaged: number;
}

/** Groups whose content is not text. */
const silent = new Set(
  'fonttbl colortbl stylesheet listtable listoverridetable revtbl rsidtbl generator pict object objdata themedata colorschememapping datastore latentstyles xmlnstbl header headerl headerr headerf footer footerl footerr footerf fldinst bkmkstart bkmkend filetbl private xe tc nonshppict shpinst mmathPr userprops'.split(
    ' ',
  ),
);

const characters: Readonly<Record<string, string>> = {
  tab: '\t',
  line: '\n',
  page: '\n',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  emdash: '—',
  endash: '–',
  bullet: '•',
  emspace: '\u2003',
  enspace: '\u2002',
  rtlmark: '\u200f',
  ltrmark: '\u200e',
  zwj: '\u200d',
  zwnj: '\u200c',
  '~': '\u00a0',
  '-': '\u00ad',
  _: '\u2011',
  '\\': '\\',
  '{': '{',
  '}': '}',
};

/** Code pages of Word whose WHATWG labels do not follow from the number. */
const pageLabels: Readonly<Record<number, string>> = {
  708: 'iso-8859-6',
  866: 'ibm866',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  28596: 'iso-8859-6',
  28598: 'iso-8859-8',
  65001: 'utf-8',
};

/** Character sets of fonts that differ from the document's code page. */
const charsetPages: Readonly<Record<number, number>> = {
  0: 1252,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  238: 1250,
};

interface Group {
  readonly silent: boolean;
  readonly destination: string;
  readonly font: number;
  /** Bytes that stand in for each `\u` for readers that do not know it. */
  readonly fallback: number;
  readonly deleted: boolean;
}

/** Nesting beyond any real document. */
const deepest = 10_000;

/**
 * Reads the text of an RTF document: Unicode escapes first, else bytes in the font's code page.
 *
 * @param chosen WHATWG label to use in place of the document's own code page
 */
export function readRtf(bytes: Uint8Array, chosen?: string): ReadRtf {
  return new Reader(chosen ?? null).read(bytes);
}

class Reader {
  readonly #writer = new DocumentWriter();
  readonly #collector = new MetadataCollector();
  readonly #fonts = new Map<number, number>();
  readonly #stack: Group[] = [];
  #group: Group = { silent: false, destination: '', font: -1, fallback: 1, deleted: false };
  #label = 'windows-1252';
  #damaged = 0;
  #paragraph = '';
  #hint: LineHint = {};
  #pending: number[] = [];
  #skip = 0;
  #starred = false;
  #info = '';
  #font = -1;
  readonly #chosen: string | null;

  constructor(chosen: string | null) {
    this.#chosen = chosen;
  }

  read(bytes: Uint8Array): ReadRtf {
    for (const token of readTokens(bytes)) this.#take(token);
    this.#flushBytes();
    if (this.#paragraph !== '') this.#endParagraph();
    const { text, lines } = this.#writer;
    return {
      text,
      lines,
      metadata: this.#collector.found,
      encoding: this.#chosen ?? this.#label,
      damaged: this.#damaged,
    };
  }

  #take(token: RtfToken): void {
    if (token.type === 'byte') {
      if (this.#skip > 0) this.#skip--;
      else this.#pending.push(token.byte);
      return;
    }
    if (token.type === 'word' && token.name === 'u') {
      this.#flushBytes();
      const unit = (token.value ?? 0) & 0xffff;
      this.#put(String.fromCharCode(unit));
      this.#skip = this.#group.fallback;
      return;
    }
    this.#flushBytes();
    if (token.type === 'open') {
      this.#skip = 0;
      if (this.#stack.length < deepest) this.#stack.push(this.#group);
    } else if (token.type === 'close') {
      this.#skip = 0;
      this.#endDestination();
      this.#group = this.#stack.pop() ?? this.#group;
    } else this.#word(token.name, token.value);
  }

  #word(name: string, value: number | null): void {
    if (name === '*') {
      this.#starred = true;
      return;
    }
    const starred = this.#starred;
    this.#starred = false;
    if (silent.has(name) || (starred && !['shptxt', 'footnote'].includes(name))) {
      this.#group = { ...this.#group, silent: true, destination: name };
    } else if (['title', 'author', 'info', 'company'].includes(name)) {
      this.#group = { ...this.#group, silent: true, destination: name };
      this.#info = '';
    } else if (name === 'ansicpg' && value !== null) this.#label = labelOf(value);
    else if (name === 'uc') this.#group = { ...this.#group, fallback: Math.max(0, value ?? 1) };
    else if (name === 'f') {
      this.#font = value ?? -1;
      this.#group = { ...this.#group, font: value ?? -1 };
    } else if (name === 'fcharset') {
      const page = charsetPages[value ?? -1];
      if (page !== undefined) this.#fonts.set(this.#font, page);
    } else if (name === 'deleted') this.#group = { ...this.#group, deleted: value !== 0 };
    else if (name === 'plain') this.#group = { ...this.#group, deleted: false };
    else if (name === 'pard') this.#hint = {};
    else if (name === 'outlinelevel' && value !== null && value >= 0 && value < 6)
      this.#hint = { level: value + 1 };
    else if (name === 'intbl') this.#hint = { role: 'table-cell' };
    else if (['par', 'cell', 'row', 'sect'].includes(name)) {
      if (!this.#group.silent) this.#endParagraph();
    } else if (name === '\n' || name === '\r') this.#endParagraph();
    else {
      const character = characters[name];
      if (character !== undefined) this.#put(character);
    }
  }

  #endDestination(): void {
    const { destination } = this.#group;
    if (this.#stack.at(-1)?.destination === destination) return;
    if (destination === 'title') this.#collector.offer('title', this.#info, 'document:title');
    if (destination === 'author') this.#collector.offer('author', this.#info, 'document:creator');
  }

  /** Bytes are decoded together, so that nothing is cut between them. */
  #flushBytes(): void {
    if (this.#pending.length === 0) return;
    const page = this.#fonts.get(this.#group.font);
    const label = page === undefined ? (this.#chosen ?? this.#label) : labelOf(page);
    const { text, damaged } = decodePage(Uint8Array.from(this.#pending), label);
    this.#pending = [];
    if (!this.#group.silent && !this.#group.deleted) this.#damaged += damaged;
    this.#put(text);
  }

  #put(text: string): void {
    if (this.#group.silent) {
      if (this.#info.length < 1000) this.#info += text;
    } else if (!this.#group.deleted) this.#paragraph += text;
  }

  #endParagraph(): void {
    this.#writer.paragraph(this.#paragraph, this.#hint);
    this.#paragraph = '';
  }
}

function labelOf(page: number): string {
  return pageLabels[page] ?? `windows-${page}`;
}

/** Decodes strictly; only where bytes do not fit are they replaced, and counted. */
function decodePage(bytes: Uint8Array, label: string): { text: string; damaged: number } {
  try {
    return { text: new TextDecoder(label, { fatal: true }).decode(bytes), damaged: 0 };
  } catch {
    const text = decodeLoosely(bytes, label);
    return { text, damaged: text.split('\uFFFD').length - 1 };
  }
}

/** Of a code page that no decoder knows only ASCII is sure. */
function decodeLoosely(bytes: Uint8Array, label: string): string {
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return Array.from(bytes, (byte) => (byte < 0x80 ? String.fromCharCode(byte) : '\uFFFD')).join(
      '',
    );
  }
}
