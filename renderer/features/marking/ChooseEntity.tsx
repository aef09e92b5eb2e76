import { useMemo, useRef } from 'react';
import { useApp, useWorkspace } from '../../state/app-context.tsx';
import { useFindEntities } from '../../state/entity-options.ts';
import type { TextSelection } from '../../state/session.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { Picker } from '../../ui/Picker.tsx';
import { markChosenEntity } from './mark-selection.ts';
import { nearestEntities } from './nearest-entities.ts';
import './marking.css';

/**
 * Whom the selected words mean, without being their name («الوزير»، «هو»): entities named before them
 * first, the nearest on top; typing searches all.
 */
export function ChooseEntity({ selection }: { readonly selection: TextSelection }) {
  const strings = useStrings().marking;
  const app = useApp();
  const root = useRef<HTMLDivElement>(null);
  const project = useWorkspace((workspace) => workspace.project);
  const nearest = useMemo(() => nearestEntities(project, selection), [project, selection]);
  const findEntities = useFindEntities([], nearest);
  const leave = (): void => {
    root.current?.closest<HTMLElement>('[data-text-keys]')?.focus({ preventScroll: true });
    app.session.getState().set({ isChoosingEntity: false });
  };
  return (
    <div ref={root} className="marking choose-entity">
      <Picker
        label={strings.findEntity}
        find={findEntities}
        onPick={(id) => {
          leave();
          markChosenEntity(app, id);
        }}
        onCancel={leave}
      />
    </div>
  );
}
