import { isCreditOnly } from '../../../cleaning/line-shape.ts';
import { linesIn } from '../../../text/paragraphs.ts';
import { isElement, isText, lineage, type MarkupElement, type MarkupNode } from './parse-markup.ts';

/** A line of a page as a reader sees it. */
export interface PageLine {
  readonly text: string;
  /** UTF-16 units of `text` that are inside links. */
  readonly linked: number;
  /** Element that the first characters of the line stand in. */
  readonly element: MarkupElement;
  /** Whether a paragraph, heading or the like begins: it is set off by a blank line. */
  readonly apart: boolean;
}

/** Elements whose content is no text for readers. */
const silent = new Set(
  'script style template noscript head svg iframe object embed canvas audio video select datalist textarea input map'.split(
    ' ',
  ),
);

/** Elements that begin and end a line. */
const blocks = new Set(
  'html body address article aside blockquote button center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr label legend li main menu nav ol p pre search section summary table caption tbody thead tfoot tr td th ul option'.split(
    ' ',
  ),
);

/** Elements that are set off by a blank line. */
const setApart = new Set(
  'p h1 h2 h3 h4 h5 h6 blockquote pre figure table ul ol article section'.split(' '),
);

/** Elements of running text: pieces inside them belong to one line. */
const running = new Set('p h1 h2 h3 h4 h5 h6 li blockquote figcaption dd dt pre a'.split(' '));

/**
 * Reads all text of a page in document order, line by line. Blanks collapse as they do on screen.
 * Walks without recursion: hostile pages nest a hundred thousand elements.
 */
export function readLines(root: MarkupNode): PageLine[] {
  const writer = new LineWriter();
  // The document type has no next sibling in this tree, so the top level is taken from the list.
  for (const child of Array.from(root.childNodes)) {
    if (isElement(child)) walk(child, writer);
  }
  return writer.finish();
}

function walk(root: MarkupElement, writer: LineWriter): void {
  if (isHidden(root)) return;
  writer.enter(root);
  const open = [root];
  let node = root.firstChild;
  for (let parent = open.at(-1); parent !== undefined; parent = open.at(-1)) {
    if (node === null) {
      open.pop();
      writer.leave(parent);
      node = open.length === 0 ? null : parent.nextSibling;
    } else if (isText(node)) {
      writer.text(node.textContent ?? '', parent);
      node = node.nextSibling;
    } else if (isElement(node) && !isHidden(node)) {
      writer.enter(node);
      open.push(node);
      node = node.firstChild;
    } else {
      node = node.nextSibling;
    }
  }
}

/** Whether an element stands inside lines instead of making them. */
export function isInline(element: MarkupElement): boolean {
  return !blocks.has(element.localName);
}

function isHidden(element: MarkupElement): boolean {
  if (silent.has(element.localName)) return true;
  if (element.getAttribute('hidden') !== null) return true;
  const style = element.getAttribute('style');
  return style !== null && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style);
}

/** Line breaks that HTML takes for characters but that end a line in our text all the same. */
const rareBreak = /[\v\u0085\u2028\u2029]/;
const anyBreak = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;

class LineWriter {
  readonly #lines: PageLine[] = [];
  #text = '';
  #linked = 0;
  #element: MarkupElement | null = null;
  #apart = false;
  #links = 0;
  #preformatted = 0;
  /** A blank is due before the next word. */
  #blank = false;

  enter(element: MarkupElement): void {
    const name = element.localName;
    if (name === 'a') this.#links++;
    if (name === 'pre') this.#preformatted++;
    if (name === 'br') this.#flush();
    else if (blocks.has(name) || isPieceOfRow(element)) {
      this.#flush();
      if (setApart.has(name)) this.#apart = true;
    }
  }

  leave(element: MarkupElement): void {
    const name = element.localName;
    if (blocks.has(name) || isPieceOfRow(element)) {
      this.#flush();
      if (setApart.has(name)) this.#apart = true;
    }
    if (name === 'a') this.#links--;
    if (name === 'pre') this.#preformatted--;
  }

  text(raw: string, parent: MarkupElement): void {
    const breaks = this.#preformatted > 0 ? anyBreak : rareBreak;
    const [first = '', ...rest] = raw.split(breaks);
    this.#words(first, parent);
    for (const line of rest) {
      this.#flush();
      this.#words(line, parent);
    }
  }

  #words(raw: string, parent: MarkupElement): void {
    if (this.#preformatted > 0) {
      this.#append(raw, parent);
      return;
    }
    const words = raw.replace(/[ \t\n\r\f]+/g, ' ');
    if (words.startsWith(' ')) this.#blank = true;
    const core = words.replace(/^ | $/g, '');
    if (core !== '') this.#append(core, parent);
    if (words.endsWith(' ')) this.#blank = true;
  }

  finish(): PageLine[] {
    this.#flush();
    return this.#lines;
  }

  #append(text: string, parent: MarkupElement): void {
    if (text === '') return;
    const piece = this.#blank && this.#text !== '' ? ` ${text}` : text;
    this.#blank = false;
    this.#element ??= parent;
    this.#text += piece;
    if (this.#links > 0) this.#linked += piece.length;
  }

  #flush(): void {
    const text = this.#text.trimEnd();
    if (this.#element !== null && linesIn(text).length > 0) {
      this.#lines.push({
        text,
        linked: Math.min(this.#linked, text.length),
        element: this.#element,
        apart: this.#apart,
      });
      this.#apart = false;
    }
    this.#text = '';
    this.#linked = 0;
    this.#element = null;
    this.#blank = false;
  }
}

/** Of elements of running text, those in which pieces stand side by side all the same. */
const setInPieces = new Set(['figcaption', 'a']);

/** A link in a sentence is not taken apart. */
function isWithinText(link: MarkupElement): boolean {
  return lineage(link.parentNode).some(({ localName }) => running.has(localName));
}

/** A credit inside the line of a caption is another statement, by another hand. */
function isCreditOfCaption(element: MarkupElement, parent: MarkupElement): boolean {
  if (parent.localName !== 'figcaption' || !isInline(element)) return false;
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('itemprop') ?? ''}`;
  if (isCreditOnly((element.textContent ?? '').trim())) return true;
  return /(?:^|[\s_-])(?:photo-?)?(?:credits?|copyright|photographer)(?:$|[\s_-])/i.test(names);
}

/** Rows longer than this are text with emphasis, not a row of small pieces. */
const longestRow = 400;
/** Rows with more pieces are not looked at one by one. */
const mostPieces = 60;

/**
 * Whether an inline element stands in a row of such elements with no words between them: menus,
 * dates beside names, buttons. On screen they are set apart by style; without it they would run
 * together.
 */
function isPieceOfRow(element: MarkupElement): boolean {
  const parent = element.parentNode;
  if (parent === null || !isElement(parent)) return false;
  if (isCreditOfCaption(element, parent)) return true;
  const apart = setInPieces.has(parent.localName) && !isWithinText(parent);
  if (running.has(parent.localName) && !apart) return false;
  if (
    blocks.has(element.localName) ||
    !/^(?:a|span|time|b|strong|em|i|cite|small|font)$/.test(element.localName)
  )
    return false;
  let pieces = 0;
  for (let child = parent.firstChild; child !== null; child = child.nextSibling) {
    if (isText(child) && /[\p{L}\p{N}]/u.test(child.textContent ?? '')) return false;
    if (isElement(child)) {
      if (blocks.has(child.localName)) continue;
      // An initial in large letters is a piece of its word.
      if (apart && (child.textContent ?? '').trim().length < 3) return false;
      pieces++;
      if (pieces > mostPieces) return true;
    }
  }
  return pieces >= 2 && (parent.textContent ?? '').length <= longestRow;
}
