import { UserRound } from 'lucide-react';
import { useContext, useMemo } from 'react';
import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { firstAnnotatorColour, setAnnotator } from '../../../shared/edits/set-annotator.ts';
import type { Id } from '../../../shared/model/id.ts';
import { useApp, useSession, useWorkspace } from '../../state/app-context.tsx';
import { useStrings } from '../../strings/use-strings.ts';
import { Button } from '../../ui/Button.tsx';
import { useDraft } from '../../ui/drafts.ts';
import { TextField } from '../../ui/Field.tsx';
import { SavingStopped } from '../../ui/saving-stopped.ts';
import './settings.css';

/**
 * Asks for a name once the first records have been made: a quiet button in the bar, which waits until
 * it is answered or put away.
 */
export function AnnotatorPrompt() {
  const words = useStrings().settings;
  const { workspace } = useApp();
  const isAsked = useSession((session) => session.annotatorAsked);
  const set = useSession((session) => session.set);
  const id = useWorkspace((state) => state.annotatorId);
  const stored = useWorkspace(({ project }) => project.annotators.get(id));
  const isAnswered = isAsked || (stored?.name ?? '') !== '';
  const mentions = useWorkspace(({ project }) => project.mentions);
  const claims = useWorkspace(({ project }) => project.claims);
  const hasMention = useMemo(() => hasOneBy(mentions, id), [mentions, id]);
  const hasClaim = useMemo(() => hasOneBy(claims, id), [claims, id]);
  const [name, setName] = useDraft('annotator');
  const isStopped = useContext(SavingStopped);
  if (isAnswered || !(hasMention || hasClaim)) return null;
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
    <DialogTrigger>
      <Button look="quiet">
        <UserRound aria-hidden />
        {words.annotatorWho}
      </Button>
      <Popover className="popover" placement="bottom end">
        <Dialog aria-label={words.annotator}>
          <form
            className="annotator-prompt"
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
            <div className="annotator-answers">
              <Button type="submit" look="primary" isDisabled={name.trim() === '' || isStopped}>
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
            </div>
          </form>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

/** Whether one of the records was made by the annotator. */
function hasOneBy(records: ReadonlyMap<Id, { readonly createdBy: Id }>, annotator: Id): boolean {
  for (const { createdBy } of records.values()) if (createdBy === annotator) return true;
  return false;
}
