import { DOMParser } from 'linkedom/worker';

/**
 * The few members of DOM nodes that importers use. The tree is inert: the parser builds it in memory,
 * runs nothing and loads nothing. `linkedom/worker` is the build without Node or browser interfaces,
 * so the same code reads pages in a worker and in tests.
 */
export interface MarkupNode {
  readonly nodeType: number;
  readonly parentNode: MarkupElement | null;
  readonly firstChild: MarkupNode | null;
  readonly nextSibling: MarkupNode | null;
  readonly childNodes: ArrayLike<MarkupNode>;
  readonly textContent: string | null;
}

/** See {@link MarkupNode}. */
export interface MarkupElement extends MarkupNode {
  /** Lower case. */
  readonly localName: string;
  readonly firstElementChild: MarkupElement | null;
  readonly nextElementSibling: MarkupElement | null;
  getAttribute(name: string): string | null;
  querySelectorAll(selectors: string): ArrayLike<MarkupElement>;
}

/** A parsed document. */
export interface MarkupDocument extends MarkupNode {
  querySelectorAll(selectors: string): ArrayLike<MarkupElement>;
}

interface Parser {
  parseFromString(source: string, type: 'text/html'): MarkupDocument;
}

/** Parses HTML as browsers would, without running or loading anything. */
export function parseHtml(source: string): MarkupDocument {
  const parser = new DOMParser() as unknown as Parser;
  return parser.parseFromString(completed(source), 'text/html');
}

/** The parser takes the first element for the root, so fragments get a root around them. */
function completed(source: string): string {
  if (/<html[\s>]/i.test(source) && /<body[\s>]/i.test(source)) return source;
  if (/<html[\s>]/i.test(source)) return source;
  return `<!doctype html><html><head></head><body>${source}</body></html>`;
}

/** Whether a node is an element. */
export function isElement(node: MarkupNode): node is MarkupElement {
  return node.nodeType === 1;
}

/** Whether a node is text (CDATA included). */
export function isText(node: MarkupNode): boolean {
  return node.nodeType === 3 || node.nodeType === 4;
}

/** Deeper nesting than any page has on purpose; beyond it ancestors are not looked at. */
const deepest = 256;

/** @returns `element` and its ancestors, innermost first */
export function lineage(element: MarkupElement | null): MarkupElement[] {
  const path: MarkupElement[] = [];
  for (
    let at = element;
    at !== null && isElement(at) && path.length < deepest;
    at = at.parentNode
  ) {
    path.push(at);
  }
  return path;
}
