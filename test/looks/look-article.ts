import type { Anchor } from '../../shared/model/anchor.ts';
import type { Mark } from '../../shared/marks/marks-of-article.ts';
import { marksOfArticle } from '../../shared/marks/marks-of-article.ts';
import { defaultCodebook } from '../../shared/model/default-codebook.ts';
import type { Claim } from '../../shared/model/claim.ts';
import type { Contradiction } from '../../shared/model/contradiction.ts';
import type { Mention } from '../../shared/model/mention.ts';
import type { RecordRef } from '../../shared/model/record-ref.ts';
import type { Span } from '../../shared/model/span.ts';
import {
  aClaim,
  aContradiction,
  aMention,
  aProject,
  anAnchor,
  anArticle,
  anEntity,
  builtAt,
} from '../builders.ts';
import type { BuiltArticle } from '../builders.ts';
import type { Combination } from './combinations.ts';

/** An article with a line for each combination, as plain data that goes into a page. */
export interface LookArticle {
  /** Records by table. */
  readonly tables: Readonly<Record<string, readonly { readonly id: string }[]>>;
  readonly articleId: string;
  readonly marks: readonly Mark[];
  readonly hits: readonly Span[];
  readonly suggested: readonly Anchor[];
  /** Of each line: the record of its first look, whether it is selected, and where looks overlap. */
  readonly rows: readonly {
    readonly ref: RecordRef | null;
    readonly state: Combination['state'] | null;
    /** Offsets in the line. */
    readonly overlap: Span;
  }[];
}

/** The words of each line; looks lie on the second, third and fourth part, and overlap in the third. */
const words = {
  rtl: ['وقال ', 'مدير ميناء ', 'النهرين الجديد ', 'إن الجسر ', 'يُفتح غداً.'],
  ltr: ['And the ', 'director of ', 'Gully Port judged ', 'that a bridge ', 'opens today.'],
} as const;

interface Made {
  readonly mentions: Mention[];
  readonly claims: Claim[];
  readonly contradictions: Contradiction[];
  readonly marks: Mark[];
  readonly hits: Span[];
  readonly suggested: Anchor[];
}

/** Builds the article. */
export function lookArticle(
  combinations: readonly Combination[],
  direction: 'rtl' | 'ltr',
): LookArticle {
  const parts = words[direction];
  const line = parts.join('');
  const at = (from: number, to: number): Span => ({
    start: parts.slice(0, from).join('').length,
    end: parts.slice(0, to).join('').trimEnd().length,
  });
  const [first, second, whole, overlap] = [at(1, 3), at(2, 4), at(1, 4), at(2, 3)];
  const text = combinations.map(() => line).join('\n');
  const built = anArticle({
    id: 'looks',
    text,
    direction,
    language: direction === 'rtl' ? 'ar' : 'en',
  });
  const article = {
    ...built.article,
    zones: built.article.zones.map((zone) => ({ ...zone, kind: 'paragraph' as const })),
  };
  const other = anArticle({ id: 'other' });
  const made: Made = {
    mentions: [],
    claims: [aClaim({ id: 'elsewhere', content: anAnchor(other, { start: 0, end: 7 }) })],
    contradictions: [],
    marks: [],
    hits: [],
    suggested: [],
  };
  const rows = combinations.map(({ looks, state }, row) => {
    const base = row * (line.length + 1);
    const places =
      looks.length === 1 ? [first] : looks.length === 2 ? [first, second] : [first, second, whole];
    const refs = looks.map((look, number) => {
      const { start, end } = places[number] ?? whole;
      const span = look === 'entity-inside' ? overlap : { start, end };
      return put(made, built, other, look, { start: base + span.start, end: base + span.end });
    });
    return { ref: refs[0] ?? null, state: state ?? null, overlap };
  });
  const project = aProject({
    articles: [{ ...built, article }, other],
    entities: [anEntity({ id: 'person' })],
    mentions: made.mentions,
    claims: made.claims,
    contradictions: made.contradictions,
    codebook: defaultCodebook,
  });
  return {
    tables: Object.fromEntries(
      Object.entries(project).map(([table, records]) => [table, [...records.values()]]),
    ),
    articleId: article.id,
    marks: [...marksOfArticle(project, defaultCodebook, article.id), ...made.marks],
    hits: made.hits,
    suggested: made.suggested,
    rows,
  };
}

/** Adds what has a look at a place; returns its record when it has one that can be selected. */
function put(
  made: Made,
  built: BuiltArticle,
  other: BuiltArticle,
  look: string,
  span: Span,
): RecordRef | null {
  const anchor = anAnchor(built, span);
  const away = anAnchor(other, { start: 0, end: 7 });
  const claim = (fields: Partial<Claim>): RecordRef => {
    const record = aClaim({ content: away, ...fields });
    made.claims.push(record);
    return { table: 'claims', id: record.id };
  };
  switch (look) {
    case 'entity':
    case 'entity-inside': {
      const mention = aMention({ entityId: 'person', anchor });
      made.mentions.push(mention);
      return { table: 'mentions', id: mention.id };
    }
    case 'claim-asserted':
      return claim({ content: anchor });
    case 'claim-hedged':
      return claim({ content: anchor, certainty: 'possible' });
    case 'claim-denied':
      return claim({ content: anchor, polarity: 'negative' });
    case 'cue':
      return claim({ cue: { anchor, class: 'assertion', polarity: 'positive' } });
    case 'source':
      return claim({ source: { kind: 'unnamed', entityId: null, anchor } });
    case 'contradiction': {
      const record = aContradiction('elsewhere', 'elsewhere', {
        sideA: { claimIds: [], evidence: [anchor] },
      });
      made.contradictions.push(record);
      return { table: 'contradictions', id: record.id };
    }
    case 'suggestion':
      made.suggested.push(anchor);
      return null;
    case 'search':
      made.hits.push(span);
      return null;
    default:
      made.marks.push(markOf(span, look));
      return null;
  }
}

/** A mark without a record: looks of a comparison, and colours. */
function markOf(span: Span, look: string): Mark {
  return {
    ...span,
    look,
    ref: { table: 'mentions', id: 'none' },
    createdAt: builtAt,
    part: 'evidence',
  };
}
