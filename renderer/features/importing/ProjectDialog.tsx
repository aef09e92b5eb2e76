import { useState } from 'react';
import type { OnDifferent } from '../../../shared/edits/add-project.ts';
import { useImportQueue } from '../../state/use-import-queue.ts';
import { sumOf } from '../../state/importing/compare-projects.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { ProjectComparisonTable } from './ProjectComparisonTable.tsx';
import { ProjectProblems } from './ProjectProblems.tsx';

/** Asks before the records of an exported project meet records that are here in another form. */
export function ProjectDialog() {
  const strings = useStrings();
  const words = strings.importing.project;
  const item = useImportQueue(({ items }) =>
    items.find(({ outcome }) => outcome.kind === 'project'),
  );
  const decide = useImportQueue((queue) => queue.decide);
  const [onDifferent, setOnDifferent] = useState<OnDifferent>('keep-mine');
  if (item?.outcome.kind !== 'project') return null;
  const { comparison, report } = item.outcome;
  const skip = () => void decide(item.id, { kind: 'skip' });

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
            onPress={() => void decide(item.id, { kind: 'add-project', onDifferent })}
          >
            {words.add}
          </Button>
        </>
      }
    >
      <p className="project-intro">{words.intro(`\u2068${item.name}\u2069`)}</p>
      <ProjectComparisonTable comparison={comparison} />
      {sumOf(comparison, 'different') > 0 && (
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
