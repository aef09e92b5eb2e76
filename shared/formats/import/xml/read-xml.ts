/** What stands in an XML document, in order. Names keep their prefix. */
export type XmlEvent =
  | {
      readonly type: 'open';
      readonly name: string;
      readonly attributes: Readonly<Record<string, string>>;
    }
  | { readonly type: 'close'; readonly name: string }
  | { readonly type: 'text'; readonly text: string };

/** Why a document was not read. */
export class XmlError extends Error {
  readonly code: 'doctype' | 'malformed';

  constructor(code: 'doctype' | 'malformed') {
    super(code);
    this.code = code;
  }
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/**
 * Reads XML as a stream of events. Knows no document types, so no entities but the five of XML itself:
 * a document that brings its own is refused ({@link XmlError} `doctype`).
 */
export function* readXml(source: string): Generator<XmlEvent> {
  let at = 0;
  while (at < source.length) {
    const open = source.indexOf('<', at);
    if (open < 0) {
      yield { type: 'text', text: decodeEntities(source.slice(at)) };
      return;
    }
    if (open > at) yield { type: 'text', text: decodeEntities(source.slice(at, open)) };
    if (source.startsWith('<!--', open)) at = after(source, '-->', open);
    else if (source.startsWith('<![CDATA[', open)) {
      const end = after(source, ']]>', open);
      yield { type: 'text', text: source.slice(open + 9, end - 3) };
      at = end;
    } else if (source.startsWith('<?', open)) at = after(source, '?>', open);
    else if (source.startsWith('<!', open)) throw new XmlError('doctype');
    else {
      const end = tagEnd(source, open);
      yield* tagEvents(source.slice(open + 1, end));
      at = end + 1;
    }
  }
}

function after(source: string, mark: string, from: number): number {
  const found = source.indexOf(mark, from);
  if (found < 0) throw new XmlError('malformed');
  return found + mark.length;
}

/** Position of the `>` that ends a tag; quoted values may contain it. */
function tagEnd(source: string, open: number): number {
  let quote = '';
  for (let at = open + 1; at < source.length; at++) {
    const character = source.charAt(at);
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return at;
  }
  throw new XmlError('malformed');
}

function* tagEvents(tag: string): Generator<XmlEvent> {
  if (tag.startsWith('/')) {
    yield { type: 'close', name: tag.slice(1).trim() };
    return;
  }
  const empty = tag.endsWith('/');
  const body = empty ? tag.slice(0, -1) : tag;
  const name = /^[^\s/]+/.exec(body)?.[0];
  if (name === undefined) throw new XmlError('malformed');
  const attributes: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const [, key = '', double, single] of body
    .slice(name.length)
    .matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    attributes[key] = decodeEntities(double ?? single ?? '');
  }
  yield { type: 'open', name, attributes };
  if (empty) yield { type: 'close', name };
}

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi,
    (whole, decimal, hex, name) => {
      if (typeof name === 'string') return entities[name] ?? whole;
      const code = decimal === undefined ? parseInt(String(hex), 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
