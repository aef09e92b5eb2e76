import { useEffect, useMemo, useState } from 'react';
import type { AnchoredRef } from '../../../shared/edits/place-part.ts';
import { displacedRecords, isDisplaced } from '../../../shared/marks/displaced.ts';
import { useApp, useWorkspace } from '../../state/app-context.tsx';

/**
 * The records that came from the disk with other words than their text has, as long as they do. No
 * edit makes new ones, so they are looked for once, and followed from then on: an undo may bring
 * one back.
 */
export function useDisplaced(): readonly AnchoredRef[] {
  const { workspace } = useApp();
  const project = useWorkspace((state) => state.project);
  const [found, setFound] = useState<readonly AnchoredRef[]>([]);
  useEffect(() => {
    setFound(displacedRecords(workspace.getState().project));
  }, [workspace]);
  return useMemo(() => found.filter((ref) => isDisplaced(project, ref)), [found, project]);
}
