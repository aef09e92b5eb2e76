import { ProgressBar } from 'react-aria-components';
import { useStrings } from '../../strings/use-strings.ts';

/** How much of the file is made; `share` from 0 to 1. */
export function WritingBar({ share }: { readonly share: number }) {
  return (
    <ProgressBar
      aria-label={useStrings().exporting.writing}
      value={share * 100}
      className="export-bar"
    >
      {({ percentage = 0 }) => <div style={{ inlineSize: `${percentage}%` }} />}
    </ProgressBar>
  );
}
