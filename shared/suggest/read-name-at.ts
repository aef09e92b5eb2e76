import type { Codebook } from '../model/codebook.ts';
import type { Id } from '../model/id.ts';
import type { Project } from '../model/project.ts';
import type { Span } from '../model/span.ts';
import type { ZoneKind } from '../model/zone.ts';
import { fold, foldKey } from '../text/folding.ts';
import { sentenceAt } from '../text/sentences.ts';
import { overlaps, sameSpan } from '../text/span-relations.ts';
import { findListedNames, wordForms } from './names/find-listed-names.ts';
import { nameRules } from './names/rules/name-rules.ts';
import { proposeEntities } from './propose-entities.ts';

/** What the words at a place seem to name. */
export interface NameReading {
  /** The name alone, without a title before it; UTF-16 units. */
  readonly span: Span;
  readonly name: string;
  readonly type: string;
  /** The entity of the registry, or null for one that is not known yet. */
  readonly entityId: Id | null;
  /** Whether these words are marked as a mention of it already. */
  readonly isMarked: boolean;
}

/** Who speaks is a person first, then a body; figures and dates do not speak. */
const speakers = ['person', 'organization', 'group', 'gpe', 'facility', 'location'];

/**
 * Whom the words of a source name: the entity marked in them, one of the registry that is called so,
 * a name that the rules find in them, else the words themselves.
 */
export function readNameAt(
  project: Project,
  codebook: Codebook,
  articleId: Id,
  words: Span,
): NameReading {
  const text = project.texts.get(articleId)?.text ?? '';
  const marked = longestMention(project, articleId, words);
  if (marked !== null) return { ...marked, name: text.slice(marked.span.start, marked.span.end) };
  const [known] = proposeEntities(project, text, words, 1);
  if (known?.match === 'same') {
    const { entity, span } = known;
    return { span, name: entity.name, type: entity.type, entityId: entity.id, isMarked: false };
  }
  const zone = project.articles
    .get(articleId)
    ?.zones.find(({ start, end }) => start <= words.start && words.start < end);
  const hits = hitsIn(codebook, text, words, zone?.kind ?? 'paragraph').sort(
    (a, b) =>
      rank(a.type) - rank(b.type) || b.span.end - b.span.start - (a.span.end - a.span.start),
  );
  const [best] = hits;
  const span = best?.span ?? words;
  return {
    span,
    name: text.slice(span.start, span.end).replaceAll(/\s+/gu, ' ').trim(),
    type: best?.type ?? guessType(text.slice(words.start, words.end)),
    entityId: null,
    isMarked: false,
  };
}

const rank = (type: string): number => {
  const at = speakers.indexOf(type);
  return at < 0 ? speakers.length : at;
};

function hitsIn(
  codebook: Codebook,
  text: string,
  words: Span,
  zone: ZoneKind,
): { readonly span: Span; readonly type: string }[] {
  const around = sentenceAt(text, words.start) ?? words;
  const folded = fold(text.slice(around.start, around.end), { hamzaCarriers: true });
  const forms = wordForms(folded);
  const found = [
    ...codebook.gazetteers.flatMap(({ entityType, names }) =>
      findListedNames(folded, forms, names).map(({ span }) => ({ span, type: entityType })),
    ),
    ...nameRules.flatMap((rule) =>
      rule(folded, zone).map(({ span, entityType }) => ({ span, type: entityType })),
    ),
  ].map(({ span, type }) => ({
    span: { start: span.start + around.start, end: span.end + around.start },
    type,
  }));
  // A place in the name of a body («وزارة الدفاع الأميركية») is not the one who speaks.
  return found.filter(
    ({ span, type }) =>
      speakers.includes(type) &&
      span.start >= words.start - 1 &&
      span.end <= words.end &&
      (type === 'person' || sameSpan(span, words) || span.start <= words.start + 1),
  );
}

/** Two or three words without an article are a person's name, anything else a body. */
function guessType(words: string): string {
  const parts = foldKey(words).trim().split(/\s+/u);
  const isBare = parts.every((part) => !part.startsWith('ال'));
  return isBare && (parts.length === 2 || parts.length === 3) ? 'person' : 'organization';
}

function longestMention(
  project: Project,
  articleId: Id,
  words: Span,
): Omit<NameReading, 'name'> | null {
  let best: Omit<NameReading, 'name'> | null = null;
  let length = 0;
  for (const { anchor, entityId, status } of project.mentions.values()) {
    if (anchor.articleId !== articleId || status === 'rejected') continue;
    for (const { start, end } of anchor.fragments) {
      if (end - start <= length || !overlaps({ start, end }, words)) continue;
      length = end - start;
      const type = project.entities.get(entityId)?.type ?? '';
      best = { span: { start, end }, type, entityId, isMarked: true };
    }
  }
  return best;
}
