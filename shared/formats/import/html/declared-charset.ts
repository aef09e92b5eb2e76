/** Bytes at the beginning of a page that are searched, as browsers do. */
const searched = 4096;

/** @returns the encoding that a page or XML file declares in its first bytes, or `undefined` */
export function declaredCharset(bytes: Uint8Array): string | undefined {
  let head = '';
  for (const byte of bytes.subarray(0, searched)) head += String.fromCharCode(byte);
  return (
    /^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]{2,40})["']/i.exec(head)?.[1] ??
    /<meta[^>]+charset\s*=\s*["']?\s*([\w.:-]{2,40})/i.exec(head)?.[1]
  );
}
