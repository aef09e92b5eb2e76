import type { ComparedField } from '../../../shared/agreement/compare-article.ts';
import { quoteOf } from '../../../shared/marks/anchor-quote.ts';
import type { Anchor } from '../../../shared/model/anchor.ts';
import type { Claim, ClaimSource, ClaimTime } from '../../../shared/model/claim.ts';
import type { Codebook, CodebookEntry } from '../../../shared/model/codebook.ts';
import type { ComparedTable } from '../../../shared/model/comparison.ts';
import type { Contradiction } from '../../../shared/model/contradiction.ts';
import type { Mention } from '../../../shared/model/mention.ts';
import type { Id } from '../../../shared/model/id.ts';
import type { Project } from '../../../shared/model/project.ts';
import { joinList } from '../../strings/join-list.ts';
import type { Language, Strings } from '../../strings/strings.ts';

/** Words for the fields of a version; empty where nothing is said. */
export type VersionWords = Partial<Record<ComparedField, string>>;

/** What the words are taken from. */
export interface DescribeContext {
  readonly strings: Strings;
  readonly codebook: Codebook;
  readonly language: Language;
}

/** Puts the version that one side has of a record into words, field by field. */
export function describeVersion(
  project: Project,
  table: ComparedTable,
  id: Id | null,
  context: DescribeContext,
): VersionWords | null {
  if (id === null) return null;
  const record = project[table].get(id);
  if (record === undefined) return null;
  const common: VersionWords = {
    status: context.strings.review.statuses[record.status],
    custom: Object.values(record.custom).join(' · '),
    comments: [...project.comments.values()]
      .filter(({ recordId }) => recordId === id)
      .map(({ text }) => text)
      .join(' · '),
  };
  const own = {
    mentions: () => ofMention(project, record as Mention, context),
    claims: () => ofClaim(project, record as Claim, context),
    contradictions: () => ofContradiction(project, record as Contradiction, context),
  };
  return { ...own[table](), ...common };
}

function ofMention(
  project: Project,
  { anchor, entityId, level, role, note }: Mention,
  { strings, codebook, language }: DescribeContext,
): VersionWords {
  const entity = project.entities.get(entityId);
  return {
    place: quoteOf(anchor),
    entityType: nameIn(codebook.entityTypes, entity?.type ?? '', language),
    entityName: entity?.name ?? '',
    level: strings.entities.levels[level],
    role: role === null ? '' : nameIn(codebook.entityTypes, role, language),
    note,
  };
}

function ofClaim(project: Project, claim: Claim, context: DescribeContext): VersionWords {
  const { strings, codebook, language } = context;
  const words = strings.claims;
  const { cue, mode, polarity, certainty, checkworthy, verdict, credibility } = claim;
  return {
    place: quoteOf(claim.content),
    source: [claim.source, ...claim.chain]
      .map((link) => sourceWords(project, link, strings))
      .join(' ← '),
    cue: quoted(cue.anchor),
    cueClass: nameIn(codebook.cueClasses, cue.class, language),
    cuePolarity: words.polarities[cue.polarity],
    mode: words.modes[mode],
    polarity: words.polarities[polarity],
    certainty: words.certainties[certainty],
    checkworthy: checkworthy === null ? '' : words.checkworthiness[checkworthy],
    verdict: nameIn(codebook.verdicts, verdict, language),
    credibility: words.credibilities[credibility],
    note: claim.note,
    gloss: claim.gloss,
    claimedAt: timeWords(claim.claimedAt),
    eventTime: timeWords(claim.eventTime),
    proposition: project.propositions.get(claim.propositionId ?? '')?.text ?? '',
  };
}

function ofContradiction(
  project: Project,
  record: Contradiction,
  { strings, codebook, language }: DescribeContext,
): VersionWords {
  const { sideA, sideB } = record;
  const side = (ids: readonly Id[]): string =>
    ids.map((id) => quoted(project.claims.get(id)?.content ?? null)).join(' + ');
  const evidence = sideA.evidence.length + sideB.evidence.length;
  return {
    place: `${side(sideA.claimIds)} ↔ ${side(sideB.claimIds)}`,
    relation: nameIn(codebook.relationTypes, record.relation, language),
    strictness: strings.contradictions.strictnesses[record.strictness],
    types: joinList(
      language,
      record.types.map((id) => nameIn(codebook.contradictionTypes, id, language)),
    ),
    sameEvent: strings.contradictions.sameEventAnswers[record.sameEvent],
    state: strings.contradictions.states[record.state],
    evidence: evidence === 0 ? '' : strings.comparing.quotes(evidence),
    explanation: record.explanation,
    because: record.because,
    resolution: record.resolution,
  };
}

function sourceWords(
  project: Project,
  { kind, entityId, anchor }: ClaimSource,
  strings: Strings,
): string {
  const name = project.entities.get(entityId ?? '')?.name ?? quoted(anchor);
  return name === '' ? strings.claims.sourceKinds[kind] : name;
}

function quoted(anchor: Anchor | null): string {
  return anchor === null ? '' : quoteOf(anchor);
}

function timeWords({ text, iso }: ClaimTime): string {
  return [text, iso].filter(Boolean).join(' · ');
}

function nameIn(entries: readonly CodebookEntry[], id: string, language: Language): string {
  return entries.find((entry) => entry.id === id)?.name[language] ?? id;
}
