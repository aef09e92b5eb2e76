import { useMemo, useState } from 'react';
import type { OnDifferent } from '../../../shared/edits/add-project.ts';
import { useApp, useWorkspace } from '../../state/app-context.tsx';
import { useImportQueue } from '../../state/use-import-queue.ts';
import { sumOf } from '../../state/importing/compare-projects.ts';
import { receiveWork } from '../../state/importing/receive-work.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { ProjectComparisonTable } from './ProjectComparisonTable.tsx';
import { ProjectProblems } from './ProjectProblems.tsx';
import { ReceivedWorkHint } from './ReceivedWorkHint.tsx';

/** Asks before the records of an exported project meet records that are here in another form. */
export function ProjectDialog() {
  const strings = useStrings();
  const words = strings.importing.project;
  const { services, workspace } = useApp();
  const project = useWorkspace((state) => state.project);
  const item = useImportQueue(({ items }) =>
    items.find(({ outcome }) => outcome.kind === 'project'),
  );
  const decide = useImportQueue((queue) => queue.decide);
  const [onDifferent, setOnDifferent] = useState<OnDifferent>('keep-mine');
  const [way, setWay] = useState<'compare' | 'add'>('compare');
  const outcome = item?.outcome.kind === 'project' ? item.outcome : null;
  const work = useMemo(
    () =>
      outcome === null
        ? null
        : receiveWork(project, outcome, workspace.getState().annotatorId, services),
    [outcome, project, workspace, services],
  );
  if (item === undefined || outcome === null) return null;
  const { comparison, report } = outcome;
  const skip = () => void decide(item.id, { kind: 'skip' });
  const isComparing = work !== null && way === 'compare';

  return (
    <Dialog
      title={words.title}
      isOpen
      onClose={skip}
      actions={
        <>
          <Button onPress={skip}>{strings.app.cancel}</Button>
          <Button
            look="primary"
            onPress={() =>
              void decide(
                item.id,
                isComparing ? { kind: 'compare' } : { kind: 'add-project', onDifferent },
              )
            }
          >
            {isComparing ? strings.comparing.received.compare : words.add}
          </Button>
        </>
      }
    >
      <p className="project-intro">{words.intro(`\u2068${item.name}\u2069`)}</p>
      <ProjectComparisonTable comparison={comparison} />
      {work !== null && (
        <Segments
          label={strings.comparing.received.question}
          showLabel
          value={way}
          choices={(['compare', 'add'] as const).map((id) => ({
            id,
            label: strings.comparing.received[id],
          }))}
          onChange={setWay}
        />
      )}
      {isComparing && <ReceivedWorkHint work={work} />}
      {!isComparing && sumOf(comparison, 'different') > 0 && (
        <Segments
          label={words.question}
          showLabel
          value={onDifferent}
          choices={[
            { id: 'keep-mine', label: words.keepMine },
            { id: 'take-theirs', label: words.takeTheirs },
          ]}
          onChange={setOnDifferent}
        />
      )}
      <ProjectProblems problems={report.problems} />
      <p className="import-hint">{words.undo}</p>
    </Dialog>
  );
}
