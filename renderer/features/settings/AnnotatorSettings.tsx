import { Label, Radio, RadioGroup } from 'react-aria-components';
import type { Annotator } from '../../../shared/model/annotator.ts';
import { paletteColours } from '../../../shared/model/default-codebook/entry.ts';
import { firstAnnotatorColour, setAnnotator } from '../../../shared/edits/set-annotator.ts';
import { useApp, useWorkspace } from '../../state/app-context.tsx';
import { useMessage } from '../../strings/use-message.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { StoredTextField } from '../../ui/StoredTextField.tsx';

/** Name and colour under which this analyst's records are made. */
export function AnnotatorSettings() {
  const words = useStrings().settings;
  const { workspace, session } = useApp();
  const id = useWorkspace((state) => state.annotatorId);
  const stored = useWorkspace((state) => state.project.annotators.get(id));
  const [problem, tellProblem] = useMessage();
  const annotator: Annotator = stored ?? { id, name: '', colour: firstAnnotatorColour };

  function change(patch: Partial<Pick<Annotator, 'name' | 'colour'>>): void {
    const done = workspace
      .getState()
      .perform((project, context) => setAnnotator(project, { ...annotator, ...patch }, context));
    tellProblem(done.ok ? null : ({ storage }) => storage.editErrors[done.error.code]);
    if (done.ok) session.getState().set({ annotatorId: id });
  }

  return (
    <section className="settings-part" aria-label={words.annotator}>
      <h3>{words.annotator}</h3>
      <div className="settings-pair">
        <StoredTextField
          key={id}
          label={words.name}
          value={annotator.name}
          placeholder={words.namePlaceholder}
          hint={words.annotatorHint}
          onStore={(name) => {
            change({ name });
          }}
        />
        <RadioGroup
          className="swatches"
          orientation="horizontal"
          value={annotator.colour}
          onChange={(colour) => {
            if (colour !== annotator.colour) change({ colour });
          }}
        >
          <Label className="field-label">{words.colour}</Label>
          <div className="swatches-row">
            {paletteColours.map((colour) => (
              <Radio
                key={colour}
                value={colour}
                aria-label={words.colours[colour]}
                className="swatch"
                style={{
                  background: `var(--mark-${colour})`,
                  borderColor: `var(--mark-${colour}-ink)`,
                }}
              />
            ))}
          </div>
        </RadioGroup>
      </div>
      {problem !== '' && (
        <p role="alert" className="field-error">
          {problem}
        </p>
      )}
    </section>
  );
}
