import { decodeBase64, decodeQuotedPrintable } from './transfer-encodings.ts';

/** The page inside an MHTML file. */
export interface SavedPage {
  readonly bytes: Uint8Array;
  readonly charset: string | undefined;
  /** Address it was saved from, or empty. */
  readonly location: string;
}

/** Parts inside parts, as mail programs nest them. */
const deepest = 4;

/** @returns the first HTML part of the file, decoded, or `null` */
export function findPage(bytes: Uint8Array): SavedPage | null {
  // One character a byte: headers are ASCII, and bodies come back to bytes unchanged.
  const source = Array.from({ length: Math.ceil(bytes.length / 8192) }, (_, index) =>
    String.fromCharCode(...bytes.subarray(index * 8192, (index + 1) * 8192)),
  ).join('');
  return findIn(source, '', 0);
}

function findIn(source: string, outerLocation: string, depth: number): SavedPage | null {
  const { headers, body } = splitHeaders(source);
  const type = headers.get('content-type') ?? 'text/plain';
  const location =
    httpAddress(
      headers.get('content-location') ?? headers.get('snapshot-content-location') ?? '',
    ) || outerLocation;
  const boundary = parameter(type, 'boundary');
  if (/^multipart\//i.test(type) && boundary !== undefined && depth < deepest) {
    const parts = body.split(`--${boundary}`).slice(1);
    for (const part of parts) {
      if (part.startsWith('--')) break;
      const page = findIn(part.replace(/^\r?\n/, ''), location, depth + 1);
      if (page !== null) return page;
    }
    return null;
  }
  if (!/^(?:text\/html|application\/xhtml\+xml)/i.test(type)) return null;
  const encoding = (headers.get('content-transfer-encoding') ?? '').trim().toLowerCase();
  return { bytes: decodeBody(body, encoding), charset: parameter(type, 'charset'), location };
}

function decodeBody(body: string, encoding: string): Uint8Array {
  if (encoding === 'base64') return decodeBase64(body);
  if (encoding === 'quoted-printable') return decodeQuotedPrintable(body);
  return Uint8Array.from(body, (character) => character.charCodeAt(0));
}

function splitHeaders(source: string): { headers: Map<string, string>; body: string } {
  const end = /\r?\n\r?\n/.exec(source);
  const head = end === null ? '' : source.slice(0, end.index);
  const headers = new Map<string, string>();
  // Long headers go on in lines that begin with a blank.
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon > 0)
      headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return { headers, body: end === null ? source : source.slice(end.index + end[0].length) };
}

function parameter(type: string, name: string): string | undefined {
  const match = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, 'i').exec(type);
  return match?.[1] ?? match?.[2];
}

function httpAddress(value: string): string {
  return /^https?:\/\/\S{1,2000}$/i.test(value) ? value : '';
}
