/*
 * Objects of PDF as far as text needs them. Names are strings with a leading slash, strings are
 * bytes, numbers and booleans are themselves.
 */

/** A string, still in the encoding of whoever uses it. */
export type PdfString = Uint8Array;

/** Reference to an object by number. */
export class PdfReference {
  readonly number: number;

  constructor(number: number) {
    this.number = number;
  }
}

/** A dictionary; keys without their slash. */
export type PdfDictionary = ReadonlyMap<string, PdfValue>;

/** A stream: its dictionary and its bytes as they stand in the file. */
export class PdfStream {
  readonly dictionary: PdfDictionary;
  readonly raw: Uint8Array;

  constructor(dictionary: PdfDictionary, raw: Uint8Array) {
    this.dictionary = dictionary;
    this.raw = raw;
  }
}

/** Any object. `null` stands for the null object and for whatever could not be read. */
export type PdfValue =
  | null
  | boolean
  | number
  | string
  | PdfString
  | PdfReference
  | PdfStream
  | PdfDictionary
  | readonly PdfValue[];

/** Whether a value is a dictionary. */
export function isDictionary(value: PdfValue | undefined): value is PdfDictionary {
  return value instanceof Map;
}

/** Whether a value is an array. */
export function isArray(value: PdfValue | undefined): value is readonly PdfValue[] {
  return Array.isArray(value);
}
