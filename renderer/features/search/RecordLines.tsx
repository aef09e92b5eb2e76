import type { LinePart } from '../../../shared/search/concordance.ts';

/** Fields of a record with the words that were found marked in them. */
export function RecordLines({ lines }: { readonly lines: readonly (readonly LinePart[])[] }) {
  return lines.map((parts, index) => (
    // The lines of one record never change places.
    <span key={index} className="search-record-line" dir="auto">
      {parts.map((part, at) =>
        part.isHit ? <mark key={at}>{part.text}</mark> : <span key={at}>{part.text}</span>,
      )}
    </span>
  ));
}
