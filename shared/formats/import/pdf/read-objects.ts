import { PdfReference, type PdfDictionary, type PdfValue } from './values.ts';

/** An operator or keyword: anything that is no object (`obj`, `Tj`, `endstream`). */
export class PdfKeyword {
  readonly word: string;

  constructor(word: string) {
    this.word = word;
  }
}

/** Arrays and dictionaries inside each other; damaged files pretend to have more. */
const deepest = 60;

/** Reads objects and keywords from bytes, one after the other. Never throws: damage reads as `null`. */
export class ObjectReader {
  readonly bytes: Uint8Array;
  at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  /** @returns the next object or keyword; `undefined` at the end */
  next(depth = 0): PdfValue | PdfKeyword | undefined {
    this.#skipBlanks();
    const byte = this.bytes[this.at];
    if (byte === undefined) return undefined;
    if (byte === 0x2f) return this.#name();
    if (byte === 0x28) return this.#string();
    if (byte === 0x5b) return this.#array(depth);
    if (byte === 0x3c)
      return this.bytes[this.at + 1] === 0x3c ? this.#dictionary(depth) : this.#hexString();
    if (isNumberStart(byte)) return this.#numberOrReference();
    return this.#keyword();
  }

  #skipBlanks(): void {
    for (;;) {
      const byte = this.bytes[this.at];
      if (byte === 0x25) {
        while (this.at < this.bytes.length && !isLineEnd(this.bytes[this.at])) this.at++;
      } else if (byte !== undefined && isBlank(byte)) this.at++;
      else return;
    }
  }

  #regular(): string {
    const start = this.at;
    while (this.at < this.bytes.length && isRegular(this.bytes[this.at] ?? 0)) this.at++;
    return latin(this.bytes.subarray(start, Math.min(this.at, start + 200)));
  }

  #name(): string {
    this.at++;
    const raw = this.#regular();
    return `/${raw.replace(/#([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))}`;
  }

  #keyword(): PdfKeyword | null {
    const word = this.#regular();
    if (word === '') {
      // A stray delimiter.
      this.at++;
      return new PdfKeyword('');
    }
    if (word === 'null') return null;
    return new PdfKeyword(word);
  }

  #numberOrReference(): PdfValue {
    const first = this.#number();
    if (!Number.isInteger(first) || first < 0) return first;
    const back = this.at;
    // “12 0 R”
    this.#skipBlanks();
    if (isDigit(this.bytes[this.at] ?? 0)) {
      this.#regular();
      this.#skipBlanks();
      if (this.bytes[this.at] === 0x52 && !isRegular(this.bytes[this.at + 1] ?? 0x20)) {
        this.at++;
        return new PdfReference(first);
      }
    }
    this.at = back;
    return first;
  }

  #number(): number {
    const value = Number(/^[+-]?(?:\d+\.?\d*|\.\d+)/.exec(this.#regular())?.[0] ?? 0);
    return Number.isFinite(value) ? value : 0;
  }

  #string(): Uint8Array {
    const output: number[] = [];
    let depth = 1;
    this.at++;
    while (this.at < this.bytes.length) {
      const byte = this.bytes[this.at++] ?? 0;
      if (byte === 0x5c) this.#escape(output);
      else if (byte === 0x28) depth++;
      else if (byte === 0x29 && --depth === 0) break;
      if (byte !== 0x5c) output.push(byte);
    }
    return Uint8Array.from(output);
  }

  #escape(output: number[]): void {
    const byte = this.bytes[this.at++] ?? 0;
    const plain = 'nrtbf'.indexOf(String.fromCharCode(byte));
    if (plain >= 0) output.push([0x0a, 0x0d, 0x09, 0x08, 0x0c][plain] ?? 0);
    else if (byte >= 0x30 && byte <= 0x37) {
      let value = byte - 0x30;
      for (let digits = 1; digits < 3; digits++) {
        const next = this.bytes[this.at] ?? 0;
        if (next < 0x30 || next > 0x37) break;
        value = value * 8 + next - 0x30;
        this.at++;
      }
      output.push(value & 0xff);
    } else if (byte === 0x0d) {
      if (this.bytes[this.at] === 0x0a) this.at++;
    } else if (byte !== 0x0a) output.push(byte);
  }

  #hexString(): Uint8Array {
    const start = ++this.at;
    while (this.at < this.bytes.length && this.bytes[this.at] !== 0x3e) this.at++;
    const digits = latin(this.bytes.subarray(start, this.at)).replace(/[^\da-f]/gi, '');
    this.at++;
    const output = new Uint8Array(Math.ceil(digits.length / 2));
    for (let at = 0; at < output.length; at++) {
      output[at] = parseInt(digits.slice(at * 2, at * 2 + 2).padEnd(2, '0'), 16);
    }
    return output;
  }

  #array(depth: number): PdfValue {
    const items: PdfValue[] = [];
    this.at++;
    while (depth < deepest) {
      this.#skipBlanks();
      if (this.bytes[this.at] === 0x5d) {
        this.at++;
        break;
      }
      const item = this.next(depth + 1);
      if (item === undefined || isEnd(item)) break;
      items.push(asValue(item));
    }
    return items;
  }

  #dictionary(depth: number): PdfDictionary {
    const entries = new Map<string, PdfValue>();
    this.at += 2;
    while (depth < deepest) {
      this.#skipBlanks();
      if (this.bytes[this.at] === 0x3e) {
        this.at += this.bytes[this.at + 1] === 0x3e ? 2 : 1;
        break;
      }
      const key = this.next(depth + 1);
      if (key === undefined || isEnd(key)) break;
      if (typeof key !== 'string') continue;
      const value = this.next(depth + 1);
      if (value === undefined || isEnd(value)) break;
      entries.set(key.slice(1), asValue(value));
    }
    return entries;
  }
}

/** Keywords that show an array or dictionary was never closed. */
function isEnd(item: PdfValue | PdfKeyword): boolean {
  return item instanceof PdfKeyword && ['endobj', 'stream', 'endstream', 'obj'].includes(item.word);
}

function asValue(item: PdfValue | PdfKeyword): PdfValue {
  if (!(item instanceof PdfKeyword)) return item;
  return item.word === 'true' ? true : item.word === 'false' ? false : null;
}

/** Bytes as characters, one to one. */
export function latin(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

function isLineEnd(byte: number | undefined): boolean {
  return byte === 0x0a || byte === 0x0d;
}

function isBlank(byte: number): boolean {
  return byte === 0x20 || (byte >= 0x09 && byte <= 0x0d) || byte === 0;
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}

function isNumberStart(byte: number): boolean {
  return isDigit(byte) || byte === 0x2b || byte === 0x2d || byte === 0x2e;
}

/** Neither blank nor one of ( ) < > [ ] { } / %. */
function isRegular(byte: number): boolean {
  return !isBlank(byte) && !'()<>[]{}/%'.includes(String.fromCharCode(byte));
}
