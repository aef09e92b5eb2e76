import { useWorkspace } from '../../state/app-context.tsx';
import { useStrings } from '../../strings/use-strings.ts';
import { Button } from '../../ui/Button.tsx';
import './saving.css';

/** What the start had to repair, once, in a sentence, until the user has read it. */
export function RecoveryNotice() {
  const words = useStrings().storage;
  const notice = useWorkspace((workspace) => workspace.notice);
  const dismissNotice = useWorkspace((workspace) => workspace.dismissNotice);
  if (notice === null) return null;
  return (
    <div role="status" className="recovery-notice">
      <p>{words.notices[notice]}</p>
      <Button onPress={dismissNotice}>{words.noticeRead}</Button>
    </div>
  );
}
