/** An XML element on lines of its own; text instead of children where it is given. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly string[] = [],
  text = '',
): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escape(value).replaceAll('\n', '&#10;')}"`)
    .join('');
  if (text !== '') return `<${name}${written}>${escape(text)}</${name}>\n`;
  if (children.length === 0) return `<${name}${written}/>\n`;
  return `<${name}${written}>\n${children.join('')}</${name}>\n`;
}

/** Without the characters that XML 1.0 has no way to write. */
function escape(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\t', '&#9;')
    .replaceAll('\r', '&#13;');
}
