import { claimParts, contradictionParts, mentionParts } from '../edits/anchored-parts.ts';
import type { AnchoredPart } from '../edits/anchored-parts.ts';
import type { RecordMove } from '../edits/new-edition.ts';
import type { Anchor } from '../model/anchor.ts';
import type { Id } from '../model/id.ts';
import type { Project } from '../model/project.ts';
import { createFragmentFinder, makeFragment } from '../text/anchoring.ts';
import type { FragmentSearch, FragmentStatus } from '../text/anchoring.ts';

/** A place of a record in the previous edition, and where it may be in the next. */
export interface EditionPart extends AnchoredPart {
  readonly status: FragmentStatus;
  /** Anchors in the next edition, the likeliest first; none when it is orphaned. */
  readonly places: readonly Anchor[];
}

/** What becomes of a record: as it was, to be checked by a person, or without a place. */
export type EditionFate = 'unchanged' | 'moved' | 'orphaned';

/** A record of the previous edition with all its places there. */
export interface EditionRecord extends Pick<RecordMove, 'table' | 'id'> {
  readonly fate: EditionFate;
  readonly parts: readonly EditionPart[];
}

/** From the best to the worst that can be said of several fragments together. */
const statusOrder: readonly FragmentStatus[] = [
  'unchanged',
  'moved',
  'check',
  'ambiguous',
  'orphaned',
];

/**
 * Looks up every annotation of an article in a newer edition of it, by quote and context. Nothing
 * is changed; what to take over is for the analyst to say. Records are in reading order.
 */
export function findInEdition(
  project: Project,
  previousId: Id,
  next: { readonly id: Id; readonly text: string },
): EditionRecord[] {
  const find = createFragmentFinder(next.text, project.texts.get(previousId)?.text);

  function search(part: AnchoredPart): EditionPart {
    const { fragments } = part.anchor;
    const found = fragments.map(find);
    const status = found.reduce<FragmentStatus>(
      (worst, { status: each }) =>
        statusOrder.indexOf(each) > statusOrder.indexOf(worst) ? each : worst,
      'unchanged',
    );
    const places = status === 'orphaned' ? [] : placesOf(found, next);
    return { ...part, places, status: places.length === 0 ? 'orphaned' : status };
  }

  const records: EditionRecord[] = [];
  const add = (table: EditionRecord['table'], id: Id, all: readonly AnchoredPart[]): void => {
    const parts = all.filter(({ anchor }) => anchor.articleId === previousId).map(search);
    if (parts.length > 0) records.push({ table, id, parts, fate: fateOf(parts) });
  };
  for (const mention of project.mentions.values())
    add('mentions', mention.id, mentionParts(mention));
  for (const claim of project.claims.values()) add('claims', claim.id, claimParts(claim));
  for (const item of project.contradictions.values()) {
    add('contradictions', item.id, contradictionParts(item));
  }
  return records.sort((one, other) => startOf(one) - startOf(other));
}

/** The move that takes a record over with the chosen place of each part (index into `places`). */
export function moveOf(
  { table, id, parts }: EditionRecord,
  choice: (part: EditionPart) => number,
): RecordMove {
  const places: Record<string, Anchor | null> = {};
  for (const part of parts) {
    const place = part.places[choice(part)];
    if (place !== undefined) places[part.key] = place;
    // Without a place in the new text the words go; what the record says of them stays with it.
    else if (part.kind !== 'evidence') places[part.key] = null;
  }
  return { table, id, places };
}

/** Anchors made of the places that were found for the fragments of one, the likeliest first. */
export function placesOf(
  found: readonly FragmentSearch[],
  { id, text }: { readonly id: Id; readonly text: string },
): Anchor[] {
  const [only, ...others] = found;
  if (only === undefined) return [];
  if (others.length === 0) {
    return only.candidates.map(({ span }) => ({
      articleId: id,
      fragments: [makeFragment(text, span)],
    }));
  }
  const spans = found.flatMap(({ candidates: [first] }) =>
    first === undefined ? [] : [first.span],
  );
  // The pieces of a discontinuous span must still follow each other.
  const isOrdered = spans.every(
    ({ start }, index) => index === 0 || start >= (spans[index - 1]?.end ?? 0),
  );
  if (spans.length < found.length || !isOrdered) return [];
  return [{ articleId: id, fragments: spans.map((span) => makeFragment(text, span)) }];
}

/** A record has its place where its first part has; a contradiction, where any of its quotes has. */
function fateOf(parts: readonly EditionPart[]): EditionFate {
  const [main] = parts;
  const isOrphaned =
    main?.kind === 'evidence'
      ? parts.every(({ status }) => status === 'orphaned')
      : main?.status === 'orphaned';
  if (isOrphaned) return 'orphaned';
  return parts.every(({ status }) => status === 'unchanged') ? 'unchanged' : 'moved';
}

function startOf({ parts }: EditionRecord): number {
  return parts[0]?.anchor.fragments[0]?.start ?? 0;
}
