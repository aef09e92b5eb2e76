import type { LineHint } from '../../cleaning/block.ts';
import { buildReport } from './build-report.ts';
import { decodeBytes } from './decoding/decode-bytes.ts';
import { decodeWarnings } from './decoding/decode-warnings.ts';
import { isoDateOf, languageTag } from './html/metadata-values.ts';
import type { ImportFormat } from './import-format.ts';
import { MetadataCollector } from './metadata.ts';
import { DocumentWriter } from './office/document-writer.ts';

/** Markdown, with or without front matter. Marks become structure; the words stay as they are. */
export const markdown: ImportFormat = {
  id: 'markdown',
  version: 1,
  extensions: ['md', 'markdown'],
  recognises: (_, name) => /\.(?:md|markdown)$/i.test(name),
  read: async (input) => {
    const decoded = decodeBytes(input.bytes, {
      chosen: input.encoding,
      acceptDamage: input.acceptDamage,
    });
    if (!decoded.ok) return decoded;
    const source = decoded.value.text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
    const { fields, body } = splitFrontMatter(source);
    const collector = new MetadataCollector();
    collector.offer('title', fields.get('title'), 'front-matter');
    collector.offer('author', fields.get('author') ?? fields.get('authors'), 'front-matter');
    collector.offer('outlet', fields.get('source') ?? fields.get('publisher'), 'front-matter');
    collector.offer('url', fields.get('url') ?? fields.get('source'), 'front-matter');
    collector.offer(
      'publishedAt',
      isoDateOf(fields.get('date') ?? fields.get('published') ?? ''),
      'front-matter',
    );
    collector.offer(
      'language',
      languageTag(fields.get('lang') ?? fields.get('language') ?? ''),
      'front-matter',
    );
    const writer = writeBody(body);
    const { text, lines } = writer;
    return buildReport({
      text,
      ...(lines === undefined ? {} : { lines }),
      metadata: collector.found,
      encoding: decoded.value.encoding,
      encodingSource: decoded.value.encodingSource,
      importer: markdown.id,
      importerVersion: markdown.version,
      warnings: decodeWarnings(decoded.value),
    });
  },
};

/** The simple `name: value` lines of YAML front matter; nested values are not read. */
function splitFrontMatter(source: string): { fields: Map<string, string>; body: string } {
  const fields = new Map<string, string>();
  const match = /^---\n(.*?)\n(?:---|\.\.\.)(?:\n|$)/s.exec(source);
  if (match === null) return { fields, body: source };
  for (const line of (match[1] ?? '').split('\n')) {
    const [, name, value] = /^(\w[\w-]*):\s*(.+)$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined) {
      fields.set(
        name.toLowerCase(),
        value.replace(/^(["'])(.*)\1$/, '$2').replace(/^\[(.*)\]$/, '$1'),
      );
    }
  }
  return { fields, body: source.slice(match[0].length) };
}

function writeBody(body: string): DocumentWriter {
  const writer = new DocumentWriter();
  const lines = body.split('\n');
  let fenced = false;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? '';
    if (/^\s*(?:```|~~~)/.test(line)) fenced = !fenced;
    else if (fenced) writer.paragraph(line);
    else if (isUnderline(line) && (lines[index - 1] ?? '').trim() !== '') continue;
    else {
      const { text, hint } = readLine(line, lines[index + 1] ?? '');
      writer.paragraph(text, hint);
    }
  }
  return writer;
}

function isUnderline(line: string): boolean {
  return /^(?:={2,}|-{2,})\s*$/.test(line);
}

function readLine(line: string, next: string): { text: string; hint: LineHint } {
  const heading = /^\s{0,3}(#{1,6})\s+(.*?)\s*#*\s*$/.exec(line);
  if (heading !== null)
    return { text: inline(heading[2] ?? ''), hint: { level: heading[1]?.length ?? 1 } };
  if (isUnderline(next) && line.trim() !== '') {
    return { text: inline(line), hint: { level: next.startsWith('=') ? 1 : 2 } };
  }
  const quote = /^\s{0,3}>\s?(.*)$/.exec(line);
  if (quote !== null) return { text: inline(quote[1] ?? ''), hint: { role: 'quote' } };
  const item = /^\s*(?:[-*+]|\d+[.)])\s+(.*)$/.exec(line);
  if (item !== null) return { text: inline(item[1] ?? ''), hint: { role: 'list-item' } };
  const image = /^!\[([^\]]*)\]\([^)]*\)\s*$/.exec(line.trim());
  if (image !== null) return { text: image[1] ?? '', hint: { role: 'caption' } };
  return { text: inline(line), hint: {} };
}

/** Takes the marks inside a line away; what is not clearly a mark stays. */
function inline(text: string): string {
  return text
    .replace(/!\[([^\]]*)\]\([^)\s]*(?:\s+"[^"]*")?\)/g, '$1')
    .replace(/\[([^\]]+)\]\([^)\s]*(?:\s+"[^"]*")?\)/g, '$1')
    .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}*_])([*_])(?=\S)([^*_]+?)(?<=\S)\1(?![\p{L}\p{N}*_])/gu, '$2')
    .replace(/`([^`]+)`/g, '$1')
    .replace(/<\/?[a-z][^<>]{0,200}>/gi, '')
    .replace(/\\([\\`*_{}[\]()#+.!>-])/g, '$1');
}
