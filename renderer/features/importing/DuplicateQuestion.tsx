import type { Id } from '../../../shared/model/id.ts';
import { useWorkspace } from '../../state/app-context.tsx';
import { useImportQueue } from '../../state/use-import-queue.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { Button } from '../../ui/Button.tsx';

interface DuplicateQuestionProps {
  readonly id: Id;
  /** The article that is here already. */
  readonly existing: Id;
}

/** The same file or text is here: open that one, import a copy, or leave it. */
export function DuplicateQuestion({ id, existing }: DuplicateQuestionProps) {
  const strings = useStrings();
  const words = strings.importing;
  const decide = useImportQueue((queue) => queue.decide);
  const title = useWorkspace((workspace) => workspace.project.articles.get(existing)?.title);
  return (
    <div className="import-question">
      <p className="import-quote" dir="auto">
        {title === undefined || title === '' ? strings.library.untitled : title}
      </p>
      <div className="import-answers">
        <Button look="primary" onPress={() => void decide(id, { kind: 'open-existing' })}>
          {words.openExisting}
        </Button>
        <Button onPress={() => void decide(id, { kind: 'import-copy' })}>{words.importCopy}</Button>
        <Button look="quiet" onPress={() => void decide(id, { kind: 'skip' })}>
          {words.skip}
        </Button>
      </div>
    </div>
  );
}
