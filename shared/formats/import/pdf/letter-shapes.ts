const presentationForms = /[\ufb1d-\ufdff\ufe70-\ufefc]/g;

/**
 * Letters instead of their shapes: initial, medial and final forms and ligatures, which fonts and old
 * programs write instead of letters («ﻻ» → «لا»). Nothing else is normalised.
 */
export function lettersOfShapes(text: string): string {
  // Marks on their own are compatibility forms of a blank with the mark.
  return text.replace(presentationForms, (shape) =>
    shape.normalize('NFKC').replace(/^ (?=\p{M})/u, ''),
  );
}
