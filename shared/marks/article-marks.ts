import { changedIds } from '../edits/changed-ids.ts';
import type { Anchor } from '../model/anchor.ts';
import type { Claim } from '../model/claim.ts';
import type { Codebook } from '../model/codebook.ts';
import type { Contradiction } from '../model/contradiction.ts';
import type { Id } from '../model/id.ts';
import type { Mention } from '../model/mention.ts';
import type { Project } from '../model/project.ts';
import type { Span } from '../model/span.ts';
import { MarkIndex } from './mark-index.ts';
import type { MarkLookup } from './mark-index.ts';
import {
  addMarksOfClaim,
  addMarksOfContradiction,
  addMarksOfMention,
  typeColours,
} from './marks-of-article.ts';
import type { Mark } from './marks-of-article.ts';

/** The marks of an article after some edit. */
export interface MarkState {
  /** Every mark of the article; the same index in all states until the codebook changes. */
  readonly index: MarkLookup;
  /** Counts up with each state in which a mark changed. */
  readonly version: number;
  /** What looks different since the version before; null when everything may. */
  readonly changed: readonly Span[] | null;
}

/** What has marks. */
type MarkedRecord = Mention | Claim | Contradiction;

/**
 * The marks of one article, kept up with the project: an edit costs what it changes and one quick
 * look through the tables it touched, opening one look through all of them; marks are made and
 * sorted where somebody asks for them.
 */
export class ArticleMarks {
  readonly #articleId: Id;
  #project: Project | null = null;
  #codebook: Codebook | null = null;
  #index = new MarkIndex<MarkedRecord>(() => []);
  #state: MarkState = { index: this.#index, version: 0, changed: null };

  constructor(articleId: Id) {
    this.#articleId = articleId;
  }

  /** The marks in this project; the same object as before when no mark of the article changed. */
  update(project: Project, codebook: Codebook): MarkState {
    const before = this.#project;
    if (before === project && this.#codebook === codebook) return this.#state;
    if (before === null || this.#codebook !== codebook) {
      this.#index = this.#indexOf(project, codebook);
      this.#state = { index: this.#index, version: this.#state.version + 1, changed: null };
    } else {
      const touched = touchedRecords(before, project);
      const gone = this.#marksOf(before, codebook, touched);
      const come = this.#marksOf(project, codebook, touched);
      const changed = [...gone, ...come];
      // What was not asked for yet is made of the records as they were.
      for (const mark of changed) this.#index.settle(mark);
      for (const mark of gone) this.#index.remove(mark);
      for (const mark of come) this.#index.insert(mark);
      if (changed.length > 0) {
        this.#state = { index: this.#index, version: this.#state.version + 1, changed };
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

  /** Where each record has marks; they are made later, of the project as it is then. */
  #indexOf(project: Project, codebook: Codebook): MarkIndex<MarkedRecord> {
    const articleId = this.#articleId;
    const colours = typeColours(codebook);
    const index = new MarkIndex<MarkedRecord>((record) => {
      const now = this.#project ?? project;
      const marks: Mark[] = [];
      if ('entityId' in record) addMarksOfMention(marks, now, colours, record, articleId);
      else if ('content' in record) addMarksOfClaim(marks, record, articleId);
      else addMarksOfContradiction(marks, now, record, articleId);
      return marks;
    });
    const expect = (record: MarkedRecord, anchor: Anchor | null | undefined) => {
      if (anchor?.articleId !== articleId) return;
      for (const fragment of anchor.fragments) index.expect(record, fragment);
    };
    for (const mention of project.mentions.values()) expect(mention, mention.anchor);
    for (const claim of project.claims.values()) {
      expect(claim, claim.content);
      expect(claim, claim.cue.anchor);
      expect(claim, claim.source.anchor);
      for (const link of claim.chain) expect(claim, link.anchor);
    }
    for (const item of project.contradictions.values()) {
      for (const side of [item.sideA, item.sideB]) {
        for (const id of side.claimIds) expect(item, project.claims.get(id)?.content);
        for (const anchor of side.evidence) expect(item, anchor);
      }
    }
    return index;
  }
}

interface TouchedRecords {
  readonly mentions: ReadonlySet<Id>;
  readonly claims: ReadonlySet<Id>;
  readonly contradictions: ReadonlySet<Id>;
}

/** The records whose marks may differ between two versions of a project. */
function touchedRecords(before: Project, after: Project): TouchedRecords {
  const mentions = changedIds(before.mentions, after.mentions);
  const claims = changedIds(before.claims, after.claims);
  const contradictions = changedIds(before.contradictions, after.contradictions);
  // A mention has the colour of its entity's type.
  const recoloured = new Set(
    [...changedIds(before.entities, after.entities)].filter((id) => {
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
