/** Tags of the Wojood corpus for the entity types of the default codebook. */
const tags = new Map([
  ['person', 'PERS'],
  ['group', 'NORP'],
  ['occupation', 'OCC'],
  ['organization', 'ORG'],
  ['gpe', 'GPE'],
  ['location', 'LOC'],
  ['facility', 'FAC'],
  ['event', 'EVENT'],
  ['date', 'DATE'],
  ['time', 'TIME'],
  ['law', 'LAW'],
  ['product', 'PRODUCT'],
  ['money', 'MONEY'],
  ['quantity', 'QUANTITY'],
  ['percent', 'PERCENT'],
  ['cardinal', 'CARDINAL'],
  ['ordinal', 'ORDINAL'],
  ['language', 'LANGUAGE'],
  ['website', 'WEBSITE'],
  ['unit', 'UNIT'],
  ['currency', 'CURR'],
]);

/** The tag under which training data knows an entity type; one of the analyst's own as it is. */
export function entityTag(type: string): string {
  return tags.get(type) ?? asIdentifier(type);
}

/** Tags of other corpora (CoNLL-2003, OntoNotes, ANERcorp) for the same types. */
const otherTags = new Map([
  ['PER', 'person'],
  ['PERSON', 'person'],
  ['ORGANIZATION', 'organization'],
  ['ORGANISATION', 'organization'],
  ['LOCATION', 'location'],
  ['FACILITY', 'facility'],
  ['OCCUPATION', 'occupation'],
  ['EVT', 'event'],
  ['CURRENCY', 'currency'],
]);

/** The entity type that training data tags so, or null; the reverse of {@link entityTag}. */
export function entityTypeOfTag(tag: string): string | null {
  const upper = tag.toUpperCase();
  for (const [type, known] of tags) if (known === upper) return type;
  return otherTags.get(upper) ?? null;
}

/** A name of letters, digits and underscores, as formats of columns and configuration files need. */
export function asIdentifier(name: string): string {
  return name.replace(/[^\p{L}\p{M}\p{N}]+/gu, '_');
}
