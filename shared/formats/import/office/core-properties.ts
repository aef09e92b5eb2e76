import { ok, type Result } from '../../../model/result.ts';
import type { Archive } from '../archive/open-archive.ts';
import { languageTag } from '../html/metadata-values.ts';
import type { ImportError } from '../import-format.ts';
import { MetadataCollector, type Metadata } from '../metadata.ts';
import { readXmlPart } from '../xml/decode-xml.ts';
import type { XmlEvent } from '../xml/read-xml.ts';

/**
 * Document properties in Dublin Core, as DOCX, ODT and EPUB have them. Dates there are when the file
 * was made or changed, not when the article was published, so they are left alone.
 *
 * @param part name of the part that holds them
 */
export function readCoreProperties(archive: Archive, part: string): Result<Metadata, ImportError> {
  const events = readXmlPart(archive, part);
  return events.ok ? ok(corePropertiesIn(events.value ?? [])) : events;
}

/** The same properties, wherever they stand among these events. */
export function corePropertiesIn(events: readonly XmlEvent[]): Metadata {
  const collector = new MetadataCollector();
  let field = '';
  let text = '';
  for (const event of events) {
    if (event.type === 'open') {
      field = event.name;
      text = '';
    } else if (event.type === 'text') text += event.text;
    else if (event.name === field) {
      offer(collector, field, text);
      field = '';
    }
  }
  return collector.found;
}

function offer(collector: MetadataCollector, field: string, text: string): void {
  if (field === 'dc:title') collector.offer('title', text, 'document:title');
  else if (field === 'dc:creator' || field === 'meta:initial-creator') {
    collector.offer('author', text, 'document:creator');
  } else if (field === 'dc:publisher') collector.offer('outlet', text, 'document:publisher');
  else if (field === 'dc:language')
    collector.offer('language', languageTag(text), 'document:language');
  else if (field === 'dc:source') collector.offer('url', text, 'document:source');
}
