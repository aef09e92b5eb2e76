import { cbc } from '@noble/ciphers/aes.js';
import { concatBytes, equalBytes } from '@noble/ciphers/utils.js';
import { md5 } from '@noble/hashes/legacy.js';
import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js';
import { rc4 } from './rc4.ts';
import { isArray, isDictionary, type PdfDictionary, type PdfValue } from './values.ts';

/*
 * Files that anybody may open are encrypted all the same where printing or copying needs a password:
 * the password of their readers is empty. The algorithms are those of ISO 32000-2, 7.6.
 */

/** How the bytes of one object are made readable. */
export type DecryptBytes = (bytes: Uint8Array, number: number, generation: number) => Uint8Array;

/** What is made readable with the empty password: the streams and the strings of a file. */
export interface PdfDecryption {
  readonly stream: DecryptBytes;
  readonly string: DecryptBytes;
}

type Resolve = (value: PdfValue | undefined) => PdfValue;

const padding = Uint8Array.from(
  '28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a'.match(/../g) ?? [],
  (pair) => parseInt(pair, 16),
);

/**
 * Opens an encrypted file as a viewer does before it asks: with the empty password.
 *
 * @param encrypt the file's encryption dictionary
 * @param id first part of the file's identifier; empty when it has none
 * @returns `null` when the file needs a password, or is encrypted in a way that is not known
 */
export function openWithoutPassword(
  encrypt: PdfDictionary,
  id: Uint8Array,
  resolve: Resolve,
): PdfDecryption | null {
  const reader = new Entries(encrypt, resolve);
  if (reader.name('Filter') !== '/Standard') return null;
  const version = reader.number('V');
  const revision = reader.number('R');
  const key = revision >= 5 ? longKey(reader, revision) : shortKey(reader, revision, id);
  if (key === null) return null;
  if (version < 4) {
    const decrypt = withObjectKey(key, rc4, '');
    return { stream: decrypt, string: decrypt };
  }
  const stream = methodOf(reader, 'StmF', key);
  const string = methodOf(reader, 'StrF', key);
  return stream === null || string === null ? null : { stream, string };
}

/** Entries of the encryption dictionary, with what they are when they are not there. */
class Entries {
  readonly #dictionary: PdfDictionary;
  readonly #resolve: Resolve;

  constructor(dictionary: PdfDictionary, resolve: Resolve) {
    this.#dictionary = dictionary;
    this.#resolve = resolve;
  }

  value(name: string): PdfValue {
    return this.#resolve(this.#dictionary.get(name));
  }

  number(name: string): number {
    const value = this.value(name);
    return typeof value === 'number' ? value : 0;
  }

  name(name: string): string {
    const value = this.value(name);
    return typeof value === 'string' ? value : '';
  }

  bytes(name: string, length: number): Uint8Array {
    const value = this.value(name);
    return value instanceof Uint8Array ? value.slice(0, length) : new Uint8Array();
  }

  part(name: string): Entries | null {
    const value = this.value(name);
    return isDictionary(value) ? new Entries(value, this.#resolve) : null;
  }
}

/** Algorithm 2 for revisions 2 to 4, and whether it is the right key (algorithms 4 and 5). */
function shortKey(reader: Entries, revision: number, id: Uint8Array): Uint8Array | null {
  const bits =
    reader.number('V') === 1 ? 40 : reader.number('V') === 4 ? 128 : reader.number('Length');
  const length = Math.min(16, Math.max(5, Math.floor((bits || 40) / 8)));
  const permissions = new Uint8Array(4);
  new DataView(permissions.buffer).setInt32(0, reader.number('P') | 0, true);
  const isPlainMetadata = revision >= 4 && reader.value('EncryptMetadata') === false;
  const more = isPlainMetadata ? new Uint8Array(4).fill(0xff) : new Uint8Array();
  let key: Uint8Array = md5(concatBytes(padding, reader.bytes('O', 32), permissions, id, more));
  if (revision >= 3) for (let round = 0; round < 50; round++) key = md5(key.subarray(0, length));
  key = key.slice(0, length);

  const expected = reader.bytes('U', 32);
  if (revision === 2) return equalBytes(rc4(key, padding), expected) ? key : null;
  let check: Uint8Array = md5(concatBytes(padding, id));
  for (let round = 0; round < 20; round++) {
    check = rc4(
      key.map((byte) => byte ^ round),
      check,
    );
  }
  return equalBytes(check, expected.slice(0, 16)) ? key : null;
}

/** Algorithm 2.A for revisions 5 and 6. */
function longKey(reader: Entries, revision: number): Uint8Array | null {
  const user = reader.bytes('U', 48);
  const encrypted = reader.bytes('UE', 32);
  if (user.length < 48 || encrypted.length < 32) return null;
  const hash = revision === 5 ? sha256 : hardenedHash;
  if (!equalBytes(hash(user.slice(32, 40)), user.slice(0, 32))) return null;
  return cbc(hash(user.slice(40, 48)), new Uint8Array(16), { disablePadding: true }).decrypt(
    encrypted,
  );
}

/** Algorithm 2.B with the empty password. */
function hardenedHash(salt: Uint8Array): Uint8Array {
  let key: Uint8Array = sha256(salt);
  for (let round = 0; ; round++) {
    const repeated = concatBytes(...Array.from({ length: 64 }, () => key));
    const mixed = cbc(key.slice(0, 16), key.slice(16, 32), { disablePadding: true }).encrypt(
      repeated,
    );
    const rest = mixed.slice(0, 16).reduce((sum, byte) => sum + byte, 0) % 3;
    key = [sha256, sha384, sha512][rest]?.(mixed) ?? key;
    if (round >= 63 && (mixed.at(-1) ?? 0) <= round - 32) return key.slice(0, 32);
  }
}

/** The crypt filter that streams or strings go through; `null` when it is not known. */
function methodOf(reader: Entries, use: 'StmF' | 'StrF', key: Uint8Array): DecryptBytes | null {
  const name = reader.name(use);
  if (name === '' || name === '/Identity') return (bytes) => bytes;
  switch (reader.part('CF')?.part(name.slice(1))?.name('CFM')) {
    case '/None':
      return (bytes) => bytes;
    case '/V2':
      return withObjectKey(key, rc4, '');
    case '/AESV2':
      return withObjectKey(key, decryptAes, 'sAlT');
    case '/AESV3':
      return (bytes) => decryptAes(key, bytes);
    default:
      return null;
  }
}

/** Algorithm 1: each object has a key of its own. */
function withObjectKey(
  key: Uint8Array,
  decrypt: (key: Uint8Array, bytes: Uint8Array) => Uint8Array,
  salt: string,
): DecryptBytes {
  return (bytes, number, generation) => {
    const own = [number, number >> 8, number >> 16, generation, generation >> 8];
    const parts = concatBytes(key, Uint8Array.from(own), new TextEncoder().encode(salt));
    return decrypt(md5(parts).slice(0, Math.min(16, key.length + 5)), bytes);
  };
}

/** The first block is the initialisation vector; damaged padding is left where it is. */
function decryptAes(key: Uint8Array, bytes: Uint8Array): Uint8Array {
  const whole = bytes.length - (bytes.length % 16);
  if (whole < 32) return new Uint8Array();
  const plain = cbc(key, bytes.slice(0, 16), { disablePadding: true }).decrypt(
    bytes.slice(16, whole),
  );
  const pad = plain.at(-1) ?? 0;
  return pad >= 1 && pad <= 16 ? plain.slice(0, plain.length - pad) : plain;
}

/** All streams and strings of an object made readable; other values as they are. */
export function decryptValue(
  value: PdfValue,
  make: (bytes: Uint8Array) => Uint8Array,
  depth = 0,
): PdfValue {
  if (depth > 50) return value;
  if (value instanceof Uint8Array) return make(value);
  if (isArray(value)) return value.map((each) => decryptValue(each, make, depth + 1));
  if (!isDictionary(value)) return value;
  return new Map([...value].map(([name, each]) => [name, decryptValue(each, make, depth + 1)]));
}
