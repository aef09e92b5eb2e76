/** Bytes of one file; larger ones are refused before they are looked at. */
export const mostBytes = 20 * 1024 * 1024;

/** UTF-16 units of the text of one file; longer ones are refused. */
export const mostCharacters = 4 * 1024 * 1024;

/** Lines of the text of one file: a longer list is a table, not an article. */
export const mostLines = 200_000;

/** Limits of archives (ZIP, DOCX, ODT, EPUB), checked against what they declare and what they give. */
export const archiveLimits = {
  entries: 2_000,
  /** Bytes of all entries together, unpacked. */
  unpacked: 100 * 1024 * 1024,
  /** Unpacked bytes per packed byte of one entry. */
  ratio: 200,
} as const;

/** Elements inside each other in a page. */
export const deepestMarkup = 10_000;
