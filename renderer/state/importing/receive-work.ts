import { makeComparison } from '../../../shared/agreement/make-comparison.ts';
import { recogniseCopy } from '../../../shared/agreement/recognise-copy.ts';
import type { RecognisedCopy } from '../../../shared/agreement/recognise-copy.ts';
import type { Comparison } from '../../../shared/model/comparison.ts';
import type { Id } from '../../../shared/model/id.ts';
import type { Project } from '../../../shared/model/project.ts';
import type { Services } from '../services.ts';
import type { ImportOutcome } from './import-item.ts';

/** A colleague's work on articles that are here, and how it stands to earlier copies of it. */
export interface ReceivedWork {
  readonly comparison: Comparison;
  readonly copy: RecognisedCopy;
  /** Decisions on records that are other in this copy. */
  readonly reopened: number;
}

/**
 * What a project file brings to compare with: null when no article of it is here, when it is one's
 * own work, and when everything in it is here already.
 */
export function receiveWork(
  project: Project,
  { incoming, file, comparison: counts }: ImportOutcome & { kind: 'project' },
  by: Id,
  { newId, now }: Pick<Services, 'newId' | 'now'>,
): ReceivedWork | null {
  const isAllHere = (['mentions', 'claims', 'contradictions'] as const).every(
    (table) => counts[table].added + counts[table].different === 0,
  );
  if (isAllHere) return null;
  const comparison = makeComparison(project, incoming, {
    id: newId(),
    ...file,
    addedBy: by,
    addedAt: now(),
  });
  if (comparison === null) return null;
  if (comparison.author === null || comparison.author === by) return null;
  const copy = recogniseCopy(comparison, project.comparisons.values());
  const reopened = [...project.decisions.values()].filter(
    ({ comparisonId, theirs }) =>
      comparisonId === copy.known?.id && theirs !== null && copy.changed.has(theirs),
  ).length;
  return { comparison, copy, reopened };
}
