/**
 * A GUID for anything with a name: the same name gives the same one, in every export, and a name
 * that is a GUID is its own. Two 64-bit FNV-1a sums, in the form of a version 8 UUID (RFC 9562).
 */
export function guidOf(name: string): string {
  if (/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu.test(name)) return name.toLowerCase();
  const hex = fnv1a(name, 0xcbf29ce484222325n) + fnv1a(`${name}\u0000`, 0x84222325cbf29ce4n);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

function fnv1a(text: string, basis: bigint): string {
  let sum = basis;
  for (const byte of new TextEncoder().encode(text)) {
    sum = BigInt.asUintN(64, (sum ^ BigInt(byte)) * 0x100000001b3n);
  }
  return sum.toString(16).padStart(16, '0');
}
