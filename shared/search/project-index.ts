import type { Id } from '../model/id.ts';
import type { Project } from '../model/project.ts';
import { searchDocuments, searchKinds } from './project-documents.ts';
import type { SearchDocument, SearchKind } from './project-documents.ts';
import { createTextIndex } from './text-index.ts';
import type { TextIndex } from './text-index.ts';

/** The index of a whole project, brought up to date in small steps. */
export interface ProjectIndex {
  readonly of: Readonly<Record<SearchKind, TextIndex>>;
  /** Compares with the project as it is now; what differs waits for {@link ProjectIndex.step}. */
  readonly follow: (project: Project) => void;
  /** Reads one waiting text; false when none is waiting. */
  readonly step: () => boolean;
  /** How many texts wait. */
  readonly waiting: () => number;
}

/**
 * Creates an empty index. A record that is the same object as before is not read again, so
 * following an edit costs one look at each record. Names of entities stand in the texts of claims:
 * renaming one reads the claims again that it speaks in.
 */
export function createProjectIndex(): ProjectIndex {
  const of = { texts: createTextIndex(), claims: createTextIndex(), notes: createTextIndex() };
  const known: Record<SearchKind, Map<Id, object>> = {
    texts: new Map(),
    claims: new Map(),
    notes: new Map(),
  };
  let waiting = new Map<string, SearchDocument>();
  let followed: Project | null = null;

  return {
    of,
    follow(project) {
      if (project === followed) return;
      const renamed = renamedEntities(followed, project);
      followed = project;
      const left = { texts: new Set<Id>(), claims: new Set<Id>(), notes: new Set<Id>() };
      for (const kind of searchKinds) for (const id of known[kind].keys()) left[kind].add(id);
      for (const document of searchDocuments(project)) {
        const { kind, id, version } = document;
        left[kind].delete(id);
        const isStale =
          known[kind].get(id) !== version ||
          (kind === 'claims' && speaksAny(project, id, renamed)) ||
          waiting.has(`${kind}/${id}`);
        if (isStale) waiting.set(`${kind}/${id}`, document);
        known[kind].set(id, version);
      }
      for (const kind of searchKinds) {
        for (const id of left[kind]) {
          known[kind].delete(id);
          waiting.delete(`${kind}/${id}`);
          of[kind].remove(id);
        }
      }
      // Records are few and short next to texts, so what was written is found first.
      waiting = new Map([...waiting].sort(([, a], [, b]) => rank(a) - rank(b)));
    },
    step() {
      const next = waiting.entries().next();
      if (next.done === true) return false;
      const [key, { kind, id, text }] = next.value;
      waiting.delete(key);
      of[kind].add(id, text());
      return true;
    },
    waiting: () => waiting.size,
  };
}

function rank({ kind }: SearchDocument): number {
  return kind === 'texts' ? 1 : 0;
}

function renamedEntities(before: Project | null, after: Project): ReadonlySet<Id> {
  const renamed = new Set<Id>();
  if (before === null || before.entities === after.entities) return renamed;
  for (const [id, entity] of before.entities) {
    if (after.entities.get(id)?.name !== entity.name) renamed.add(id);
  }
  return renamed;
}

function speaksAny(project: Project, claimId: Id, entities: ReadonlySet<Id>): boolean {
  const claim = entities.size === 0 ? undefined : project.claims.get(claimId);
  return (
    claim !== undefined &&
    [claim.source, ...claim.chain].some(({ entityId }) => entities.has(entityId ?? ''))
  );
}
