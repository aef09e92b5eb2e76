import type { Anchor } from '../model/anchor.ts';
import type { ArticleText } from '../model/article.ts';
import type { Claim, ClaimSource } from '../model/claim.ts';
import type { Contradiction, Side } from '../model/contradiction.ts';
import type { Entity } from '../model/entity.ts';
import type { Id } from '../model/id.ts';
import type { Mention } from '../model/mention.ts';
import type { Project } from '../model/project.ts';
import type { ReviewStatus } from '../model/review.ts';
import { locateQuote } from './locate-quote.ts';
import { arabicClaims } from './records/arabic-claims.ts';
import { bodiesAndPlaces } from './records/bodies-and-places.ts';
import { comments, contradictions, propositions } from './records/contradictions.ts';
import { eventsAndFigures } from './records/events-and-figures.ts';
import { laterClaims } from './records/later-claims.ts';
import { people } from './records/people.ts';
import type { SampleContext } from './sample-context.ts';
import { articleKeys } from './sample-records.ts';
import type {
  ArticleKey,
  SampleClaim,
  SampleEntity,
  SampleMention,
  SampleSide,
  SampleSource,
} from './sample-records.ts';

const sampleEntities: readonly SampleEntity[] = [
  ...people,
  ...bodiesAndPlaces,
  ...eventsAndFigures,
];
const sampleClaims: readonly SampleClaim[] = [...arabicClaims, ...laterClaims];

/** Makes the records of the sample. Throws for a quote that is not found or a key that is unknown. */
export function buildRecords(
  textIn: ReadonlyMap<ArticleKey, ArticleText>,
  { newId, now, by }: Pick<SampleContext, 'newId' | 'now' | 'by'>,
): Pick<
  Project,
  'entities' | 'mentions' | 'claims' | 'propositions' | 'contradictions' | 'comments'
> {
  const record = (status: ReviewStatus = 'draft') => ({
    id: newId(),
    status,
    createdBy: by.id,
    createdAt: now,
    updatedBy: by.id,
    updatedAt: now,
    custom: {},
  });
  const locate = (article: ArticleKey, marked: string): Anchor =>
    locateQuote(known(textIn, article), marked);

  const entities = new Map<string, Entity>();
  const mentions: Mention[] = [];
  for (const sample of sampleEntities) {
    const entity: Entity = {
      ...record('accepted'),
      type: sample.type,
      name: sample.name,
      aliases: [...(sample.aliases ?? [])],
      note: sample.note ?? '',
      externalId: '',
      reliability: sample.reliability ?? 'F',
    };
    entities.set(sample.key, entity);
    for (const article of articleKeys) {
      for (const mention of sample.mentions[article] ?? []) {
        const { at, level, role } = withLevel(mention);
        mentions.push({
          ...record('accepted'),
          entityId: entity.id,
          anchor: locate(article, at),
          level: level ?? 'NAM',
          role: role ?? null,
          note: '',
        });
      }
    }
  }

  const propositionRecords = new Map(
    Object.entries(propositions).map(([key, text]) => [key, { ...record(), text, note: '' }]),
  );

  const source = (article: ArticleKey, { kind, entity, at }: SampleSource): ClaimSource => ({
    kind,
    entityId: entity === undefined ? null : known(entities, entity).id,
    anchor: at === undefined ? null : locate(article, at),
  });
  const claims = new Map(
    sampleClaims.map((sample): [string, Claim] => [
      sample.key,
      {
        ...record(sample.status),
        content: locate(sample.article, sample.content),
        source: source(sample.article, sample.source),
        chain: (sample.chain ?? []).map((link) => source(sample.article, link)),
        cue: {
          anchor: sample.cue === undefined ? null : locate(sample.article, sample.cue.at),
          class: sample.cue?.class ?? '',
          polarity: sample.cue?.polarity ?? 'positive',
        },
        mode: sample.mode ?? 'indirect',
        polarity: sample.polarity ?? 'positive',
        certainty: sample.certainty ?? 'certain',
        claimedAt: { text: '', iso: '' },
        eventTime: { text: sample.eventTime?.[0] ?? '', iso: sample.eventTime?.[1] ?? '' },
        gloss: sample.gloss,
        checkworthy: sample.checkworthy ?? null,
        verdict: sample.verdict ?? 'not-checked',
        credibility: sample.credibility ?? 6,
        note: sample.note ?? '',
        propositionId:
          sample.proposition === undefined
            ? null
            : known(propositionRecords, sample.proposition).id,
      },
    ]),
  );

  const side = (sample: SampleSide): Side => ({
    claimIds: sample.claims.map((key) => known(claims, key).id),
    evidence: (sample.evidence ?? []).map(([article, at]) => locate(article, at)),
  });
  const contradictionRecords = new Map(
    contradictions.map((sample): [string, Contradiction] => [
      sample.key,
      {
        ...record(sample.status),
        relation: sample.relation,
        strictness: sample.strictness,
        types: [...sample.types],
        sameEvent: sample.sameEvent,
        sideA: side(sample.a),
        sideB: side(sample.b),
        explanation: sample.explanation,
        state: sample.state,
        because: sample.because ?? '',
        resolution: sample.resolution ?? '',
      },
    ]),
  );

  const commented = new Map<string, { readonly id: Id }>([...claims, ...contradictionRecords]);
  return {
    entities: byId(entities.values()),
    mentions: byId(mentions),
    claims: byId(claims.values()),
    propositions: byId(propositionRecords.values()),
    contradictions: byId(contradictionRecords.values()),
    comments: byId(
      comments.map(({ on, text }) => ({
        id: newId(),
        recordId: known(commented, on).id,
        text,
        createdBy: by.id,
        createdAt: now,
      })),
    ),
  };
}

function withLevel(mention: SampleMention): Exclude<SampleMention, string> {
  return typeof mention === 'string' ? { at: mention } : mention;
}

/** The value of a key that must be there: a key that is not is a slip of the pen in the sample. */
function known<K extends string, V>(values: ReadonlyMap<K, V>, key: K): V {
  const value = values.get(key);
  if (value === undefined) throw new Error(`The sample has no «${key}».`);
  return value;
}

function byId<R extends { readonly id: Id }>(records: Iterable<R>): Map<Id, R> {
  return new Map([...records].map((record) => [record.id, record]));
}
