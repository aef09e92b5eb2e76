import type { Entity } from '../model/entity.ts';
import type { Project } from '../model/project.ts';
import type { Span } from '../model/span.ts';
import { findOccurrences } from '../text/find-occurrences.ts';
import { foldKey } from '../text/folding.ts';

/** An entity that selected words could refer to. */
export interface EntityProposal {
  readonly entity: Entity;
  /** The name inside the selected words, without a conjunction or preposition written onto it. */
  readonly span: Span;
  /** `same`: the words are its name or an alias; `part`: they are a part of its name. */
  readonly match: 'same' | 'part';
}

/**
 * Which known entities the words at `span` could be: those with this name or alias, through
 * prefixes and folding, before those of whose name they are a part. Best first, at most `limit`.
 */
export function proposeEntities(
  project: Project,
  text: string,
  span: Span,
  limit: number,
): EntityProposal[] {
  const words = text.slice(span.start, span.end);
  const key = foldKey(words).trim();
  if (key === '') return [];
  const same: EntityProposal[] = [];
  const part: EntityProposal[] = [];
  for (const entity of project.entities.values()) {
    if (entity.status === 'rejected') continue;
    const names = [entity.name, ...entity.aliases];
    const hit = names
      .map((name) => coveringHit(words, name))
      .find((found): found is Span => found !== null);
    if (hit !== undefined) {
      same.push({
        entity,
        span: { start: span.start + hit.start, end: span.start + hit.end },
        match: 'same',
      });
    } else if (key.length >= 3 && names.some((name) => ` ${foldKey(name)} `.includes(` ${key} `))) {
      part.push({ entity, span, match: 'part' });
    }
  }
  return [...same, ...part].slice(0, limit);
}

/** The name in the words when it is all of them but a prefix; null otherwise. */
function coveringHit(words: string, name: string): Span | null {
  for (const { span } of findOccurrences(words, name, { wholeWords: true, prefixes: true })) {
    if (span.end === words.length && span.start <= 3) return span;
  }
  return null;
}
