const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Decodes base64 (RFC 2045): anything outside the alphabet is skipped. */
export function decodeBase64(text: string): Uint8Array {
  const output = new Uint8Array(Math.ceil((text.length * 3) / 4));
  let length = 0;
  let buffer = 0;
  let bits = 0;
  for (const character of text) {
    if (character === '=') break;
    const value = alphabet.indexOf(character);
    if (value < 0) continue;
    buffer = ((buffer << 6) | value) & 0xffffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    output[length++] = (buffer >> bits) & 0xff;
  }
  return output.subarray(0, length);
}

/** Decodes quoted-printable (RFC 2045); what is not a valid escape stays as it is. */
export function decodeQuotedPrintable(text: string): Uint8Array {
  const plain = text.replace(/[ \t]+(?=\r?\n)/g, '').replace(/=\r?\n/g, '');
  const output = new Uint8Array(plain.length);
  let length = 0;
  for (let at = 0; at < plain.length; at++) {
    const hex = plain.slice(at + 1, at + 3);
    if (plain.charAt(at) === '=' && /^[\da-f]{2}$/i.test(hex)) {
      output[length++] = parseInt(hex, 16);
      at += 2;
    } else output[length++] = plain.charCodeAt(at) & 0xff;
  }
  return output.subarray(0, length);
}
