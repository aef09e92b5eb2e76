/** RC4, which old PDF files are encrypted with; encrypting and decrypting are the same. */
export function rc4(key: Uint8Array, bytes: Uint8Array): Uint8Array {
  const state = Uint8Array.from({ length: 256 }, (_, index) => index);
  let other = 0;
  for (let at = 0; at < 256; at++) {
    const own = state[at] ?? 0;
    other = (other + own + (key[at % key.length] ?? 0)) & 0xff;
    state[at] = state[other] ?? 0;
    state[other] = own;
  }
  let first = 0;
  let second = 0;
  return bytes.map((byte) => {
    first = (first + 1) & 0xff;
    const own = state[first] ?? 0;
    second = (second + own) & 0xff;
    const swapped = state[second] ?? 0;
    state[first] = swapped;
    state[second] = own;
    return byte ^ (state[(own + swapped) & 0xff] ?? 0);
  });
}
