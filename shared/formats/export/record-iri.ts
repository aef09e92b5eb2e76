import type { Id } from '../../model/id.ts';

/** An id as an IRI: UUIDs have a scheme of their own. */
export function iriOf(id: Id): string {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)
    ? `urn:uuid:${id}`
    : `urn:hashiya:${encodeURIComponent(id)}`;
}

/** A Wikidata item or any other address as an IRI; null for what is none. */
export function externalIri(externalId: string): string | null {
  if (/^Q\d+$/.test(externalId)) return `http://www.wikidata.org/entity/${externalId}`;
  return isIri(externalId) ? externalId : null;
}

/** Whether a text is an address of any scheme. */
export function isIri(text: string): boolean {
  return URL.canParse(text);
}
