import { Check, CircleAlert } from 'lucide-react';
import { useWorkspace } from '../../state/app-context.tsx';
import { useStrings } from '../../strings/use-strings.ts';
import './saving.css';

/** Says whether the work is on disk: “saved” only when the storage has confirmed it. */
export function SaveIndicator() {
  const strings = useStrings();
  const kind = useWorkspace((workspace) => workspace.save.kind);
  const isUnknown = useWorkspace(({ save }) => save.kind === 'failed' && save.error.isUnknown);
  const word = {
    loading: strings.app.loading,
    saving: strings.app.saving,
    saved: strings.app.saved,
    failed: isUnknown ? strings.app.notConfirmed : strings.app.notSaved,
  }[kind];
  return (
    <span role="status" className={`save-indicator save-${kind}`}>
      {kind === 'saved' && <Check aria-hidden />}
      {kind === 'failed' && <CircleAlert aria-hidden />}
      <span>{word}</span>
    </span>
  );
}
