/** Text strings of PDF: UTF-16 with a mark, else Latin-1 (near enough for what is marked so). */
export function textString(bytes: Uint8Array): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return new TextDecoder('utf-16be').decode(bytes.subarray(2));
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return new TextDecoder('utf-16le').decode(bytes.subarray(2));
  return new TextDecoder('windows-1252').decode(bytes);
}
