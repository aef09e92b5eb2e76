import type { LineHint } from '../../../cleaning/block.ts';
import { ok, type Result } from '../../../model/result.ts';
import type { Archive } from '../archive/open-archive.ts';
import type { ImportError } from '../import-format.ts';
import { readXmlPart } from '../xml/decode-xml.ts';

/** What paragraph styles say about their paragraphs, by style id. */
export type StyleLevels = ReadonlyMap<string, LineHint>;

/** Reads which styles are headings, titles, captions and quotations, in any language of Word. */
export function readStyleLevels(archive: Archive): Result<StyleLevels, ImportError> {
  const levels = new Map<string, LineHint>();
  const events = readXmlPart(archive, 'word/styles.xml');
  if (!events.ok) return events;
  let style = '';
  for (const event of events.value ?? []) {
    if (event.type !== 'open') continue;
    const value = event.attributes['w:val'] ?? '';
    if (event.name === 'w:style') style = event.attributes['w:styleId'] ?? '';
    else if (event.name === 'w:outlineLvl' && /^[0-5]$/.test(value)) {
      levels.set(style, { level: Number(value) + 1 });
    } else if (event.name === 'w:name' && style !== '') {
      // Built-in styles keep their English names inside the file in every language version.
      const hint = byName(value);
      if (hint !== null) levels.set(style, hint);
    }
  }
  return ok(levels);
}

function byName(name: string): LineHint | null {
  const lower = name.toLowerCase();
  const heading = /^heading ([1-6])$/.exec(lower)?.[1];
  if (heading !== undefined) return { level: Number(heading) };
  if (lower === 'title') return { level: 1 };
  if (lower === 'subtitle') return { role: 'deck' };
  if (lower === 'caption') return { role: 'caption' };
  if (lower === 'quote' || lower === 'intense quote') return { role: 'quote' };
  return null;
}
