import { readFont, type Font } from './font.ts';
import { identity, multiply, type Matrix } from './matrix.ts';
import type { PdfFile } from './open-pdf.ts';
import { ObjectReader, PdfKeyword } from './read-objects.ts';
import { textString } from './text-string.ts';
import { isArray, isDictionary, PdfStream, type PdfDictionary, type PdfValue } from './values.ts';

/** A character where it stands on the page, in points from the lower left corner. */
export interface Glyph {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Height of the font on the page. */
  readonly size: number;
}

/** Characters of one page that are read. */
const mostGlyphs = 200_000;
/** Forms inside forms. */
const deepest = 8;

/** Reads the characters of a page in the order in which they are drawn. */
export function readGlyphs(file: PdfFile, page: PdfDictionary): Glyph[] {
  const contents = file.resolve(page.get('Contents'));
  const parts = isArray(contents)
    ? contents.map((part) => file.bytesOf(part))
    : [file.bytesOf(contents)];
  const reader = new GlyphReader(file);
  // Operators may be cut anywhere between the parts.
  const length = parts.reduce((sum, part) => sum + part.length + 1, 0);
  const whole = new Uint8Array(length).fill(0x20);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length + 1;
  }
  reader.run(whole, file.resolve(page.get('Resources')), identity, 0);
  return reader.glyphs;
}

interface TextState {
  font: Font | null;
  size: number;
  characterSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
}

class GlyphReader {
  readonly glyphs: Glyph[] = [];
  readonly #file: PdfFile;
  readonly #fonts = new Map<PdfValue, Font>();
  #matrix: Matrix = identity;
  #state: TextState = {
    font: null,
    size: 0,
    characterSpacing: 0,
    wordSpacing: 0,
    scale: 1,
    leading: 0,
    rise: 0,
  };
  #text: Matrix = identity;
  #line: Matrix = identity;
  /** What a stretch of glyphs really says, where the file tells (`ActualText`). */
  #actual: { readonly text: string; used: boolean }[] = [];

  constructor(file: PdfFile) {
    this.#file = file;
  }

  run(bytes: Uint8Array, resources: PdfValue, matrix: Matrix, depth: number): void {
    const saved: { matrix: Matrix; state: TextState }[] = [];
    const outer = this.#matrix;
    this.#matrix = matrix;
    const reader = new ObjectReader(bytes);
    let operands: PdfValue[] = [];
    for (let item = reader.next(); item !== undefined; item = reader.next()) {
      if (this.glyphs.length > mostGlyphs) break;
      if (!(item instanceof PdfKeyword)) {
        if (operands.length < 1000) operands.push(item);
        continue;
      }
      if (item.word === 'q') saved.push({ matrix: this.#matrix, state: { ...this.#state } });
      else if (item.word === 'Q') {
        const state = saved.pop();
        if (state !== undefined) {
          this.#matrix = state.matrix;
          this.#state = state.state;
        }
      } else if (item.word === 'BI') skipInlineImage(reader);
      else if (item.word === 'Do') this.#form(operands[0], resources, depth);
      else this.#operate(item.word, operands, resources);
      operands = [];
    }
    this.#matrix = outer;
  }

  #operate(word: string, operands: readonly PdfValue[], resources: PdfValue): void {
    const number = (index: number): number => {
      const value = operands[index];
      return typeof value === 'number' ? value : 0;
    };
    const matrix = (): Matrix => [number(0), number(1), number(2), number(3), number(4), number(5)];
    const state = this.#state;
    switch (word) {
      case 'cm':
        this.#matrix = multiply(matrix(), this.#matrix);
        break;
      case 'BT':
        this.#text = this.#line = identity;
        break;
      case 'Tf':
        state.font = this.#font(operands[0], resources);
        state.size = number(1);
        break;
      case 'Tc':
        state.characterSpacing = number(0);
        break;
      case 'Tw':
        state.wordSpacing = number(0);
        break;
      case 'Tz':
        state.scale = number(0) / 100;
        break;
      case 'TL':
        state.leading = number(0);
        break;
      case 'Ts':
        state.rise = number(0);
        break;
      case 'Tm':
        this.#text = this.#line = matrix();
        break;
      case 'Td':
        this.#move(number(0), number(1));
        break;
      case 'TD':
        state.leading = -number(1);
        this.#move(number(0), number(1));
        break;
      case 'T*':
        this.#move(0, -state.leading);
        break;
      case 'Tj':
        this.#show(operands[0]);
        break;
      case "'":
        this.#move(0, -state.leading);
        this.#show(operands[0]);
        break;
      case '"':
        state.wordSpacing = number(0);
        state.characterSpacing = number(1);
        this.#move(0, -state.leading);
        this.#show(operands[2]);
        break;
      case 'TJ':
        for (const part of isArray(operands[0]) ? operands[0] : []) {
          if (typeof part === 'number') this.#advance((-part / 1000) * state.size * state.scale);
          else this.#show(part);
        }
        break;
      case 'BDC':
      case 'BMC':
        this.#actual.push({ text: this.#actualText(operands[1], resources), used: false });
        break;
      case 'EMC':
        this.#actual.pop();
        break;
    }
  }

  #move(x: number, y: number): void {
    this.#text = this.#line = multiply([1, 0, 0, 1, x, y], this.#line);
  }

  #advance(x: number): void {
    this.#text = multiply([1, 0, 0, 1, x, 0], this.#text);
  }

  #show(value: PdfValue | undefined): void {
    const { font, size, scale, rise, characterSpacing, wordSpacing } = this.#state;
    if (!(value instanceof Uint8Array) || font === null) return;
    for (const { text, width, isBlank } of font.read(value)) {
      const placed = multiply(
        [size * scale, 0, 0, size, 0, rise],
        multiply(this.#text, this.#matrix),
      );
      const advance = (width / 1000) * size * scale;
      const end = multiply([1, 0, 0, 1, advance, 0], multiply(this.#text, this.#matrix));
      const start = multiply([1, 0, 0, 1, 0, 0], multiply(this.#text, this.#matrix));
      const height = Math.hypot(placed[2], placed[3]);
      this.#place({
        text,
        x: Math.min(start[4], end[4]),
        y: placed[5],
        width: Math.abs(end[4] - start[4]),
        size: height,
      });
      this.#advance(advance + (characterSpacing + (isBlank ? wordSpacing : 0)) * scale);
    }
  }

  #place(glyph: Glyph): void {
    const actual = this.#actual.findLast((each) => each.text !== '');
    if (actual === undefined) {
      if (glyph.text !== '') this.glyphs.push(glyph);
      else this.#extendLast(glyph, 2);
      return;
    }
    // The first glyph of the stretch carries its whole text.
    if (actual.used) this.#extendLast(glyph, 1);
    else this.glyphs.push({ ...glyph, text: actual.text });
    actual.used = true;
  }

  /**
   * Where several glyphs make one cluster («لاً», or a letter whose dots are glyphs of their own),
   * programs write its whole text at the first, which may have no width; the letter itself follows
   * without text.
   *
   * @param fewest characters the last glyph must stand for, to be such a cluster
   */
  #extendLast(glyph: Glyph, fewest: number): void {
    const last = this.glyphs.at(-1);
    if (last === undefined || [...last.text].length < fewest || glyph.width === 0) return;
    if (Math.abs(last.x - glyph.x) > glyph.size || Math.abs(last.y - glyph.y) > glyph.size) return;
    const x = Math.min(last.x, glyph.x);
    const end = Math.max(last.x + last.width, glyph.x + glyph.width);
    // The letter, not its sign, stands on the baseline and inside the line.
    const own = last.width === 0 ? glyph : { ...last, x, width: end - x };
    this.glyphs[this.glyphs.length - 1] = { ...own, text: last.text };
  }

  #actualText(properties: PdfValue | undefined, resources: PdfValue): string {
    let value = this.#file.resolve(properties);
    if (typeof value === 'string' && isDictionary(resources)) {
      const named = this.#file.resolve(resources.get('Properties'));
      value = isDictionary(named) ? this.#file.resolve(named.get(value.slice(1))) : null;
    }
    const text = isDictionary(value) ? this.#file.resolve(value.get('ActualText')) : null;
    return text instanceof Uint8Array ? textString(text) : '';
  }

  #font(name: PdfValue | undefined, resources: PdfValue): Font | null {
    const fonts = isDictionary(resources) ? this.#file.resolve(resources.get('Font')) : null;
    if (!isDictionary(fonts) || typeof name !== 'string') return null;
    const dictionary = this.#file.resolve(fonts.get(name.slice(1)));
    if (!isDictionary(dictionary)) return null;
    const known = this.#fonts.get(dictionary);
    if (known !== undefined) return known;
    const font = readFont(this.#file, dictionary);
    this.#fonts.set(dictionary, font);
    return font;
  }

  #form(name: PdfValue | undefined, resources: PdfValue, depth: number): void {
    const objects = isDictionary(resources) ? this.#file.resolve(resources.get('XObject')) : null;
    if (!isDictionary(objects) || typeof name !== 'string' || depth >= deepest) return;
    const form = this.#file.resolve(objects.get(name.slice(1)));
    if (!(form instanceof PdfStream) || form.dictionary.get('Subtype') !== '/Form') return;
    const own = this.#file.resolve(form.dictionary.get('Matrix'));
    const numbers = isArray(own) ? own.map((value) => (typeof value === 'number' ? value : 0)) : [];
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers;
    const state = { ...this.#state };
    const inner = this.#file.resolve(form.dictionary.get('Resources')) ?? resources;
    this.run(
      this.#file.bytesOf(form),
      inner,
      multiply([a, b, c, d, e, f], this.#matrix),
      depth + 1,
    );
    this.#state = state;
  }
}

/** Pictures inside the text operators: from BI over ID to EI, whatever bytes are between. */
function skipInlineImage(reader: ObjectReader): void {
  const { bytes } = reader;
  for (let at = reader.at; at + 2 < bytes.length; at++) {
    const isEnd = bytes[at] === 0x45 && bytes[at + 1] === 0x49;
    if (isEnd && (bytes[at - 1] ?? 0) <= 0x20 && (bytes[at + 2] ?? 0) <= 0x20) {
      reader.at = at + 2;
      return;
    }
  }
  reader.at = bytes.length;
}
