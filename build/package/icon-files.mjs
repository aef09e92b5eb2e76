// Containers of icons: PNG pictures of several sizes in one file.

/**
 * @typedef {object} Picture
 * @property {number} size width and height in pixels
 * @property {Buffer} png
 */

/**
 * An icon file of Windows, with PNG entries (Vista and later).
 *
 * @param {readonly Picture[]} pictures at most 256 pixels each
 * @returns {Buffer}
 */
export function icoFile(pictures) {
  const header = Buffer.alloc(6 + 16 * pictures.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(pictures.length, 4);
  let offset = header.length;
  for (const [index, { size, png }] of pictures.entries()) {
    const at = 6 + 16 * index;
    // 256 does not fit a byte and is written as 0.
    header.writeUInt8(size % 256, at);
    header.writeUInt8(size % 256, at + 1);
    header.writeUInt16LE(1, at + 4);
    header.writeUInt16LE(32, at + 6);
    header.writeUInt32LE(png.length, at + 8);
    header.writeUInt32LE(offset, at + 12);
    offset += png.length;
  }
  return Buffer.concat([header, ...pictures.map(({ png }) => png)]);
}

/** Names that Apple gives to pictures of a size in pixels. */
const appleTypes = new Map([
  [32, 'ic11'],
  [64, 'ic12'],
  [128, 'ic07'],
  [256, 'ic08'],
  [512, 'ic09'],
  [1024, 'ic10'],
]);

/** @param {readonly Picture[]} pictures @returns {Buffer} an icon file of macOS */
export function icnsFile(pictures) {
  const chunks = pictures.map(({ size, png }) => {
    const type = appleTypes.get(size);
    if (type === undefined) throw new Error(`macOS has no icons of ${size} pixels.`);
    return chunk(type, png);
  });
  return chunk('icns', Buffer.concat(chunks));
}

/**
 * @param {string} type four letters
 * @param {Buffer} content
 */
function chunk(type, content) {
  const head = Buffer.alloc(8);
  head.write(type, 0, 'ascii');
  head.writeUInt32BE(content.length + 8, 4);
  return Buffer.concat([head, content]);
}
