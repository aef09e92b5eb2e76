import { ChevronUp, X } from 'lucide-react';
import { isAsking } from '../../state/importing/import-item.ts';
import type { ImportItem } from '../../state/importing/import-item.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { reportSummary } from './report-summary.ts';

interface FoldedReportProps {
  readonly items: readonly ImportItem[];
  readonly onUnfold: () => void;
  readonly onClose: () => void;
}

/** The report as one line: what it says in sum, and the way back to it. */
export function FoldedReport({ items, onUnfold, onClose }: FoldedReportProps) {
  const strings = useStrings();
  const words = strings.importing;
  const summary = reportSummary(items, strings);
  return (
    <section className="import-panel" data-folded aria-label={words.reportTitle}>
      <Button look="quiet" onPress={onUnfold}>
        <ChevronUp aria-hidden />
        <span data-asks={items.some(isAsking) || undefined}>
          {summary === '' ? words.reportTitle : summary}
        </span>
      </Button>
      {!items.some(isAsking) && (
        <IconButton label={strings.app.close} onPress={onClose}>
          <X aria-hidden />
        </IconButton>
      )}
    </section>
  );
}
