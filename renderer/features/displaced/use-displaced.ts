import { useEffect, useMemo, useState } from 'react';
import type { AnchoredRef } from '../../../shared/edits/place-part.ts';
import { displacedParts, displacedRecords } from '../../../shared/marks/displaced.ts';
import type { DisplacedPart } from '../../../shared/marks/displaced.ts';
import { useApp, useWorkspace } from '../../state/app-context.tsx';

/** A record whose quote differs from its text, with the places where it does. */
export interface Displaced {
  readonly ref: AnchoredRef;
  readonly parts: readonly DisplacedPart[];
}

/**
 * The records that came from the disk with other words than their text has, as long as they do. No
 * edit makes new ones, so they are looked for once, and followed from then on: an undo may bring
 * one back.
 */
export function useDisplaced(): readonly Displaced[] {
  const { workspace } = useApp();
  const project = useWorkspace((state) => state.project);
  const [found, setFound] = useState<readonly AnchoredRef[]>([]);
  useEffect(() => {
    setFound(displacedRecords(workspace.getState().project));
  }, [workspace]);
  return useMemo(
    () =>
      found
        .map((ref) => ({ ref, parts: displacedParts(project, ref) }))
        .filter(({ parts }) => parts.length > 0),
    [found, project],
  );
}
