import { excerpt, quoteOf } from '../../../shared/marks/anchor-quote.ts';
import { anchorSchema } from '../../../shared/model/anchor.ts';
import type { Codebook } from '../../../shared/model/codebook.ts';
import type { Project, TableName } from '../../../shared/model/project.ts';
import { joinList } from '../../strings/join-list.ts';
import type { Language, Strings } from '../../strings/strings.ts';

/** What naming a field and its values takes. */
export interface Telling {
  readonly strings: Strings;
  readonly language: Language;
  readonly codebook: Codebook;
  readonly project: Project;
}

/** Names of choices, by their ids. */
type Choices = Readonly<Record<string, string>>;

/** How values of a field are put into words; without one, as the text they are. */
type Teller = (value: unknown, telling: Telling) => string;

interface FieldWords {
  readonly label: string;
  readonly tell?: Teller;
}

/**
 * The name that the forms of the interface give a field, and its values in their words. A field
 * that no form shows is null: its change is told without values, or not at all.
 */
export function fieldWords(table: TableName, field: string, telling: Telling): FieldWords | null {
  const { strings } = telling;
  if (field.startsWith('custom.')) return ownField(field.slice('custom.'.length), telling);
  if (field === 'status' && table !== 'articles') {
    return choice(strings.review.status, strings.review.statuses);
  }
  const { fields } = strings.history;
  switch (table) {
    case 'articles':
      return articleFields(field, strings);
    case 'entities':
      return entityFields(field, telling);
    case 'mentions':
      return mentionFields(field, telling);
    case 'claims':
      return claimFields(field, telling);
    case 'propositions':
      return { label: field === 'note' ? strings.claims.propositionNote : strings.claims.gloss };
    case 'contradictions':
      return contradictionFields(field, telling);
    default:
      return { label: fields.place };
  }
}

function articleFields(field: string, { library, history }: Strings): FieldWords | null {
  const words = library.article;
  const labels: Choices = words.fields;
  switch (field) {
    case 'status':
      return choice(words.status, library.statuses);
    case 'direction':
      return choice(words.direction, library.directions);
    case 'zones':
      return { label: words.tabs.zones, tell: noValue };
    case 'provenance':
      return { label: words.tabs.origin, tell: noValue };
    case 'trashedAt':
      return null;
    default:
      return { label: labels[field] ?? history.fields.place };
  }
}

function entityFields(field: string, { strings, codebook, language }: Telling): FieldWords {
  const words = strings.entities;
  switch (field) {
    case 'type':
      return entry(words.type, codebook.entityTypes, language);
    case 'aliases':
      return { label: words.aliases, tell: list };
    case 'externalId':
      return { label: words.externalId };
    case 'reliability':
      return choice(words.reliability, words.reliabilities);
    case 'name':
      return { label: words.name };
    default:
      return { label: words.note };
  }
}

function mentionFields(field: string, { strings, codebook, language }: Telling): FieldWords {
  const words = strings.entities;
  switch (field) {
    case 'entityId':
      return { label: strings.review.kindOf.entities, tell: entityName };
    case 'anchor':
      return { label: strings.history.fields.place, tell: quote };
    case 'level':
      return choice(words.level, words.levels);
    case 'role':
      return entry(words.role, codebook.entityTypes, language);
    default:
      return { label: words.note };
  }
}

function claimFields(field: string, { strings, codebook, language }: Telling): FieldWords {
  const words = strings.claims;
  switch (field) {
    case 'content':
      return { label: words.parts.content, tell: quote };
    case 'source.kind':
      return choice(words.sourceKind, words.sourceKinds);
    case 'source.entityId':
      return { label: words.source, tell: entityName };
    case 'source.anchor':
      return { label: strings.history.fields.sourceWords, tell: quote };
    case 'chain':
      return { label: words.chain, tell: noValue };
    case 'cue.anchor':
      return { label: words.cue, tell: quote };
    case 'cue.class':
      return entry(words.cueClass, codebook.cueClasses, language);
    case 'cue.polarity':
      return choice(words.cuePolarity, words.polarities);
    case 'mode':
      return choice(words.mode, words.modes);
    case 'polarity':
      return choice(words.polarity, words.polarities);
    case 'certainty':
      return choice(words.certainty, words.certainties);
    case 'claimedAt':
      return { label: words.claimedAt, tell: time };
    case 'eventTime':
      return { label: words.eventTime, tell: time };
    case 'gloss':
      return { label: words.gloss };
    case 'checkworthy':
      return choice(words.checkworthy, words.checkworthiness);
    case 'verdict':
      return entry(words.verdict, codebook.verdicts, language);
    case 'credibility':
      return choice(words.credibility, words.credibilities);
    case 'propositionId':
      return { label: words.proposition, tell: propositionText };
    default:
      return { label: words.note };
  }
}

function contradictionFields(field: string, { strings, codebook, language }: Telling): FieldWords {
  const words = strings.contradictions;
  const { fields } = strings.history;
  switch (field) {
    case 'relation':
      return entry(words.relation, codebook.relationTypes, language);
    case 'strictness':
      return choice(words.strictness, words.strictnesses);
    case 'types':
      return entry(words.types, codebook.contradictionTypes, language);
    case 'sameEvent':
      return choice(words.sameEvent, words.sameEventAnswers);
    case 'sideA.claimIds':
      return { label: fields.claimsOn(words.sides.sideA), tell: claimsOf };
    case 'sideB.claimIds':
      return { label: fields.claimsOn(words.sides.sideB), tell: claimsOf };
    case 'sideA.evidence':
      return { label: fields.evidenceOn(words.sides.sideA), tell: quotes };
    case 'sideB.evidence':
      return { label: fields.evidenceOn(words.sides.sideB), tell: quotes };
    case 'explanation':
      return { label: words.explanation };
    case 'state':
      return choice(words.state, words.states);
    case 'because':
      return { label: words.because };
    default:
      return { label: words.resolution };
  }
}

function ownField(id: string, { codebook, language }: Telling): FieldWords {
  const field = codebook.fields.find((candidate) => candidate.id === id);
  return { label: field?.name[language] || id };
}

/** The longest piece of a text that a sentence repeats, in UTF-16 units. */
const toldLength = 80;

/** A value in words, without its field; the empty string for nothing. */
export function valueWords(value: unknown, tell: Teller | undefined, telling: Telling): string {
  if (value === null || value === undefined) return '';
  if (tell !== undefined) return tell(value, telling);
  return typeof value === 'string' ? excerpt(value, toldLength) : JSON.stringify(value);
}

function choice(label: string, names: Choices): FieldWords {
  return { label, tell: (value) => names[String(value)] ?? String(value) };
}

/** A field that holds one id of a codebook list, or several. */
function entry(label: string, entries: Codebook['entityTypes'], language: Language): FieldWords {
  const nameOf = (id: string): string =>
    entries.find((candidate) => candidate.id === id)?.name[language] || id;
  return {
    label,
    tell: (value, telling) =>
      Array.isArray(value)
        ? joined((value as string[]).map(nameOf), telling)
        : nameOf(String(value)),
  };
}

/** Told without values: they are too long for a sentence. */
const noValue: Teller = () => '';

const quote: Teller = (value) => {
  const anchor = anchorSchema.safeParse(value);
  return anchor.success ? excerpt(quoteOf(anchor.data), toldLength) : '';
};

const quotes: Teller = (value, telling) =>
  joined(
    (value as unknown[]).map((one) => quote(one, telling)),
    telling,
  );

const list: Teller = (value, telling) => joined(value as string[], telling);

const entityName: Teller = (value, { project }) => {
  const id = String(value);
  const gone = project.trash.get(id);
  const inTrash = gone?.table === 'entities' ? gone.record.name : undefined;
  return project.entities.get(id)?.name ?? inTrash ?? id;
};

const propositionText: Teller = (value, { project }) => {
  const id = String(value);
  const gone = project.trash.get(id);
  const inTrash = gone?.table === 'propositions' ? gone.record.text : undefined;
  return excerpt(project.propositions.get(id)?.text ?? inTrash ?? id, toldLength);
};

const claimsOf: Teller = (value, telling) =>
  joined(
    (value as string[]).map((id) => {
      const gone = telling.project.trash.get(id);
      const inTrash = gone?.table === 'claims' ? gone.record : undefined;
      const claim = telling.project.claims.get(id) ?? inTrash;
      return claim === undefined ? id : excerpt(quoteOf(claim.content), 40);
    }),
    telling,
  );

const time: Teller = (value) => {
  const { text, iso } = value as { readonly text: string; readonly iso: string };
  return [text, iso].filter((part) => part !== '').join(' · ');
};

function joined(parts: readonly string[], { language }: Telling): string {
  return joinList(language, parts);
}
