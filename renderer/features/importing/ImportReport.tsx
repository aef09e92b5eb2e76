import { useState } from 'react';
import { X } from 'lucide-react';
import { useApp } from '../../state/app-context.tsx';
import { isAsking, isPending } from '../../state/importing/import-item.ts';
import type { ImportItem } from '../../state/importing/import-item.ts';
import type { Strings } from '../../strings/strings.ts';
import { waitingOf } from '../../state/importing/waiting.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { describeItem } from './describe-item.ts';
import { ImportReportItem } from './ImportReportItem.tsx';
import { reportForms, writeReport } from './write-report.ts';

interface ImportReportProps {
  readonly items: readonly ImportItem[];
  readonly isRunning: boolean;
  readonly onClose: () => void;
}

/** What became of each file; first the ones that ask or were refused. */
export function ImportReport({ items, isRunning, onClose }: ImportReportProps) {
  const strings = useStrings();
  const words = strings.importing;
  const { services, session } = useApp();
  const [showsAll, setShowsAll] = useState(false);
  const finished = items.filter((item) => !isPending(item));
  const waits = finished.some(({ outcome }) => outcome.kind === 'proposed');
  const urgent = finished.filter(needsAttention);
  const shown = showsAll ? finished : urgent;

  return (
    <div className="import-report">
      <header>
        <p role="status">{summary(finished, strings)}</p>
        {waits && (
          <Button
            look="primary"
            onPress={() => {
              session.getState().set({ view: 'check' });
            }}
          >
            {words.check.look}
          </Button>
        )}
        {!isRunning && !finished.every(({ outcome }) => outcome.kind === 'proposed') && (
          <IconButton label={strings.app.close} onPress={onClose}>
            <X aria-hidden />
          </IconButton>
        )}
      </header>
      {shown.length > 0 && (
        <ul className="import-items">
          {shown.map((item) => (
            <ImportReportItem key={item.id} item={item} />
          ))}
        </ul>
      )}
      {!isRunning && (finished.length > 1 || finished.length > urgent.length) && (
        <div className="import-actions">
          {finished.length > urgent.length && (
            <Button
              look="quiet"
              onPress={() => {
                setShowsAll(!showsAll);
              }}
            >
              {showsAll ? words.onlyOpen : words.showAll(finished.length)}
            </Button>
          )}
          {finished.length > 1 && (
            <Menu
              label={words.saveReport}
              entries={reportForms.map((form) => ({
                id: form,
                label: words.reportForms[form],
                run: () =>
                  void services.bridge.call('save-file', {
                    title: words.saveReport,
                    name: `${words.reportName}.${form}`,
                    filterName: words.reportForms[form],
                    extension: form,
                    bytes: writeReport(items, form, strings),
                  }),
              }))}
            >
              <Button look="quiet">{words.saveReport}</Button>
            </Menu>
          )}
        </div>
      )}
    </div>
  );
}

function needsAttention(item: ImportItem): boolean {
  const { outcome, editions, related } = item;
  return (
    editions.length > 0 ||
    related.length > 0 ||
    (isAsking(item) && !['project', 'proposed', 'annotations'].includes(outcome.kind)) ||
    (outcome.kind === 'annotated' && outcome.problems.length > 0) ||
    outcome.kind === 'refused' ||
    (outcome.kind === 'imported' && outcome.warnings.length > 0)
  );
}

/** “3 articles imported, 1 needs a decision, 2 not imported”. */
function summary(items: readonly ImportItem[], strings: Strings): string {
  const words = strings.importing;
  let [imported, asking, refused, cancelled] = [0, 0, 0, 0];
  const others: string[] = [];
  for (const item of items) {
    const { outcome } = item;
    if (isAsking(item) && outcome.kind !== 'proposed') asking += 1;
    if (outcome.kind === 'imported') imported += outcome.articles.length;
    if (outcome.kind === 'duplicate') imported += outcome.imported.length;
    if (outcome.kind === 'refused') refused += 1;
    if (outcome.kind === 'cancelled') cancelled += 1;
    if (outcome.kind === 'annotated') {
      const { articles, records, same, leftOut } = outcome;
      others.push(words.annotated.done(articles, records, same, leftOut));
    }
    if (outcome.kind === 'merged')
      others.push(words.mergedRecords(outcome.added, outcome.replaced));
    if (outcome.kind === 'compared' || outcome.kind === 'codebook')
      others.push(describeItem(item, strings));
  }
  const waiting = waitingOf(items).length;
  if (waiting > 0) others.push(words.check.waiting(waiting));
  return [
    ...others,
    ...(imported > 0 ? [words.summaryImported(imported)] : []),
    ...(asking > 0 ? [words.summaryAsking(asking)] : []),
    ...(refused > 0 ? [words.summaryRefused(refused)] : []),
    ...(cancelled > 0 ? [words.summaryCancelled(cancelled)] : []),
  ].join(' · ');
}
