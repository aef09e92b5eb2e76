import { cleanText, type CleanedArticle } from '../../cleaning/clean-text.ts';
import type { LineHint } from '../../cleaning/block.ts';
import { foldPhrase } from '../../cleaning/fold-phrase.ts';
import { titleParts } from '../../cleaning/title-parts.ts';
import type { EncodingSource } from '../../model/article.ts';
import { err, ok, type Result } from '../../model/result.ts';
import { textDirection } from '../../text/bidi.ts';
import { detectLanguage } from '../../text/language.ts';
import { linesIn } from '../../text/paragraphs.ts';
import { normaliseImportedText } from '../../text/normalise-import.ts';
import type { ImportedArticle, ImportError, ImportReport, ImportWarning } from './import-format.ts';
import { mostCharacters, mostLines } from './limits.ts';
import { MetadataCollector, metadataFields, type Metadata } from './metadata.ts';
import { offerFromText } from './metadata-from-text.ts';

/** What a format hands over once it has turned bytes into text. */
export interface ReadText {
  /** Decoded text, line ends as they were. */
  readonly text: string;
  /** Id and version of the format. */
  readonly importer: string;
  readonly importerVersion: number;
  readonly encoding: string;
  readonly encodingSource: EncodingSource;
  /** One entry per non-blank line, from formats with structure. */
  readonly lines?: readonly LineHint[];
  readonly metadata?: Metadata;
  /** See `isRecord` of {@link CleaningHints}. */
  readonly isRecord?: boolean;
  readonly warnings?: readonly ImportWarning[];
}

/**
 * The common last step of all formats: line ends, cleaning, direction, language.
 *
 * Errors: `no-text` (nothing but blanks), `text-too-long`.
 */
export function buildReport(read: ReadText): Result<ImportReport, ImportError> {
  const { text, counts } = normaliseImportedText(read.text);
  if (text.length > mostCharacters) {
    return err({ code: 'text-too-long', detail: String(mostCharacters) });
  }
  const lineCount = linesIn(text).length;
  if (lineCount === 0) return err({ code: 'no-text' });
  if (lineCount > mostLines) return err({ code: 'text-too-long', detail: String(mostLines) });

  const cleaned = cleanText(text, {
    ...(read.lines === undefined ? {} : { lines: read.lines }),
    title: read.metadata?.title?.value ?? '',
    author: read.metadata?.author?.value ?? '',
    isRecord: read.isRecord ?? false,
  });
  const replaced = {
    nul: counts.nul,
    loneSurrogates: counts.loneSurrogates,
    lineEnds: counts.crlf,
  };
  const warnings = [...(read.warnings ?? []), ...replacedWarnings(replaced)];
  if (cleaned.length > 1) warnings.push({ code: 'several-articles', count: cleaned.length });

  const articles = cleaned.map((article, index) => {
    // Metadata of the file describe its first article.
    const metadata = index === 0 ? (read.metadata ?? {}) : {};
    return toArticle(text, article, metadata, { ...read, replaced });
  });
  return ok({ articles, warnings, inner: [] });
}

/** What is said of characters that no text can hold and that U+FFFD stands for now. */
export function replacedWarnings({
  nul,
  loneSurrogates,
}: {
  readonly nul: number;
  readonly loneSurrogates: number;
}): ImportWarning[] {
  return [
    ...(nul > 0 ? [{ code: 'nul-replaced', count: nul } as const] : []),
    ...(loneSurrogates > 0
      ? [{ code: 'surrogates-replaced', count: loneSurrogates } as const]
      : []),
  ];
}

function toArticle(
  whole: string,
  { range, title, zones }: CleanedArticle,
  metadata: Metadata,
  read: ReadText & { readonly replaced: ImportedArticle['provenance']['replaced'] },
): ImportedArticle {
  const text = whole.slice(range.start, range.end);
  const collector = new MetadataCollector();
  // A page's own title often carries the name of the site; the headline on the page does not.
  // The title property of an office file is often that of the template.
  if (metadata.title?.from === 'document:title') {
    collector.offer('title', title, 'text:headline');
  }
  if (metadata.title?.from === 'html:title' && namesHeadline(metadata.title.value, title)) {
    collector.offer('title', title, 'text:headline');
  }
  const kept = zones.filter((zone) => zone.kept).map((zone) => text.slice(zone.start, zone.end));
  const own = kept.length > 0 ? kept.join('\n') : text;
  const byLetters = detectLanguage(own);
  // Templates of pages and office programs name their own language, in which no letter is written.
  if (isOtherScript(metadata.language?.value ?? '', byLetters)) {
    collector.offer('language', byLetters, 'text:letters');
  }
  for (const [field, found] of Object.entries(metadata) as [
    keyof Metadata,
    { value: string; from: string },
  ][]) {
    collector.offer(field, found.value, found.from);
  }
  collector.offer('title', title, 'text:headline');
  collector.offer('language', byLetters, 'text:letters');
  offerFromText(collector, text, zones);
  const { metadataFrom, ...fields } = metadataFields(collector.found);
  return {
    ...fields,
    direction: textDirection(own),
    text,
    zones,
    provenance: {
      encoding: read.encoding,
      encodingSource: read.encodingSource,
      range: { start: range.start, end: range.end },
      importer: read.importer,
      importerVersion: read.importerVersion,
      replaced: read.replaced,
      metadataFrom,
    },
  };
}

const scripts: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['ar', 'fa', 'ur', 'ps', 'sd', 'ckb', 'ug'].map((code) => [code, 'arabic']),
  ),
  ...Object.fromEntries(['he', 'iw', 'yi'].map((code) => [code, 'hebrew'])),
  ...Object.fromEntries(['en', 'fr', 'de', 'es', 'it', 'nl', 'pt'].map((code) => [code, 'latin'])),
};

/** Whether a declared language is surely written in other letters than the text is. */
function isOtherScript(declared: string, byLetters: string): boolean {
  const [claimed, found] = [declared.split('-')[0] ?? '', byLetters].map((code) => scripts[code]);
  return claimed !== undefined && found !== undefined && claimed !== found;
}

/**
 * Whether a page's own title holds the headline, or a shorter form of it beside the name of the site:
 * “Headline in short – Newspaper”.
 */
function namesHeadline(pageTitle: string, headline: string): boolean {
  if (headline.length > 3 && pageTitle.includes(headline)) return true;
  const words = new Set(foldPhrase(headline).split(' '));
  return titleParts(pageTitle).some((part) => {
    const own = part.split(' ');
    return own.filter((word) => words.has(word)).length >= own.length * 0.75;
  });
}
