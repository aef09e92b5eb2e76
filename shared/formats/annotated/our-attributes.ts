import type { FoundEntity } from './annotated-format.ts';

/**
 * The entity that our own writers named among the attributes of a region: its id, its name and its
 * address elsewhere. Null when there is none.
 */
export function entityOfAttributes(
  attributes: Readonly<Record<string, string>>,
): FoundEntity | null {
  const { entity, entityName, externalId = '' } = attributes;
  return entity === undefined || entityName === undefined
    ? null
    : { key: entity, isOurs: true, name: entityName, externalId };
}
