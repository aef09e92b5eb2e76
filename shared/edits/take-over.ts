import type { Claim, ClaimSource } from '../model/claim.ts';
import type { ComparedTable, Comparison } from '../model/comparison.ts';
import type { Contradiction } from '../model/contradiction.ts';
import type { Change } from '../model/edit.ts';
import type { Id } from '../model/id.ts';
import type { Mention } from '../model/mention.ts';
import type { Project } from '../model/project.ts';
import { addition, replacement, touched } from './changes.ts';
import type { EditContext } from './edit-context.ts';
import { canTakeField, withField } from './take-fields.ts';

type ComparedRecordOf = Mention | Claim | Contradiction;

/** Collects what it takes to bring records of a colleague into the project. */
export interface TakeOver {
  /** Adds their record and gives its id here; null when the comparison does not hold it. */
  add(table: ComparedTable, theirs: Id): Id | null;
  /** Gives my record the contents of theirs; its id and who made it stay. */
  replace(table: ComparedTable, mine: Id, theirs: Id): boolean;
  /** Gives my record one field of theirs; false when either is missing or the field is none. */
  replaceField(table: ComparedTable, mine: Id, theirs: Id, field: string): boolean;
  /** Everything collected, in an order in which each record finds what it refers to. */
  changes(): Change[];
}

/**
 * Brings records over with what they refer to. An entity or proposition that is here under the same
 * id, or says the same, is used; else theirs comes along, and so does a claim that a contradiction
 * needs. Records keep their ids where these are free, so that the next copy is matched by them, and
 * remember who made them.
 */
export function createTakeOver(
  project: Project,
  comparison: Comparison,
  counterparts: ReadonlyMap<Id, Id>,
  context: EditContext,
): TakeOver {
  const changes: Change[] = [];
  const claimIds = new Map(counterparts);
  const entityIds = new Map<Id, Id>();
  const propositionIds = new Map<Id, Id>();
  const annotators = new Set<Id>();

  const freeId = (table: ComparedTable | 'entities' | 'propositions', id: Id): Id =>
    project[table].has(id) || project.trash.has(id) ? context.newId() : id;

  function creditAuthor(id: Id): void {
    const author = comparison.annotators.find((annotator) => annotator.id === id);
    if (author === undefined || project.annotators.has(id) || annotators.has(id)) return;
    annotators.add(id);
    changes.push(addition('annotators', author));
  }

  function entityHere(id: Id | null): Id | null {
    if (id === null) return null;
    const known = entityIds.get(id);
    if (known !== undefined) return known;
    const theirs = comparison.entities.find((entity) => entity.id === id);
    if (theirs === undefined) return null;
    const sameId = project.entities.get(id);
    const same =
      sameId?.name === theirs.name && sameId.type === theirs.type
        ? sameId
        : [...project.entities.values()].find(
            ({ name, type }) => name === theirs.name && type === theirs.type,
          );
    const here = same?.id ?? freeId('entities', id);
    entityIds.set(id, here);
    if (same === undefined) changes.push(addition('entities', { ...theirs, id: here }));
    return here;
  }

  function propositionHere(id: Id | null): Id | null {
    if (id === null) return null;
    const known = propositionIds.get(id);
    if (known !== undefined) return known;
    const theirs = comparison.propositions.find((proposition) => proposition.id === id);
    if (theirs === undefined) return null;
    const same = [...project.propositions.values()].find(({ text }) => text === theirs.text);
    const here = same?.id ?? freeId('propositions', id);
    propositionIds.set(id, here);
    if (same === undefined) changes.push(addition('propositions', { ...theirs, id: here }));
    return here;
  }

  function claimHere(id: Id): Id {
    const known = claimIds.get(id);
    if (known !== undefined) return known;
    addRecord('claims', id);
    return claimIds.get(id) ?? id;
  }

  const sourceHere = (link: ClaimSource): ClaimSource => ({
    ...link,
    entityId: entityHere(link.entityId),
  });

  /** Their record with references that lead to records of the project; null when it is not there. */
  const adapted = {
    mentions(id: Id): Mention | null {
      const theirs = comparison.mentions.find((mention) => mention.id === id);
      const entityId = entityHere(theirs?.entityId ?? null);
      return theirs === undefined || entityId === null ? null : { ...theirs, entityId };
    },
    claims(id: Id): Claim | null {
      const theirs = comparison.claims.find((claim) => claim.id === id);
      if (theirs === undefined) return null;
      return {
        ...theirs,
        source: sourceHere(theirs.source),
        chain: theirs.chain.map(sourceHere),
        propositionId: propositionHere(theirs.propositionId),
      };
    },
    contradictions(id: Id): Contradiction | null {
      const theirs = comparison.contradictions.find((item) => item.id === id);
      if (theirs === undefined) return null;
      const { sideA, sideB } = theirs;
      return {
        ...theirs,
        sideA: { ...sideA, claimIds: sideA.claimIds.map(claimHere) },
        sideB: { ...sideB, claimIds: sideB.claimIds.map(claimHere) },
      };
    },
  };

  function bringComments(recordId: Id, here: Id): void {
    for (const comment of comparison.comments) {
      if (comment.recordId !== recordId || project.comments.has(comment.id)) continue;
      creditAuthor(comment.createdBy);
      changes.push(addition('comments', { ...comment, recordId: here }));
    }
  }

  function addRecord(table: ComparedTable, id: Id): Id | null {
    const record = adapted[table](id);
    if (record === null) return null;
    creditAuthor(record.createdBy);
    const here = freeId(table, id);
    if (table === 'claims') claimIds.set(id, here);
    const after = { ...record, id: here, ...touched(context) };
    changes.push(addition<ComparedTable>(table, after));
    bringComments(id, here);
    return here;
  }

  return {
    add: addRecord,
    replace(table, mine, id) {
      const before = project[table].get(mine);
      const record = adapted[table](id);
      if (before === undefined || record === null) return false;
      const { createdBy, createdAt } = before;
      const after = { ...record, id: mine, createdBy, createdAt, ...touched(context) };
      changes.push(replacement<ComparedTable>(table, before, after));
      bringComments(id, mine);
      return true;
    },
    replaceField(table, mine, id, field) {
      const before: ComparedRecordOf | undefined = project[table].get(mine);
      const theirs: ComparedRecordOf | undefined = comparison[table].find((one) => one.id === id);
      if (before === undefined || theirs === undefined || !canTakeField(table, field)) return false;
      const after = withField(table, before, theirs, field, {
        entity: entityHere,
        proposition: propositionHere,
        source: sourceHere,
        side: (side) => ({ ...side, claimIds: side.claimIds.map(claimHere) }),
      });
      changes.push(replacement<ComparedTable>(table, before, { ...after, ...touched(context) }));
      return true;
    },
    changes: () => changes,
  };
}
