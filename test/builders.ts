// Builders of valid records for tests: sensible defaults, and every field can be set. Ids count up
// within a test file (`mention-1`, `mention-2` …); a test that asserts an id gives it.
import { createHash } from 'node:crypto';
import type { Anchor, Fragment } from '../shared/model/anchor.ts';
import type { Annotator } from '../shared/model/annotator.ts';
import type { Article, ArticleText } from '../shared/model/article.ts';
import type { Claim } from '../shared/model/claim.ts';
import type { Codebook, CodebookEntry } from '../shared/model/codebook.ts';
import type { Comment } from '../shared/model/comment.ts';
import type { Comparison, Decision } from '../shared/model/comparison.ts';
import type { Contradiction } from '../shared/model/contradiction.ts';
import type { Entity } from '../shared/model/entity.ts';
import type { Mention } from '../shared/model/mention.ts';
import type { Project } from '../shared/model/project.ts';
import type { Proposition } from '../shared/model/proposition.ts';
import type { TrashedRecord } from '../shared/model/trash.ts';
import type { Span } from '../shared/model/span.ts';
import type { Zone } from '../shared/model/zone.ts';

/** The moment at which every built record was made. */
export const builtAt = '2026-03-01T08:00:00.000Z';
/** The annotator who made every built record; `aProject` always holds them. */
export const builtBy = 'annotator-1';

const counters = new Map<string, number>();
function nextId(kind: string): string {
  const count = (counters.get(kind) ?? 0) + 1;
  counters.set(kind, count);
  return `${kind}-${count}`;
}

/** SHA-256 of the UTF-8 form of a text, lower-case hexadecimal. */
export function sha256OfText(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

const recordDefaults = (kind: string) => ({
  id: nextId(kind),
  status: 'draft' as const,
  createdBy: builtBy,
  createdAt: builtAt,
  updatedBy: builtBy,
  updatedAt: builtAt,
  custom: {},
});

/** The text of a built article when none is given. */
export const builtText = [
  'الوزارة تعلن انتهاء أعمال الجسر',
  'قال الوزير سامر الحلبي إن الجسر افتُتح يوم الأحد، ونفت البلدية ذلك.',
  '',
].join('\n');

/** An article together with its text, as `aProject` takes them. */
export interface BuiltArticle {
  readonly article: Article;
  readonly text: ArticleText;
}

/** One zone for each line that is not blank: the first a headline, the others paragraphs. */
export function zonesOfLines(text: string, articleId = 'article'): Zone[] {
  const zones: Zone[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    if (line.trim() !== '') {
      zones.push({
        id: `${articleId}-zone-${zones.length + 1}`,
        start,
        end: start + line.length,
        kind: zones.length === 0 ? 'headline' : 'paragraph',
        kept: true,
        reason: 'line',
        duplicateOf: null,
      });
    }
    start += line.length + 1;
  }
  return zones;
}

/** An article with its text; length, hash, zones and direction follow from the text. */
export function anArticle(
  overrides: Partial<Article> & { readonly text?: string } = {},
): BuiltArticle {
  const { text = builtText, ...fields } = overrides;
  const id = fields.id ?? nextId('article');
  const article: Article = {
    id,
    title: text.split('\n')[0] ?? '',
    outlet: 'صحيفة المرفأ',
    author: '',
    url: '',
    publishedAt: '2026-03-01',
    language: 'ar',
    direction: 'rtl',
    status: 'new',
    statusBy: builtBy,
    statusAt: builtAt,
    notes: '',
    zones: zonesOfLines(text, id),
    textLength: text.length,
    textSha256: sha256OfText(text),
    provenance: {
      fileName: `${id}.txt`,
      sha256: sha256OfText(text),
      size: Buffer.byteLength(text, 'utf8'),
      encoding: 'utf-8',
      encodingSource: 'strict-utf-8',
      range: { start: 0, end: text.length },
      importer: 'plain-text',
      importerVersion: 1,
      importedAt: builtAt,
      replaced: { nul: 0, loneSurrogates: 0, lineEnds: 0 },
      metadataFrom: {},
    },
    trashedAt: null,
    createdBy: builtBy,
    createdAt: builtAt,
    updatedBy: builtBy,
    updatedAt: builtAt,
    ...fields,
  };
  return { article, text: { id, text } };
}

const contextLength = 32;
const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;
const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;

/** One fragment on a span (UTF-16 units), its context cut so that no surrogate pair is split. */
export function aFragment(text: string, { start, end }: Span): Fragment {
  let from = Math.max(0, start - contextLength);
  if (from > 0 && isLowSurrogate(text.charCodeAt(from))) from += 1;
  let to = Math.min(text.length, end + contextLength);
  if (to < text.length && isHighSurrogate(text.charCodeAt(to - 1))) to -= 1;
  return {
    start,
    end,
    exact: text.slice(start, end),
    prefix: text.slice(from, start),
    suffix: text.slice(end, to),
  };
}

/** An anchor on one or several spans (UTF-16 units) of a built article. */
export function anAnchor({ article, text }: BuiltArticle, ...spans: readonly Span[]): Anchor {
  return { articleId: article.id, fragments: spans.map((span) => aFragment(text.text, span)) };
}

/** An anchor on a quote of a built article; `occurrence` counts from 0. Throws when absent. */
export function anchorOn(built: BuiltArticle, quote: string, occurrence = 0): Anchor {
  let start = -1;
  for (let seen = 0; seen <= occurrence; seen += 1) {
    start = built.text.text.indexOf(quote, start + 1);
    if (start < 0) throw new Error(`occurrence ${occurrence} of «${quote}» is not in the text`);
  }
  return anAnchor(built, { start, end: start + quote.length });
}

/** An entity: a person unless the type is given. */
export function anEntity(overrides: Partial<Entity> = {}): Entity {
  return {
    ...recordDefaults('entity'),
    type: 'person',
    name: 'سامر الحلبي',
    aliases: [],
    note: '',
    externalId: '',
    reliability: 'F',
    ...overrides,
  };
}

/** A mention of an entity at a place; both must be given, for a mention alone means nothing. */
export function aMention(
  overrides: Partial<Mention> & Pick<Mention, 'anchor' | 'entityId'>,
): Mention {
  return { ...recordDefaults('mention'), level: 'NAM', role: null, note: '', ...overrides };
}

/** A claim by its content; an implicit source and an assertion unless given. */
export function aClaim(overrides: Partial<Claim> & Pick<Claim, 'content'>): Claim {
  return {
    ...recordDefaults('claim'),
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
    ...overrides,
  };
}

/** A contradiction between two claims, given by their ids. */
export function aContradiction(
  claimA: string,
  claimB: string,
  overrides: Partial<Contradiction> = {},
): Contradiction {
  return {
    ...recordDefaults('contradiction'),
    relation: 'contradicts',
    strictness: 'contradiction',
    types: ['negation'],
    sameEvent: 'yes',
    sideA: { claimIds: [claimA], evidence: [] },
    sideB: { claimIds: [claimB], evidence: [] },
    explanation: '',
    state: 'suggested',
    because: '',
    resolution: '',
    ...overrides,
  };
}

/** A proposition that claims can belong to. */
export function aProposition(overrides: Partial<Proposition> = {}): Proposition {
  return {
    ...recordDefaults('proposition'),
    text: 'افتُتح الجسر يوم الأحد.',
    note: '',
    ...overrides,
  };
}

/** A comment on a record or an article, given by its id. */
export function aComment(recordId: string, overrides: Partial<Comment> = {}): Comment {
  return {
    id: nextId('comment'),
    recordId,
    text: 'يُراجَع مع البيان الأصلي.',
    createdBy: builtBy,
    createdAt: builtAt,
    ...overrides,
  };
}

/** An annotator; without overrides the one who made every built record. */
export function anAnnotator(overrides: Partial<Annotator> = {}): Annotator {
  return { id: builtBy, name: 'المحلل', colour: 'teal', ...overrides };
}

const entry = (id: string, ar: string, shortcut = ''): CodebookEntry => ({
  id,
  name: { ar, en: id },
  colour: 'slate',
  shortcut,
  description: { ar: '', en: '' },
  guideline: { ar: '', en: '' },
  hidden: false,
});

/** A small codebook whose ids are a part of the default codebook's. */
export function aCodebook(overrides: Partial<Codebook> = {}): Codebook {
  return {
    id: 'codebook',
    entityTypes: [
      entry('person', 'شخص', 'Digit1'),
      entry('organization', 'منظمة', 'Digit2'),
      entry('gpe', 'كيان سياسي', 'Digit3'),
      entry('date', 'تاريخ'),
      entry('cardinal', 'عدد'),
    ],
    cueClasses: [
      { ...entry('assertion', 'إخبار'), polarity: 'positive', expressions: ['قال', 'أعلن'] },
      { ...entry('denial', 'نفي'), polarity: 'negative', expressions: ['نفى'] },
    ],
    verdicts: [entry('not-checked', 'لم يُتحقق منه'), entry('false', 'خاطئ')],
    relationTypes: [
      { ...entry('contradicts', 'يناقض'), symmetric: true },
      { ...entry('denies', 'ينفي'), symmetric: false },
    ],
    contradictionTypes: [entry('negation', 'نفي'), entry('numeric', 'عددي')],
    antonymPairs: [['انسحاب', 'بقاء']],
    gazetteers: [{ entityType: 'gpe', names: ['دمشق'] }],
    fields: [],
    guideline: { ar: '', en: '' },
    ...overrides,
  };
}

/** A colleague's copy of no articles; give what it should hold. */
export function aComparison(overrides: Partial<Comparison> = {}): Comparison {
  return {
    id: nextId('comparison'),
    fileName: 'colleague.json',
    sha256: 'c'.repeat(64),
    exportedAt: builtAt,
    addedBy: builtBy,
    addedAt: builtAt,
    author: null,
    annotators: [],
    articleIds: [],
    entities: [],
    mentions: [],
    claims: [],
    propositions: [],
    contradictions: [],
    comments: [],
    ...overrides,
  };
}

/** A decision about one mention of the colleague. */
export function aDecision(overrides: Partial<Decision> & Pick<Decision, 'comparisonId'>): Decision {
  return {
    id: nextId('decision'),
    articleId: 'article-1',
    table: 'mentions',
    mine: null,
    theirs: 'mention-1',
    choice: 'mine',
    createdBy: builtBy,
    createdAt: builtAt,
    ...overrides,
  };
}

/** The records of a project as lists. */
export interface ProjectParts {
  readonly articles?: readonly BuiltArticle[];
  readonly entities?: readonly Entity[];
  readonly mentions?: readonly Mention[];
  readonly claims?: readonly Claim[];
  readonly propositions?: readonly Proposition[];
  readonly contradictions?: readonly Contradiction[];
  readonly comments?: readonly Comment[];
  readonly annotators?: readonly Annotator[];
  readonly codebook?: Codebook;
  readonly trash?: readonly TrashedRecord[];
  readonly comparisons?: readonly Comparison[];
  readonly decisions?: readonly Decision[];
}

const byId = <R extends { readonly id: string }>(records: readonly R[] = []): Map<string, R> =>
  new Map(records.map((record) => [record.id, record]));

/** A project of the given records, with the built annotator and a codebook unless given. */
export function aProject(parts: ProjectParts = {}): Project {
  return {
    articles: byId(parts.articles?.map(({ article }) => article)),
    texts: byId(parts.articles?.map(({ text }) => text)),
    entities: byId(parts.entities),
    mentions: byId(parts.mentions),
    claims: byId(parts.claims),
    propositions: byId(parts.propositions),
    contradictions: byId(parts.contradictions),
    comments: byId(parts.comments),
    annotators: byId(parts.annotators ?? [anAnnotator()]),
    codebook: byId([parts.codebook ?? aCodebook()]),
    trash: byId(parts.trash),
    comparisons: byId(parts.comparisons),
    decisions: byId(parts.decisions),
  };
}

/** A small project with one record of every kind on the built text; ids end in `-1` or `-2`. */
export function aCompleteProject(): Project {
  const built = anArticle({ id: 'article-1' });
  const entity = anEntity({ id: 'entity-1' });
  return aProject({
    articles: [built],
    entities: [entity],
    mentions: [
      aMention({ id: 'mention-1', entityId: 'entity-1', anchor: anchorOn(built, entity.name) }),
    ],
    claims: [
      aClaim({
        id: 'claim-1',
        content: anchorOn(built, 'الجسر افتُتح يوم الأحد'),
        source: { kind: 'named', entityId: 'entity-1', anchor: anchorOn(built, entity.name) },
        cue: { anchor: anchorOn(built, 'قال'), class: 'assertion', polarity: 'positive' },
        propositionId: 'proposition-1',
      }),
      aClaim({
        id: 'claim-2',
        content: anchorOn(built, 'ذلك'),
        source: { kind: 'unnamed', entityId: null, anchor: anchorOn(built, 'البلدية') },
        cue: { anchor: anchorOn(built, 'نفت'), class: 'denial', polarity: 'negative' },
      }),
    ],
    propositions: [aProposition({ id: 'proposition-1' })],
    contradictions: [aContradiction('claim-1', 'claim-2', { id: 'contradiction-1' })],
    comments: [aComment('claim-1', { id: 'comment-1' })],
    comparisons: [
      aComparison({
        id: 'comparison-1',
        author: 'annotator-2',
        annotators: [anAnnotator({ id: 'annotator-2', name: 'ريم' })],
        articleIds: ['article-1'],
        entities: [anEntity({ id: 'their-entity-1', name: entity.name })],
      }),
    ],
    decisions: [
      aDecision({ id: 'decision-1', comparisonId: 'comparison-1', theirs: 'their-mention-1' }),
    ],
  });
}
