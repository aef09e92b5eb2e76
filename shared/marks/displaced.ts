import { claimParts, contradictionParts, mentionParts } from '../edits/anchored-parts.ts';
import type { AnchoredPart } from '../edits/anchored-parts.ts';
import type { AnchoredRef } from '../edits/place-part.ts';
import type { Anchor } from '../model/anchor.ts';
import type { Project } from '../model/project.ts';
import { findFragment, makeFragment } from '../text/anchoring.ts';
import { placesOf } from './find-in-edition.ts';

/** A place at which a record quotes other words than the text has there. */
export interface DisplacedPart extends AnchoredPart {
  /** What the text reads at the place, with an ellipsis for the gaps of a discontinuous one. */
  readonly found: string;
  /** The same place, quoting what the text reads. */
  readonly here: Anchor;
  /** Where the quoted words may stand instead, the likeliest first; the place itself is not among them. */
  readonly elsewhere: readonly Anchor[];
}

/** Every record with a quote that differs from its text, in the order of the tables. */
export function displacedRecords(project: Project): AnchoredRef[] {
  const refs: AnchoredRef[] = [];
  for (const table of ['mentions', 'claims', 'contradictions'] as const) {
    for (const id of project[table].keys()) {
      if (isDisplaced(project, { table, id })) refs.push({ table, id });
    }
  }
  return refs;
}

/** Whether a record quotes other words than its text has; not when it is gone. */
export function isDisplaced(project: Project, ref: AnchoredRef): boolean {
  return partsOf(project, ref).some(({ anchor }) => differs(project, anchor));
}

/**
 * The places of a record whose quote differs from the text, with where else the words may stand: that
 * is looked for in the whole text, so it is for the one record that shows.
 */
export function displacedParts(project: Project, ref: AnchoredRef): DisplacedPart[] {
  return partsOf(project, ref)
    .filter(({ anchor }) => differs(project, anchor))
    .map((part) => ({ ...part, ...lookUp(part.anchor, textOf(project, part.anchor)) }));
}

function partsOf(project: Project, { table, id }: AnchoredRef): AnchoredPart[] {
  switch (table) {
    case 'mentions': {
      const mention = project.mentions.get(id);
      return mention === undefined ? [] : mentionParts(mention);
    }
    case 'claims': {
      const claim = project.claims.get(id);
      return claim === undefined ? [] : claimParts(claim);
    }
    case 'contradictions': {
      const item = project.contradictions.get(id);
      return item === undefined ? [] : contradictionParts(item);
    }
  }
}

const textOf = (project: Project, { articleId }: Anchor): string =>
  project.texts.get(articleId)?.text ?? '';

function differs(project: Project, anchor: Anchor): boolean {
  const text = textOf(project, anchor);
  return anchor.fragments.some(({ start, end, exact }) => text.slice(start, end) !== exact);
}

function lookUp(
  { articleId, fragments }: Anchor,
  text: string,
): Pick<DisplacedPart, 'found' | 'here' | 'elsewhere'> {
  const isHere = (anchor: Anchor): boolean =>
    anchor.fragments.every(
      ({ start, end }, at) => start === fragments[at]?.start && end === fragments[at].end,
    );
  return {
    found: fragments.map(({ start, end }) => text.slice(start, end)).join(' … '),
    here: { articleId, fragments: fragments.map((span) => makeFragment(text, span)) },
    elsewhere: placesOf(
      fragments.map((fragment) => findFragment(text, fragment)),
      { id: articleId, text },
    ).filter((anchor) => !isHere(anchor)),
  };
}
