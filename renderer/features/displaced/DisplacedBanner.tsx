import { useMemo } from 'react';
import { displacedParts } from '../../../shared/marks/displaced.ts';
import { coverOf } from '../../../shared/text/span-relations.ts';
import { isSameRecord } from '../../../shared/model/record-ref.ts';
import { useApp, useSession, useWorkspace } from '../../state/app-context.tsx';
import { useStrings } from '../../strings/use-strings.ts';
import { Button } from '../../ui/Button.tsx';
import { DisplacedPlace } from './DisplacedPlace.tsx';
import { useDisplaced } from './use-displaced.ts';
import './displaced.css';

/**
 * Records that quote other words than stand at their place: how many, and of the selected one both
 * wordings beside each other. Nothing is moved before the analyst says so.
 */
export function DisplacedBanner() {
  const words = useStrings().storage.displaced;
  const { session } = useApp();
  const displaced = useDisplaced();
  const selected = useSession((state) => state.selectedRecord);
  const at = displaced.findIndex((ref) => isSameRecord(selected, ref));
  const shown = displaced[at];
  const next = displaced[(at + 1) % displaced.length];
  const project = useWorkspace((workspace) => workspace.project);
  const parts = useMemo(
    () => (shown === undefined ? [] : displacedParts(project, shown)),
    [project, shown],
  );
  if (next === undefined) return null;
  const show = (): void => {
    // Where it differs, which may not be where the record begins.
    const [place] = displacedParts(project, next);
    if (place === undefined) return;
    const { articleId, fragments } = place.anchor;
    session.getState().show(articleId, coverOf(fragments), next);
  };
  return (
    <section className="displaced" aria-label={words.title}>
      <div className="displaced-head">
        <p role="status">{words.count(displaced.length)}</p>
        {next !== shown && (
          <Button onPress={show}>{shown === undefined ? words.show : words.next}</Button>
        )}
      </div>
      {shown !== undefined &&
        parts.map((part) => <DisplacedPlace key={part.key} record={shown} part={part} />)}
    </section>
  );
}
