import { createHash } from 'node:crypto';
import { defaultCodebook } from '../shared/model/default-codebook.ts';
import { createOffsetConverter } from '../shared/text/code-points.ts';

// Files for measuring come from many hands: written by scripts, with the fields that matter. This
// fills in what the strict reader of our own export needs and a measurement does not.

type Json = Record<string, unknown>;

const at = '2026-01-01T00:00:00.000Z';
const reviewed = {
  status: 'accepted',
  createdBy: 'annotator-1',
  createdAt: at,
  updatedBy: 'annotator-1',
  updatedAt: at,
  custom: {},
};
const header = {
  exportedAt: at,
  generator: '',
  offsetUnit: 'utf16',
  newline: 'lf',
  scope: 'project',
  leftOut: { contradictions: 0, edits: 0 },
};
const lists = [
  'annotators',
  'articles',
  'entities',
  'propositions',
  'mentions',
  'claims',
  'contradictions',
  'comments',
  'trash',
  'comparisons',
  'decisions',
  'history',
];
/** What each kind of record has at least; other fields of a record are left out. */
const shapes: Readonly<Record<string, Json>> = {
  entities: {
    ...reviewed,
    id: '',
    type: '',
    name: '',
    aliases: [],
    note: '',
    externalId: '',
    reliability: 'F',
  },
  propositions: { ...reviewed, id: '', text: '', note: '' },
  mentions: { ...reviewed, id: '', entityId: '', anchor: {}, level: 'NAM', role: null, note: '' },
  claims: {
    ...reviewed,
    id: '',
    content: {},
    source: { kind: 'implicit', entityId: null, anchor: null },
    chain: [],
    cue: { anchor: null, class: 'assertion', polarity: 'positive' },
    mode: 'indirect',
    polarity: 'positive',
    certainty: 'certain',
    claimedAt: { text: '', iso: '' },
    eventTime: { text: '', iso: '' },
    gloss: '',
    checkworthy: null,
    verdict: 'not-checked',
    credibility: 6,
    note: '',
    propositionId: null,
  },
  contradictions: {
    ...reviewed,
    id: '',
    relation: 'contradicts',
    strictness: 'contradiction',
    types: [],
    sameEvent: 'yes',
    sideA: { claimIds: [], evidence: [] },
    sideB: { claimIds: [], evidence: [] },
    explanation: '',
    state: 'confirmed',
    because: '',
    resolution: '',
  },
};
/** Names of entity types in other tag sets, by ours. */
const otherTypes: Readonly<Record<string, string>> = {
  per: 'person', pers: 'person', people: 'person', norp: 'group', occ: 'occupation', org: 'organization',
  organisation: 'organization', loc: 'location', fac: 'facility', facilities: 'facility', place: 'location',
  country: 'gpe', city: 'gpe', number: 'cardinal', num: 'cardinal', percentage: 'percent', web: 'website',
}; // prettier-ignore

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const itemsOf = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isObject) : []);

/** The file with everything filled in that can be told; other values are returned as they are. */
export function completeExport(file: unknown): unknown {
  if (!isObject(file) || !Array.isArray(file.articles)) return file;
  const texts = new Map<unknown, string>();
  const articles = itemsOf(file.articles).map((article) => {
    const full = completeArticle(article);
    texts.set(article.id, full.text);
    return full;
  });
  const done: Json = { ...header, ...file, articles, codebook: completeCodebook(file.codebook) };
  for (const list of lists) if (!Array.isArray(done[list])) done[list] = [];
  if (itemsOf(done.annotators).length === 0) {
    done.annotators = [{ id: 'annotator-1', name: '–', colour: 'teal' }];
  }
  const by = itemsOf(done.annotators)[0]?.id;
  for (const [list, shape] of Object.entries(shapes)) {
    done[list] = itemsOf(done[list]).map((record) =>
      withAnchors(fill(record, { ...shape, createdBy: by, updatedBy: by }), texts),
    );
  }
  done.entities = itemsOf(done.entities).map((entity) => {
    const type = typeof entity.type === 'string' ? entity.type.toLowerCase() : '';
    return { ...entity, type: otherTypes[type] ?? type };
  });
  // What only the program's own life needs says nothing about suggestions.
  for (const list of ['comments', 'trash', 'comparisons', 'decisions', 'history']) done[list] = [];
  return done;
}

/** The fields of the shape, from the record where it has them. */
function fill(record: Json, shape: Json): Json {
  return Object.fromEntries(
    Object.entries(shape).map(([key, usual]) => {
      const value = record[key];
      if (value === undefined) return [key, usual];
      const isPart = isObject(usual) && Object.keys(usual).length > 0 && key !== 'custom';
      return [key, isPart && isObject(value) ? fill(value, usual) : value];
    }),
  );
}

function completeArticle(article: Json): Json & { readonly text: string } {
  const text = typeof article.text === 'string' ? article.text : '';
  const codePoint = codePointsIn(text);
  const zones = itemsOf(article.zones).length > 0 ? itemsOf(article.zones) : linesAsZones(text);
  const isRtl = /\p{Script=Arabic}/u.test(text.slice(0, 500));
  return {
    title: text.split('\n')[0] ?? '',
    outlet: '',
    author: '',
    url: '',
    publishedAt: '',
    language: isRtl ? 'ar' : 'en',
    direction: isRtl ? 'rtl' : 'ltr',
    status: 'new',
    statusBy: 'annotator-1',
    statusAt: at,
    notes: '',
    trashedAt: null,
    createdBy: 'annotator-1',
    createdAt: at,
    updatedBy: 'annotator-1',
    updatedAt: at,
    provenance: {
      fileName: '',
      sha256: '0'.repeat(64),
      size: 0,
      encoding: 'utf-8',
      encodingSource: 'strict-utf-8',
      range: { start: 0, end: text.length },
      importer: 'plain-text',
      importerVersion: 1,
      importedAt: at,
      replaced: { nul: 0, loneSurrogates: 0, lineEnds: 0 },
      metadataFrom: {},
    },
    ...article,
    text,
    textLength: text.length,
    textSha256: createHash('sha256').update(text, 'utf8').digest('hex'),
    zones: zones.map((zone, n) => ({
      id: `zone-${n + 1}`,
      kind: 'paragraph',
      kept: true,
      reason: 'body-text',
      duplicateOf: null,
      ...zone,
      startCodePoint: codePoint(Number(zone.start)),
      endCodePoint: codePoint(Number(zone.end)),
    })),
  };
}

/** The first line as headline, every other one as a paragraph. */
function linesAsZones(text: string): Json[] {
  const zones: Json[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\n]+/gu)) {
    if (line.trim() === '') continue;
    const kind = zones.length === 0 && line.length < 160 ? 'headline' : 'paragraph';
    zones.push({ start: index, end: index + line.length, kind });
  }
  return zones;
}

/** Every anchor in a record with quote, context and code points, read from the text. */
function withAnchors(value: Json, texts: ReadonlyMap<unknown, string>): Json {
  const text = texts.get(value.articleId);
  if (text !== undefined && Array.isArray(value.fragments)) {
    const codePoint = codePointsIn(text);
    const fragments = itemsOf(value.fragments).map(({ start, end, exact }) => {
      const [from, to] = placeOf(text, Number(start), Number(end), exact);
      return {
        start: from,
        end: to,
        startCodePoint: codePoint(from),
        endCodePoint: codePoint(to),
        exact: text.slice(from, to),
        prefix: text.slice(Math.max(0, from - 32), from),
        suffix: text.slice(to, to + 32),
      };
    });
    return { articleId: value.articleId, fragments };
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [
      key,
      Array.isArray(part)
        ? part.map((each: unknown) => (isObject(each) ? withAnchors(each, texts) : each))
        : isObject(part)
          ? withAnchors(part, texts)
          : part,
    ]),
  );
}

/** Code points before an offset; 0 for one that the text does not have, which the reader reports. */
function codePointsIn(text: string): (offset: number) => number {
  const { toCodePoint } = createOffsetConverter(text);
  return (offset) =>
    Number.isInteger(offset) && offset >= 0 && offset <= text.length ? toCodePoint(offset) : 0;
}

/** Where the quote stands: as said, or at the occurrence next to that place. */
function placeOf(text: string, start: number, end: number, exact: unknown): [number, number] {
  if (typeof exact !== 'string' || exact === '' || text.slice(start, end) === exact) {
    return [start, end];
  }
  let best = -1;
  for (let found = text.indexOf(exact); found >= 0; found = text.indexOf(exact, found + 1)) {
    if (best < 0 || Math.abs(found - start) < Math.abs(best - start)) best = found;
  }
  return best < 0 ? [start, end] : [best, best + exact.length];
}

/** A codebook of whatever fullness; entries that lack fields get those of ours. */
function completeCodebook(value: unknown): unknown {
  if (!isObject(value)) return defaultCodebook;
  const ours: Json = { ...defaultCodebook };
  return Object.fromEntries(
    Object.entries(ours).map(([key, usual]) => {
      const theirs = value[key];
      if (theirs === undefined) return [key, usual];
      const shape: unknown = Array.isArray(usual) ? usual[0] : undefined;
      if (!isObject(shape) || !Array.isArray(theirs)) return [key, theirs];
      const extra = { ...shape, ...('expressions' in shape ? { expressions: [] } : {}) };
      return [key, itemsOf(theirs).map((entry) => ({ ...extra, ...entry }))];
    }),
  );
}
