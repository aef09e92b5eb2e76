/** SHA-256 of bytes in lower-case hexadecimal, by the browser's own implementation. */
export async function sha256(bytes: Uint8Array): Promise<string> {
  // A copy, because only memory that belongs to no other thread may be digested.
  const digest = await crypto.subtle.digest('SHA-256', bytes.slice());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
