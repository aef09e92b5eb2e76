import { useDeferredValue, useMemo, useState } from 'react';
import { proposeTargets } from '../../../shared/formats/annotated/label-targets.ts';
import type { LabelTargets } from '../../../shared/formats/annotated/label-targets.ts';
import { annotatedFormatName } from './annotated-format-name.ts';
import { useWorkspace } from '../../state/app-context.tsx';
import { codebookOf } from '../../state/codebook.ts';
import { useImportQueue } from '../../state/use-import-queue.ts';
import type { ImportItem, ImportOutcome } from '../../state/importing/import-item.ts';
import { planAnnotations } from '../../state/importing/plan-annotations.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { AnnotatedProblems } from './AnnotatedProblems.tsx';
import { LabelTargetTables } from './LabelTargetTables.tsx';
import { PlanSummary } from './PlanSummary.tsx';
import { UnitQuestion } from './UnitQuestion.tsx';
import './annotated.css';

/** Shows what a file of another annotation program would bring, before anything of it comes in. */
export function AnnotationsDialog() {
  const item = useImportQueue(({ items }) =>
    items.find(({ outcome }) => outcome.kind === 'annotations'),
  );
  // Another file, or the same one read in another unit, begins anew.
  return item?.outcome.kind === 'annotations' ? (
    <Preview key={`${item.id} ${item.choices.unit}`} item={item} outcome={item.outcome} />
  ) : null;
}

interface PreviewProps {
  readonly item: ImportItem;
  readonly outcome: ImportOutcome & { readonly kind: 'annotations' };
}

/** Ids in a preview only have to differ. */
function createPreviewContext() {
  let count = 0;
  return { now: '', by: '', newId: () => `preview ${(count += 1)}` };
}

function Preview({ item, outcome: { file, articles } }: PreviewProps) {
  const strings = useStrings();
  const words = strings.importing.annotated;
  const decide = useImportQueue((queue) => queue.decide);
  const project = useWorkspace((workspace) => workspace.project);
  const [targets, setTargets] = useState<LabelTargets>(() =>
    proposeTargets(file, codebookOf(project)),
  );
  const shown = useDeferredValue(targets);
  const plan = useMemo(
    () => planAnnotations(file, articles, shown, project, createPreviewContext()),
    [file, articles, shown, project],
  );
  const count = (list: 'regions' | 'relations') =>
    file.documents.reduce((sum, document) => sum + document[list].length, 0);
  const skip = () => void decide(item.id, { kind: 'skip' });

  return (
    <Dialog
      title={words.title}
      size="large"
      isOpen
      onClose={skip}
      actions={
        <>
          <p className="annotated-undo">{words.undo}</p>
          <Button onPress={skip}>{strings.app.cancel}</Button>
          <Button
            look="primary"
            onPress={() => void decide(item.id, { kind: 'add-annotations', targets })}
          >
            {words.add}
          </Button>
        </>
      }
    >
      <p className="project-intro">
        {words.intro(`\u2068${item.name}\u2069`, annotatedFormatName(file.formatId, words))}{' '}
        {words.contents(file.documents.length, count('regions'), count('relations'))}
      </p>
      <UnitQuestion
        unit={file.unit}
        onChoose={(unit) => void decide(item.id, { kind: 'read-as', choices: { unit } })}
      />
      <LabelTargetTables file={file} targets={targets} onChange={setTargets} />
      <PlanSummary plan={plan} />
      <AnnotatedProblems problems={plan.problems} />
    </Dialog>
  );
}
