import type { Codebook } from '../model/codebook.ts';
import type { Id } from '../model/id.ts';
import type { Project } from '../model/project.ts';
import type { Span } from '../model/span.ts';
import { createIntervalIndex } from '../text/interval-index.ts';
import type { IntervalIndex } from '../text/interval-index.ts';
import {
  addMarksOfClaim,
  addMarksOfContradiction,
  addMarksOfMention,
  compareMarks,
  marksOfArticle,
  typeColours,
} from './marks-of-article.ts';
import type { Mark } from './marks-of-article.ts';

/** The marks of an article after some edit. */
export interface MarkState {
  /** Every mark of the article; the same index in all states until the codebook changes. */
  readonly index: IntervalIndex<Mark>;
  /** Counts up with each state in which a mark changed. */
  readonly version: number;
  /** What looks different since the version before; null when everything may. */
  readonly changed: readonly Span[] | null;
}

/**
 * The marks of one article, kept up with the project: an edit costs what it changes and one quick
 * look through the tables it touched, not the reading and sorting of all marks.
 */
export class ArticleMarks {
  readonly #articleId: Id;
  #project: Project | null = null;
  #codebook: Codebook | null = null;
  #state: MarkState = {
    index: createIntervalIndex<Mark>([], compareMarks),
    version: 0,
    changed: null,
  };

  constructor(articleId: Id) {
    this.#articleId = articleId;
  }

  /** The marks in this project; the same object as before when no mark of the article changed. */
  update(project: Project, codebook: Codebook): MarkState {
    const before = this.#project;
    if (before === project && this.#codebook === codebook) return this.#state;
    if (before === null || this.#codebook !== codebook) {
      const marks = marksOfArticle(project, codebook, this.#articleId);
      this.#state = {
        index: createIntervalIndex(
          marks.map((mark) => ({ start: mark.start, end: mark.end, value: mark })),
          compareMarks,
        ),
        version: this.#state.version + 1,
        changed: null,
      };
    } else {
      const touched = touchedRecords(before, project);
      const gone = this.#marksOf(before, codebook, touched);
      const come = this.#marksOf(project, codebook, touched);
      for (const mark of gone) this.#remove(mark);
      for (const mark of come) {
        this.#state.index.insert({ start: mark.start, end: mark.end, value: mark });
      }
      if (gone.length + come.length > 0) {
        const { index, version } = this.#state;
        this.#state = { index, version: version + 1, changed: [...gone, ...come] };
      }
    }
    this.#project = project;
    this.#codebook = codebook;
    return this.#state;
  }

  #marksOf(project: Project, codebook: Codebook, touched: TouchedRecords): Mark[] {
    const marks: Mark[] = [];
    const colours = typeColours(codebook);
    for (const id of touched.mentions) {
      const mention = project.mentions.get(id);
      if (mention !== undefined) {
        addMarksOfMention(marks, project, colours, mention, this.#articleId);
      }
    }
    for (const id of touched.claims) {
      const claim = project.claims.get(id);
      if (claim !== undefined) addMarksOfClaim(marks, claim, this.#articleId);
    }
    for (const id of touched.contradictions) {
      const item = project.contradictions.get(id);
      if (item !== undefined) addMarksOfContradiction(marks, project, item, this.#articleId);
    }
    return marks;
  }

  /** Takes the mark out that stands for the same part of the same record. */
  #remove({ start, end, ref, part, look }: Mark): void {
    const { index } = this.#state;
    const same = index
      .within(start, start + 1)
      .find(
        (mark) =>
          mark.start === start &&
          mark.end === end &&
          mark.ref.id === ref.id &&
          mark.ref.table === ref.table &&
          mark.part === part &&
          mark.look === look,
      );
    if (same !== undefined) index.remove({ start, end, value: same });
  }
}

interface TouchedRecords {
  readonly mentions: ReadonlySet<Id>;
  readonly claims: ReadonlySet<Id>;
  readonly contradictions: ReadonlySet<Id>;
}

/** The records whose marks may differ between two versions of a project. */
function touchedRecords(before: Project, after: Project): TouchedRecords {
  const mentions = differences(before.mentions, after.mentions);
  const claims = differences(before.claims, after.claims);
  const contradictions = differences(before.contradictions, after.contradictions);
  // A mention has the colour of its entity's type.
  const recoloured = new Set(
    [...differences(before.entities, after.entities)].filter((id) => {
      const old = before.entities.get(id);
      const now = after.entities.get(id);
      return old !== undefined && now !== undefined && old.type !== now.type;
    }),
  );
  if (recoloured.size > 0) {
    for (const mention of after.mentions.values()) {
      if (recoloured.has(mention.entityId)) mentions.add(mention.id);
    }
  }
  // A contradiction lies on the characters of its claims.
  if (claims.size > 0) {
    for (const { id, sideA, sideB } of after.contradictions.values()) {
      if ([...sideA.claimIds, ...sideB.claimIds].some((claimId) => claims.has(claimId))) {
        contradictions.add(id);
      }
    }
  }
  return { mentions, claims, contradictions };
}

/** Ids of the records that were added, removed or replaced. */
function differences<T>(before: ReadonlyMap<Id, T>, after: ReadonlyMap<Id, T>): Set<Id> {
  const ids = new Set<Id>();
  if (before === after) return ids;
  let added = 0;
  for (const [id, record] of after) {
    const old = before.get(id);
    if (old === record) continue;
    ids.add(id);
    if (old === undefined) added += 1;
  }
  // Only when something went is it worth looking for what.
  if (before.size + added > after.size) {
    for (const id of before.keys()) if (!after.has(id)) ids.add(id);
  }
  return ids;
}
