/**
 * The `annotation.conf` without which brat shows no types: every type, relation and attribute that
 * the `.ann` files use.
 */
export function bratConfiguration(annotations: string): string {
  const found = (pattern: RegExp): string[] =>
    [...new Set(Array.from(annotations.matchAll(pattern), ([, name = '']) => name))].toSorted();
  const entities = found(/^T\d+\t(\S+) /gmu);
  const relations = found(/^R\d+\t(\S+) /gmu);
  const attributes = found(/^A\d+\t(\S+) /gmu).map((name) => {
    const values = found(new RegExp(`^A\\d+\\t${name} T\\d+ (\\S+)$`, 'gmu'));
    return `${name}\tArg:<ENTITY>, Value:${values.join('|')}`;
  });
  return [
    '[entities]',
    ...entities,
    '',
    '[relations]',
    ...relations.map((name) => `${name}\tArg1:<ENTITY>, Arg2:<ENTITY>`),
    '',
    '[events]',
    '',
    '[attributes]',
    ...attributes,
    '',
  ].join('\n');
}
