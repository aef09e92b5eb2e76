import { useState } from 'react';
import { firstAnnotatorColour, setAnnotator } from '../../../shared/edits/set-annotator.ts';
import { useApp, useSession, useWorkspace } from '../../state/app-context.tsx';
import { useStrings } from '../../strings/use-strings.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/Field.tsx';
import './settings.css';

/** Asks once for a name, in a line above the text, when the first records have been made. */
export function AnnotatorPrompt() {
  const words = useStrings().settings;
  const { workspace } = useApp();
  const isAsked = useSession((session) => session.annotatorAsked);
  const set = useSession((session) => session.set);
  const id = useWorkspace((state) => state.annotatorId);
  const stored = useWorkspace(({ project }) => project.annotators.get(id));
  const hasRecords = useWorkspace(({ project }) =>
    [...project.mentions.values(), ...project.claims.values()].some((one) => one.createdBy === id),
  );
  const [name, setName] = useState('');
  if (isAsked || !hasRecords || (stored?.name ?? '') !== '') return null;
  const keep = (): void => {
    const annotator = stored ?? { id, name: '', colour: firstAnnotatorColour };
    const done = workspace
      .getState()
      .perform((project, context) =>
        setAnnotator(project, { ...annotator, name: name.trim() }, context),
      );
    if (done.ok) set({ annotatorAsked: true });
  };
  return (
    <form
      className="annotator-prompt"
      aria-label={words.annotator}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') keep();
      }}
    >
      <p>{words.annotatorQuestion}</p>
      <TextField
        label={words.name}
        labelHidden
        placeholder={words.namePlaceholder}
        value={name}
        onChange={setName}
      />
      <Button type="submit" isDisabled={name.trim() === ''}>
        {words.annotatorKeep}
      </Button>
      <Button
        look="quiet"
        onPress={() => {
          set({ annotatorAsked: true });
        }}
      >
        {words.annotatorLater}
      </Button>
    </form>
  );
}
