import type { ReceivedWork } from '../../state/importing/receive-work.ts';
import { useStrings } from '../../strings/use-strings.ts';

/** What comparing will do, and whether an earlier copy of the same work is here. */
export function ReceivedWorkHint({ work }: { readonly work: ReceivedWork }) {
  const words = useStrings().comparing.received;
  const { comparison, copy, reopened } = work;
  return (
    <>
      <p className="import-hint">{words.compareHint(comparison.articleIds.length)}</p>
      <p className="import-hint" data-copy={copy.kind}>
        {words.kinds[copy.kind]} {reopened > 0 && words.reopened(reopened)}
      </p>
    </>
  );
}
