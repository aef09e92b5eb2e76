import { useMemo } from 'react';
import type { AnnotatedFile } from '../../../shared/formats/annotated/annotated-format.ts';
import type { LabelTargets } from '../../../shared/formats/annotated/label-targets.ts';
import { useCodebook } from '../../state/codebook.ts';
import { useLanguage, useStrings } from '../../strings/use-strings.ts';
import { LabelTable } from './LabelTable.tsx';
import { regionLabels, relationLabels } from './labels-of-file.ts';
import {
  choiceOf,
  regionChoices,
  regionTargetOf,
  relationChoices,
  relationTargetOf,
} from './target-choices.ts';

interface LabelTargetTablesProps {
  readonly file: AnnotatedFile;
  readonly targets: LabelTargets;
  readonly onChange: (targets: LabelTargets) => void;
}

/** What each label of a file becomes: of marked stretches, and of relations. */
export function LabelTargetTables({ file, targets, onChange }: LabelTargetTablesProps) {
  const strings = useStrings();
  const language = useLanguage();
  const codebook = useCodebook();
  const words = strings.importing.annotated;
  const [regions, relations] = useMemo(() => [regionLabels(file), relationLabels(file)], [file]);
  return (
    <>
      <LabelTable
        title={words.regions}
        labels={regions}
        choices={regionChoices(codebook, language, strings)}
        valueOf={(label) => choiceOf(targets.regions.get(label))}
        onChange={(label, choice) => {
          const changed = new Map(targets.regions).set(label, regionTargetOf(choice));
          onChange({ ...targets, regions: changed });
        }}
      />
      <LabelTable
        title={words.relations}
        labels={relations}
        choices={relationChoices(codebook, language, strings)}
        valueOf={(label) => choiceOf(targets.relations.get(label))}
        onChange={(label, choice) => {
          const changed = new Map(targets.relations).set(label, relationTargetOf(choice));
          onChange({ ...targets, relations: changed });
        }}
      />
    </>
  );
}
