/** Castagnoli's polynomial, bits reversed: it finds more short bursts than the one of zip. */
const polynomial = 0x82f63b78;

/** So many bytes are taken at once: eight tables of 256, one for each place of a byte among them. */
const stride = 8;

/** Table `k` at `256 * k`: what a byte does to the checksum when `k` more bytes follow it. */
const tables = new Uint32Array(stride * 256);
for (let byte = 0; byte < 256; byte += 1) {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) {
    value = value & 1 ? (value >>> 1) ^ polynomial : value >>> 1;
  }
  tables[byte] = value;
}
for (let place = 256; place < tables.length; place += 1) {
  const before = at(place - 256);
  tables[place] = (before >>> 8) ^ at(before & 0xff);
}

function at(place: number): number {
  return tables[place] ?? 0;
}

/**
 * CRC-32C of the bytes, an unsigned 32-bit number (RFC 3720, appendix B.4). By eight bytes at a time
 * (“slicing”, Kounavis and Berry 2005), because each start checks the whole journal.
 */
export function crc32c(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  const sliced = bytes.length - (bytes.length % stride);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let start = 0; start < sliced; start += stride) {
    const low = view.getUint32(start, true) ^ crc;
    const high = view.getUint32(start + 4, true);
    crc =
      at(0x700 + (low & 0xff)) ^
      at(0x600 + ((low >>> 8) & 0xff)) ^
      at(0x500 + ((low >>> 16) & 0xff)) ^
      at(0x400 + (low >>> 24)) ^
      at(0x300 + (high & 0xff)) ^
      at(0x200 + ((high >>> 8) & 0xff)) ^
      at(0x100 + ((high >>> 16) & 0xff)) ^
      at(high >>> 24);
  }
  for (let rest = sliced; rest < bytes.length; rest += 1) {
    crc = at((crc ^ (bytes[rest] ?? 0)) & 0xff) ^ (crc >>> 8);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
