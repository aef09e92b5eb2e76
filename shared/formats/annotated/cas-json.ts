import { ok } from '../../model/result.ts';
import type {
  AnnotatedFormat,
  FoundDocument,
  FoundRegion,
  FoundRelation,
} from './annotated-format.ts';
import {
  isObject,
  listOf,
  malformed,
  objectOf,
  offsetOf,
  textOfValue,
  textOrNull,
  textValues,
} from './json-values.ts';
import { metadataOfFields } from './metadata-of-fields.ts';
import type { OpenedFile } from './open-files.ts';
import { entityOfAttributes } from './our-attributes.ts';

// UIMA CAS JSON 0.4 as INCEpTION and dkpro-cassis write it. Offsets count UTF-16 units; feature
// structures stand in a list or by id; references have `@` before their names, special numbers `#`.

type Values = Readonly<Record<string, unknown>>;

/** Annotations that describe the language of a text, not its contents. */
const grammar =
  /(?:^uima\.|\.(?:segmentation|lexmorph|syntax|metadata|morph|transform|structure|io|pdf)\.|\.(?:Token|Sentence|Lemma|Stem|POS|Paragraph|Heading|Div|TagDescription|TagsetDescription)$)/u;

/** Features whose value is the label, likeliest first. */
const labelFeatures = ['value', 'label', 'kind', 'category', 'class', 'type', 'name', 'role'];

/** UIMA CAS JSON 0.4. */
export const casJson = {
  id: 'cas-json',
  extensions: ['json'],
  units: ['utf-16'],
  recognises: (file) => structuresOf(file) !== null,
  read(file) {
    const structures = structuresOf(file);
    if (structures === null) return malformed('cas');
    const sofas = structures.filter(({ sofaString }) => typeof sofaString === 'string');
    const documents = sofas.map((sofa) => readView(sofa, structures, file.name));
    return ok({ documents, problems: [] });
  },
} as const satisfies AnnotatedFormat;

function structuresOf(file: OpenedFile): Values[] | null {
  const found = objectOf(file.json())['%FEATURE_STRUCTURES'];
  if (Array.isArray(found)) return listOf(found).filter(isObject);
  // By id: the key is the id, which the structure itself may leave out.
  return isObject(found)
    ? Object.entries(found).map(([id, value]) => ({ '%ID': Number(id), ...objectOf(value) }))
    : null;
}

function readView(sofa: Values, structures: readonly Values[], fileName: string): FoundDocument {
  const id = sofa['%ID'];
  const inView = structures.filter((each) => '@sofa' in each && each['@sofa'] === id);
  const typeOf = (structure: Values): string => textOfValue(structure['%TYPE']);
  const ours = structures.filter((each) => typeOf(each) === 'hashiya.Record');
  const article = structures.find((each) => typeOf(each) === 'hashiya.Article');
  const details = new Map<unknown, Values>();
  const elements = new Map(structures.map((each) => [each['%ID'], listOf(each['%ELEMENTS'])]));
  for (const record of ours) {
    for (const piece of elements.get(record['@pieces']) ?? []) details.set(piece, record);
  }
  const regions = new Map<unknown, FoundRegion>();
  const rootOf = new Map<unknown, string>();
  const relations: FoundRelation[] = [];
  for (const structure of inView.toSorted((a, b) => offsetOf(a.begin) - offsetOf(b.begin))) {
    const type = typeOf(structure);
    const path = `#${textOfValue(structure['%ID'])}`;
    const { label, features } = describe(structure, type);
    const ends = endsOf(structure);
    if (ends !== null) {
      if (!grammar.test(type)) relations.push({ label, ...ends, recordId: null, path });
      continue;
    }
    if (grammar.test(type) || typeof structure.begin !== 'number') continue;
    const record = details.get(structure['%ID']);
    const piece = { start: offsetOf(structure.begin), end: offsetOf(structure.end), quote: null };
    const key = record === undefined ? path : `record ${textOfValue(record['%ID'])}`;
    const earlier = regions.get(key);
    rootOf.set(structure['%ID'], key);
    if (earlier !== undefined) {
      regions.set(key, { ...earlier, pieces: [...earlier.pieces, piece] });
      continue;
    }
    const attributes = record === undefined ? features : attributesOf(record.attributes);
    const { identifier, ...others } = attributes;
    regions.set(key, {
      key,
      label: textOrNull(record?.label) ?? label,
      pieces: [piece],
      note: textOrNull(record?.note) ?? '',
      attributes: record === undefined ? others : attributes,
      entity:
        record !== undefined
          ? entityOfAttributes(attributes)
          : identifier === undefined
            ? null
            : { key: identifier, isOurs: false, name: '', externalId: identifier },
      recordId: textOrNull(record?.recordId),
      path,
    });
  }
  for (const structure of structures) {
    if (typeOf(structure) !== 'hashiya.Relation') continue;
    const ends = endsOf(structure);
    if (ends === null) continue;
    relations.push({
      label: textOfValue(structure.label),
      ...ends,
      recordId: textOrNull(structure.recordId),
      path: `#${textOfValue(structure['%ID'])}`,
    });
  }
  const { articleId, metadata } = metadataOfFields(article ?? {});
  return {
    name: metadata.title || titleOf(structures) || fileName,
    text: textOrNull(sofa.sofaString),
    articleId,
    addresses: [],
    metadata,
    regions: [...regions.values()],
    relations: relations.map((relation) => ({
      ...relation,
      from: rootOf.get(Number(relation.from)) ?? relation.from,
      to: rootOf.get(Number(relation.to)) ?? relation.to,
    })),
  };
}

/** The two ends of a relation: INCEpTION's, or our own. Null when it is none. */
function endsOf(structure: Values): { readonly from: string; readonly to: string } | null {
  const from = structure['@Governor'] ?? structure['@from'];
  const to = structure['@Dependent'] ?? structure['@to'];
  return from === undefined || to === undefined
    ? null
    : { from: textOfValue(from), to: textOfValue(to) };
}

/** The label of a structure, and its other features. A layer without a label is its own. */
function describe(
  structure: Values,
  type: string,
): { readonly label: string; readonly features: Record<string, string> } {
  const features = Object.fromEntries(
    Object.entries(textValues(structure)).filter(
      ([name]) => !/^[%@#]/u.test(name) && name !== 'begin' && name !== 'end',
    ),
  );
  const layer = type.slice(type.lastIndexOf('.') + 1);
  const named = labelFeatures.find((name) => features[name] !== undefined);
  if (named === undefined) return { label: layer, features };
  const { [named]: label = '', ...others } = features;
  return { label, features: others };
}

function attributesOf(value: unknown): Record<string, string> {
  try {
    return textValues(JSON.parse(textOfValue(value)));
  } catch {
    return {};
  }
}

function titleOf(structures: readonly Values[]): string {
  const meta = structures.find((each) => typeof each.documentTitle === 'string');
  return textOfValue(meta?.documentTitle);
}
